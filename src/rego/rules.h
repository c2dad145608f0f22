// Policies in Rego (openpolicyagent.org/docs/policy-language), read and evaluated in process by the crate regorus behind rego/. No
// built-in reaches network, clock or environment; what a policy may know of the world comes in as its input.
//
// A module is read as Rego v1, and as v0 where it is no v1. Limits hold for every evaluation: time, instructions, memory. The time is
// looked at between steps, not within a built-in, so inputs have a limit of their own.
#pragma once

#include <chrono>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "rego/program.h"

namespace wardbook::rego {

struct NativeRules;

inline constexpr std::chrono::milliseconds decision_limit{100};  // hundreds of times what a decision takes, on a busy machine too
inline constexpr std::chrono::seconds query_limit{10};
inline constexpr std::size_t largest_text = 1 << 20;  // of a module, a data document, a query's input

// Modules and data, and their interpreter: for tests and for looking into policies. For one thread at a time.
// Errors: invalid_request for what is no Rego or no JSON or does not exist, time_limit for a limit, policy_refused for an evaluation
// that failed, internal. After each, words() says more.
class Rules {
 public:
  explicit Rules(std::chrono::microseconds limit = query_limit);

  // Answers with the module's package, "data.ai.healthcare". `name` stands in the engine's words.
  Result<std::string> add_module(std::string_view name, std::string_view rego);
  // Merged with what is there; conflicts are errors.
  Result<void> add_data(std::string_view json);
  // The paths of all rules, in order: "data.ai.healthcare.deny".
  Result<std::vector<std::string>> rule_paths();

  // What `opa eval` prints for the query. An error of a built-in leaves its expression undefined, as there. `input` may be empty: none.
  Result<std::string> query(std::string_view query, std::string_view input);
  // A rule's value as JSON; empty if it is undefined. An error of a built-in is an error, as in a decision.
  Result<std::string> rule(std::string_view path, std::string_view input);

  // For decisions: the values of `entries` (paths of rules), for inputs that have all fields of `required` ("request.country"). Built-ins
  // that do not give the same twice, or that do too much in one step, are refused.
  Result<Program> compile(std::span<const std::string> entries, std::span<const std::string> required);

  // What the engine said of the last error. It may quote policy and input: for the one who wrote them, and for no log.
  const std::string& words() const { return words_; }

 private:
  struct Release {
    void operator()(NativeRules* rules) const;
  };
  template <typename Call>
  Result<std::string> ask(const Call& call);

  std::unique_ptr<NativeRules, Release> rules_;
  std::string words_;
};

}  // namespace wardbook::rego
