// JSON of our own making, or of a server that the caller trusts to be a Wardbook, read for what stands in it. What is not there is empty.
#pragma once

#include <string>
#include <string_view>

#include <boost/json.hpp>

namespace wardbook::cmd {

// null for what is no JSON.
inline boost::json::value parsed(std::string_view text) {
  boost::system::error_code failed;
  return boost::json::parse(boost::json::string_view(text.data(), text.size()), failed);
}

inline const boost::json::value& field(const boost::json::value& object, std::string_view name) {
  static const boost::json::value nothing;
  const auto* found = object.is_object() ? object.get_object().if_contains(boost::json::string_view(name.data(), name.size())) : nullptr;
  return found ? *found : nothing;
}

inline std::string_view text_field(const boost::json::value& object, std::string_view name) {
  const auto& value = field(object, name);
  return value.is_string() ? std::string_view(value.get_string().data(), value.get_string().size()) : std::string_view();
}

inline std::int64_t number_field(const boost::json::value& object, std::string_view name) {
  const auto& value = field(object, name);
  return value.is_int64() ? value.get_int64() : 0;
}

inline bool flag_field(const boost::json::value& object, std::string_view name) {
  const auto& value = field(object, name);
  return value.is_bool() && value.get_bool();
}

inline const boost::json::array& list_field(const boost::json::value& object, std::string_view name) {
  static const boost::json::array nothing;
  const auto& value = field(object, name);
  return value.is_array() ? value.get_array() : nothing;
}

}  // namespace wardbook::cmd
