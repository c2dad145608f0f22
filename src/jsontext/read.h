// JSON that came from outside (RFC 8259), read under limits. Of requests everything is refused that two readers could read differently:
// a name that comes twice in an object (section 4 leaves open which counts; compared with escapes undone), bytes that are no UTF-8, half a
// surrogate pair, a number that no double holds, anything behind the value. What was read is wiped when it is freed, for texts are in it. A
// function without state.
#pragma once

#include <cstddef>
#include <string_view>

#include <boost/json/value.hpp>

#include "base/result.h"

namespace wardbook::jsontext {

struct JsonLimits {
  std::size_t depth = 32;                       // of arrays and objects in one another
  std::size_t memory = std::size_t{512} << 20;  // small values take far more than their text
};

// invalid_request: no JSON, a name twice, or too deep; too_large: more memory. Messages say nothing of what was sent.
Result<boost::json::value> read_json(std::string_view text, const JsonLimits& limits = {});

}  // namespace wardbook::jsontext
