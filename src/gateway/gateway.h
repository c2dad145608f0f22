// The only way to any model. It takes Redacted and nothing else, looks at the text a second time before a byte leaves, and at
// the answer before anyone sees it.
//
// Errors of ask():
//   egress_blocked     the guard found something. In the text: nothing was sent. In the answer: it is dropped.
//   too_large          the text is longer than the prompt allows; nothing was sent.
//   settings           the address, the key or the model's name cannot be used; nothing was sent.
//   model_unavailable  no usable answer came: see model_client.h.
//   cancelled          within a second after `stop` is requested.
// Thread safe, if the guard is. The guard must outlive the gateway.
#pragma once

#include <memory>
#include <stop_token>
#include <string>

#include "base/result.h"
#include "gateway/egress_guard.h"
#include "gateway/model_settings.h"
#include "gateway/prompt.h"
#include "trust/redacted.h"

namespace wardbook::gateway {

class ModelClient;

struct Answer {
  std::string text;      // what the model wrote, cleared by the guard
  std::string model;     // the model that was asked, from the settings: a server's own words do not reach the ledger
  std::string request;   // the exact body that was sent, and
  std::string response;  // the exact body that came back: to be hashed, never to be shown, for the guard saw only `text`
};

class Gateway {
 public:
  Gateway(ModelSettings settings, const EgressGuard& guard);
  ~Gateway();
  Gateway(const Gateway&) = delete;
  Gateway& operator=(const Gateway&) = delete;

  Result<Answer> ask(const trust::Redacted& document, const Prompt& prompt, const trust::KnownIdentifiers& known,
                     const std::stop_token& stop = {}) const;

  // The body that ask() would send, after the same checks, and nothing is sent: so that its hash can stand in the ledger before
  // the first byte leaves. If this succeeds, egress_blocked from ask() speaks of the answer.
  Result<std::string> preview(const trust::Redacted& document, const Prompt& prompt, const trust::KnownIdentifiers& known) const;

  const std::string& model() const;
  const std::string& destination() const { return destination_; }  // the region that a text goes to, as destination_of() says

 private:
  std::unique_ptr<const ModelClient> client_;
  const EgressGuard& guard_;
  std::string destination_;
};

}  // namespace wardbook::gateway
