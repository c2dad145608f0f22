// Policy files, checked and made ready: what `policy test` tests and the gate decides by. Refused (settings) is a set that could be silent
// where it should speak:
// - a package that required.json does not list, or a field of the input that a package reads and does not list there;
// - a `deny` that is no plain rule of its package;
// - a site's file in a package wardbook.*, or a site's data outside of "site" and "required": a site refuses more, it permits nothing;
// - anything that is no Rego, no JSON, or in conflict.
#pragma once

#include <string>
#include <vector>

#include "access/policy_files.h"
#include "rego/rules.h"

namespace wardbook::access {

class PolicySet {
 public:
  enum class Tests : std::uint8_t { left_out, loaded };
  // `words`, where given, gets the engine's words about an error, for the author of the policy.
  static Result<PolicySet> load(std::vector<PolicyFile> files, Tests tests, std::string* words = nullptr);

  const std::vector<PolicyFile>& files() const { return files_; }
  // "data.wardbook.permissions.verdict" first, then every package's deny.
  const std::vector<std::string>& entries() const { return entries_; }
  // The fields that every input must have, each once: "request.destination_country".
  const std::vector<std::string>& required() const { return required_; }
  const std::vector<std::string>& tests() const { return tests_; }  // paths of the rules test_*
  // Of the site's data: where it is. "local" without.
  const std::string& region() const { return region_; }

  rego::Rules& rules() { return rules_; }
  Result<rego::Program> compile() { return rules_.compile(entries_, required_); }

 private:
  explicit PolicySet(std::vector<PolicyFile> files) : files_(std::move(files)), rules_(rego::decision_limit) {}
  friend class PolicySetReader;

  std::vector<PolicyFile> files_;
  rego::Rules rules_;
  std::vector<std::string> entries_, required_, tests_;
  std::string region_ = "local";
};

}  // namespace wardbook::access
