// Rules compiled for decisions. Thread safe: each run has a machine of its own, kept for the next.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace wardbook::rego {

struct NativeProgram;
class Rules;

inline constexpr std::size_t largest_input = 64 << 10;

class Program {
 public:
  // The entries' values as JSON, in their order; an empty one is undefined. Errors, of which each must deny: policy_input_missing,
  // invalid_request (an input that is no JSON or too large), time_limit, policy_refused (an evaluation failed), internal.
  Result<std::vector<std::string>> run(std::string_view input) const;

 private:
  friend class Rules;
  explicit Program(NativeProgram* program);
  struct State;
  std::shared_ptr<State> state_;
};

}  // namespace wardbook::rego
