#include "presidio/request_json.h"

#include <boost/json.hpp>

#include "jsontext/read.h"
#include "presidio/refusal.h"

namespace wardbook::presidio {
namespace json = boost::json;

Error answer_too_large() { return fail(Code::too_large, "The answer would have more than {} MiB.", largest_answer >> 20); }

Result<json::object> parse_request(std::string_view body) {
  auto value = jsontext::read_json(body, {.memory = most_memory});
  if (!value && value.error().code() == Code::too_large) return std::move(value).error();
  if (!value || !value->is_object() || value->get_object().empty()) return fail(bad_request, "Invalid request json");
  return std::move(value->get_object());
}

const json::value* find_field(const json::object& object, std::string_view name) {
  const auto* value = object.if_contains(json::string_view(name.data(), name.size()));
  return value && !value->is_null() ? value : nullptr;
}

bool truthy(const json::value* value) {
  if (!value) return false;
  switch (value->kind()) {
    case json::kind::null:
      return false;
    case json::kind::bool_:
      return value->get_bool();
    case json::kind::int64:
      return value->get_int64() != 0;
    case json::kind::uint64:
      return value->get_uint64() != 0;
    case json::kind::double_:
      return value->get_double() != 0;
    case json::kind::string:
      return !value->get_string().empty();
    case json::kind::array:
      return !value->get_array().empty();
    case json::kind::object:
      return !value->get_object().empty();
  }
  return false;
}

Word kind_of(const json::value& value) {
  switch (value.kind()) {
    case json::kind::null:
      return "null";
    case json::kind::bool_:
      return "boolean";
    case json::kind::int64:
    case json::kind::uint64:
    case json::kind::double_:
      return "number";
    case json::kind::string:
      return "string";
    case json::kind::array:
      return "array";
    case json::kind::object:
      break;
  }
  return "object";
}

std::string quoted(std::string_view text) { return json::serialize(json::string_view(text.data(), text.size())); }

}  // namespace wardbook::presidio
