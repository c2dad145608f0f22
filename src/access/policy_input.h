// A request as the policies see it: docs/policies.md describes every field.
#pragma once

#include <optional>
#include <string>

#include "access/policy.h"
#include "base/clock.h"

namespace wardbook::access {

// Canonical JSON (keys in order, no spaces), so that equal requests are equal texts. `region`: where the store is. Time comes in only here,
// and only where a policy asks for it.
std::string policy_input(const Request& request, std::string_view region, std::optional<Time> now);

}  // namespace wardbook::access
