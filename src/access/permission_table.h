// The permission table of docs/contract.md as a Policy: one row an action, one column a role. What is not allowed here is denied.
#pragma once

#include "access/policy.h"

namespace wardbook::access {

class PermissionTable final : public Policy {
 public:
  PermissionTable();
  Verdict decide(const Request& request) const override;
  const crypto::Hash& hash() const override { return hash_; }

 private:
  crypto::Hash hash_;
};

}  // namespace wardbook::access
