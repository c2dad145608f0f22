// The one way round the rule of error.h that no error holds a text from outside, for the client of a Wardbook server alone (src/EDGES):
// what the server said of a request goes on to who sent it. That sentence was made under the same rule, there.
#pragma once

#include <string_view>

#include "base/error.h"

namespace wardbook {

// Up to 400 characters; what a terminal would not show as it is becomes a question mark.
ClientMessage told_by_server(std::string_view sentence);

}  // namespace wardbook
