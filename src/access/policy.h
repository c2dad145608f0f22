// Who may do what. The policy decides on facts and knows nothing of keys or storage; the gate enforces. Thread safe.
#pragma once

#include <string_view>

#include "crypto/digest.h"
#include "trust/permission.h"

namespace wardbook::access {

struct Request {
  const trust::Principal& principal;
  trust::Action action;
  trust::Purpose purpose;
};

enum class Verdict : std::uint8_t { permit, deny, purpose_required };

class Policy {
 public:
  virtual ~Policy() = default;
  virtual Verdict decide(const Request& request) const = 0;  // anything but permit denies
  virtual const crypto::Hash& hash() const = 0;              // of the whole policy; stands in every ledger entry
};

}  // namespace wardbook::access
