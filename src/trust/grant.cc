#include "trust/grant.h"

#include <unistd.h>

#include "base/random.h"

namespace wardbook::trust {
namespace {

using crypto::Context;

// Which act may open what. An act that is not here opens nothing.
constexpr bool opens(Action action, Context context) {
  switch (action) {
    case Action::document_create:  // the pipeline: every stage reads what the stages before it wrote
      return context == Context::original || context == Context::known_identifiers || context == Context::redacted ||
             context == Context::reading;
    case Action::document_original:
      return context == Context::original || context == Context::file_name || context == Context::feedback;
    case Action::document_reidentify:  // what a code stands for: the text, and where the codes took its place
      return context == Context::original || context == Context::identifiers || context == Context::redacted;
    case Action::document_redacted:
      return context == Context::redacted;
    case Action::document_entities:
      return context == Context::reading;
    case Action::document_summary:
      return context == Context::summary;
    case Action::document_checks:
      return context == Context::checks;
    default:
      return false;
  }
}

constexpr bool is_of_patient(Context context) { return context == Context::known_identifiers; }

}  // namespace

ProcessStamp ProcessStamp::current() {
  static const auto nonce = [] {
    std::array<std::uint8_t, 16> bytes;
    SystemRandomness().fill(bytes);
    return bytes;
  }();
  ProcessStamp stamp;
  stamp.pid_ = ::getpid();
  stamp.nonce_ = nonce;
  return stamp;
}

Result<void> Grant::permits(Context context, const Uuid& record, Time now) const {
  if (process_ != ProcessStamp::current()) return fail(Code::forbidden, "The grant was given to another process.");
  if (now >= expires_) return fail(Code::forbidden, "The grant has expired.");
  if (!opens(action_, context)) return fail(Code::forbidden, "The grant is for another action.");
  const Uuid& granted = is_of_patient(context) ? subject_.patient : subject_.document;
  if (record.nil() || record != granted) return fail(Code::forbidden, "The grant is for another record.");
  return {};
}

}  // namespace wardbook::trust
