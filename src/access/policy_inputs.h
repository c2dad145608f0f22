// Which fields of its input a Rego module reads, by its text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace wardbook::access {

// The paths behind every `input`: "actor.roles" for `some role in input.actor.roles`. Comments are left out; strings are not, which
// errs on the side of too many. settings for an `input` without a field in dots behind it, as in input[name]: nobody could say which it
// reads.
Result<std::vector<std::string>> inputs_of(std::string_view module);

}  // namespace wardbook::access
