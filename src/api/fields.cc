#include "api/fields.h"

#include <algorithm>

#include <boost/json.hpp>

#include "jsontext/read.h"

namespace wardbook::api {
namespace json = boost::json;

Result<Fields> Fields::read(std::string_view body, std::initializer_list<std::string_view> known) {
  auto value = TRY(jsontext::read_json(body));
  const auto* object = value.if_object();
  if (!object) return fail(Code::invalid_request, "The body must be a JSON object.");
  for (const auto& field : *object)
    if (std::ranges::find(known, std::string_view(field.key())) == known.end())
      return fail(Code::invalid_request, "The body has a field that this call does not know.");
  return Fields(std::move(value));
}

const json::value* Fields::find(std::string_view name) const { return object_.get_object().if_contains(name); }
std::size_t Fields::count() const { return object_.get_object().size(); }

Result<std::optional<std::string_view>> Fields::text(Word name) const {
  const auto* value = find(name.text());
  if (!value) return std::optional<std::string_view>();
  if (!value->is_string()) return fail(Code::invalid_request, "{} must be a text.", name);
  return std::optional(std::string_view(value->get_string()));
}

Result<std::string_view> Fields::required_text(Word name) const {
  auto value = TRY(text(name));
  if (!value) return fail(Code::invalid_request, "{} is missing.", name);
  return *value;
}

Result<std::optional<bool>> Fields::flag(Word name) const {
  const auto* value = find(name.text());
  if (!value) return std::optional<bool>();
  if (!value->is_bool()) return fail(Code::invalid_request, "{} must be true or false.", name);
  return std::optional(value->get_bool());
}

Result<std::optional<std::int64_t>> Fields::number(Word name) const {
  const auto* value = find(name.text());
  if (!value) return std::optional<std::int64_t>();
  if (!value->is_int64()) return fail(Code::invalid_request, "{} must be a whole number.", name);
  return std::optional(value->get_int64());
}

Result<std::optional<std::string>> Fields::names(Word name) const {
  const auto* value = find(name.text());
  if (!value) return std::optional<std::string>();
  std::string list;
  // None is not as good as nothing said: what an empty list allowed would be all.
  if (!value->is_array() || value->get_array().empty()) return fail(Code::invalid_request, "{} must be a list of names.", name);
  for (const auto& one : value->get_array()) {
    if (!one.is_string() || one.get_string().find(',') != std::string_view::npos)
      return fail(Code::invalid_request, "{} must be a list of names.", name);
    list += (list.empty() ? "" : ",") + std::string(one.get_string());
  }
  return std::optional(std::move(list));
}

Result<std::vector<std::string>> Fields::required_texts(Word name) const {
  const auto* value = find(name.text());
  if (!value) return fail(Code::invalid_request, "{} is missing.", name);
  std::vector<std::string> texts;
  if (value->is_array())
    for (const auto& one : value->get_array())
      if (one.is_string() && !one.get_string().empty()) texts.emplace_back(one.get_string());
  if (texts.empty() || texts.size() != value->get_array().size()) return fail(Code::invalid_request, "{} must be a list of texts.", name);
  return texts;
}

}  // namespace wardbook::api
