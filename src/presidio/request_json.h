// A request's JSON and the ways of reading its fields. What is parsed is wiped when it is freed, for texts are in it.
//
// As in Python, whose json module reads requests for Presidio, null is as good as missing, and fields that nobody asks for are
// ignored. Not as there: two fields of one name (there the last counts), half a surrogate pair and bytes that are no UTF-8 are no JSON,
// and neither is what is nested deeper than 32.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include <boost/json/object.hpp>

#include "base/result.h"

namespace wardbook::presidio {

// A small request can ask for a large answer: many matches with a long explanation each, many spans with a long replacement each. More
// bytes than these are refused with too_large.
inline constexpr std::size_t largest_answer = std::size_t{256} << 20;
Error answer_too_large();

// What a request's JSON may take when it is parsed: small values take far more than their text.
inline constexpr std::size_t most_memory = std::size_t{512} << 20;

// bad_request, if this is no object with at least one field; too_large.
Result<boost::json::object> parse_request(std::string_view body);

// Null for a field that is missing or null.
const boost::json::value* find_field(const boost::json::object& object, std::string_view name);
// As Python asks "if value": not for null, false, 0, "", [] and {}.
bool truthy(const boost::json::value* value);
// "string", "number" and so on: what a message may say of a value.
Word kind_of(const boost::json::value& value);

inline std::string_view view_of(const boost::json::string& text) { return {text.data(), text.size()}; }
// With its quotes, as JSON.
std::string quoted(std::string_view text);

}  // namespace wardbook::presidio
