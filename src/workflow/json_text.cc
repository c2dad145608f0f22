#include "workflow/json_text.h"

#include <fmt/format.h>
#include <boost/json.hpp>

namespace wardbook::workflow {
namespace json = boost::json;
namespace {

void write(const json::value& value, std::string& to) {
  if (const auto* object = value.if_object()) {
    char before = '{';
    for (const auto& [name, item] : *object) {
      to += before;
      to += json::serialize(json::string_view(name));
      to += ':';
      write(item, to);
      before = ',';
    }
    to += object->empty() ? "{}" : "}";
  } else if (const auto* array = value.if_array()) {
    char before = '[';
    for (const auto& item : *array) {
      to += before;
      write(item, to);
      before = ',';
    }
    to += array->empty() ? "[]" : "]";
  } else if (const auto* number = value.if_double()) {
    fmt::format_to(std::back_inserter(to), "{}", *number);
  } else {
    to += json::serialize(value);
  }
}

}  // namespace

std::string json_text(const json::value& value) {
  std::string text;
  write(value, text);
  return text;
}

}  // namespace wardbook::workflow
