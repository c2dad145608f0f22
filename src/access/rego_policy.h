// The policy that the gate asks: Rego files (policies/ of the repository, and the site's own), evaluated in process. What permits is
// data.wardbook.permissions.verdict alone; a message in any package's `deny` refuses; an error, a limit reached and an undefined value
// refuse as well. docs/policies.md is the page for who writes one.
#pragma once

#include <filesystem>
#include <memory>

#include "access/policy.h"
#include "base/clock.h"
#include "base/result.h"

namespace wardbook::access {

class RegoPolicy final : public Policy {
 public:
  // The site's folder may be missing. settings if anything in it is not as access/policy_set.h asks.
  static Result<std::unique_ptr<RegoPolicy>> load(const std::filesystem::path& site_folder, const Clock& clock);
  ~RegoPolicy() override;

  Decision decide(const Request& request) const override;
  const crypto::Hash& hash() const override;

 private:
  struct State;
  explicit RegoPolicy(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// Of the policies that the program carries, without a site's.
crypto::Hash built_in_policy_hash();

}  // namespace wardbook::access
