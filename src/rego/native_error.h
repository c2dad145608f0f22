// A status of the native library as an error. Only this folder includes it.
#pragma once

#include "base/error.h"
#include "rego/native.h"

namespace wardbook::rego {

inline Error error_of(Status status) {
  switch (status) {
    case Status::invalid:
      return fail(Code::invalid_request, "This is no valid Rego or JSON, or names a rule that is not there.");
    case Status::limit:
      return fail(Code::time_limit, "The evaluation of a policy took more time or memory than it may.");
    case Status::input_missing:
      return fail(Code::policy_input_missing, "The request lacks a field that a policy needs.");
    case Status::failed:
      return fail(Code::policy_refused, "The evaluation of a policy failed.");
    case Status::done:
    case Status::panicked:
      break;
  }
  return fail(Code::internal, "The policy engine broke.");
}

// Collects the one text that a call answers with.
struct Answered {
  std::string text;
  NativeSink sink() {
    return {this, [](void* context, const char* bytes, std::size_t length) noexcept {
              static_cast<Answered*>(context)->text.assign(bytes, length);
            }};
  }
};

}  // namespace wardbook::rego
