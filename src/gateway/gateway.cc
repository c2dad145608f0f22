#include "gateway/gateway.h"

#include "gateway/chat_completion.h"
#include "gateway/model_client.h"

namespace wardbook::gateway {
namespace {

std::uint32_t total(const Verdict& verdict) {
  std::uint32_t sum = 0;
  for (const auto& finding : verdict.findings) sum += finding.count;
  return sum;
}

}  // namespace

Gateway::Gateway(ModelSettings settings, const EgressGuard& guard)
    : client_(std::make_unique<const ModelClient>(std::move(settings))), guard_(guard), destination_(destination_of(client_->settings())) {}
Gateway::~Gateway() = default;

const std::string& Gateway::model() const { return client_->settings().model; }

Result<std::string> Gateway::preview(const trust::Redacted& document, const Prompt& prompt, const trust::KnownIdentifiers& known) const {
  TRY(check(client_->settings()));
  if (document.mode() != trust::Mode::safe_harbor)
    return fail(Code::egress_blocked, "Nothing was sent: the text is not de-identified by Safe Harbor, and only such a text may leave.");
  const auto text = document.text();
  if (text.size() > prompt.max_input_bytes)
    return fail(Code::too_large, "The redacted text has {} bytes; the prompt takes {}.", text.size(), prompt.max_input_bytes);
  const auto verdict = guard_.scan(text, known);
  if (!verdict.clear)
    return fail(Code::egress_blocked, "Nothing was sent: {} places of the redacted text look as if they named a person.", total(verdict));
  return write_request(model(), prompt, text);
}

Result<Answer> Gateway::ask(const trust::Redacted& document, const Prompt& prompt, const trust::KnownIdentifiers& known,
                            const std::stop_token& stop) const {
  const Outgoing outgoing(TRY(preview(document, prompt, known)));
  auto completion = TRY(client_->complete(outgoing, prompt.timeout, stop));
  const auto verdict = guard_.scan(completion.text, known);
  if (!verdict.clear)
    return fail(Code::egress_blocked, "The model's answer was dropped: {} places of it look as if they named a person.", total(verdict));
  return Answer{std::move(completion.text), model(), outgoing.body(), std::move(completion.response)};
}

}  // namespace wardbook::gateway
