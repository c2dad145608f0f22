// The methods that Wardbook's servers know (RFC 9110 section 9). Method names are case-sensitive.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace wardbook::http {

enum class Method { get, head, post, put, patch, remove, options };

inline constexpr std::array<std::string_view, 7> method_names{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
static_assert(method_names.size() == static_cast<std::size_t>(Method::options) + 1);

constexpr std::string_view name_of(Method method) { return method_names[static_cast<std::size_t>(method)]; }

constexpr std::optional<Method> method_named(std::string_view name) {
  for (std::size_t i = 0; i < method_names.size(); ++i)
    if (method_names[i] == name) return static_cast<Method>(i);
  return std::nullopt;
}

}  // namespace wardbook::http
