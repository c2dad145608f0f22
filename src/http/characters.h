// The classes of characters of RFC 9110 section 5.6 and RFC 9112, and comparing without case. ASCII only, whatever the locale.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace wardbook::http {

namespace detail {
using Class = std::array<bool, 256>;
consteval Class class_of(std::string_view marks) {
  Class result{};
  for (char c = '0'; c <= '9'; ++c) result[static_cast<unsigned char>(c)] = true;
  for (char c = 'a'; c <= 'z'; ++c) result[static_cast<unsigned char>(c)] = result[static_cast<unsigned char>(c - 'a' + 'A')] = true;
  for (char c : marks) result[static_cast<unsigned char>(c)] = true;
  return result;
}
inline constexpr Class token = class_of("!#$%&'*+-.^_`|~");
// RFC 3986 section 3.3 and 3.4: what a path and a query may hold, '%' and '?' included.
inline constexpr Class target = class_of("-._~!$&'()*+,;=:@/?%");
}  // namespace detail

constexpr bool is_token_character(char c) { return detail::token[static_cast<unsigned char>(c)]; }
constexpr bool is_target_character(char c) { return detail::target[static_cast<unsigned char>(c)]; }
constexpr bool is_token(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_token_character); }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
// All but HTAB: none of them may stand in a field.
constexpr bool is_control(char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f; }

constexpr int hex_value(char c) {  // -1 for what is no hexadecimal digit
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
inline std::string lower_case(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), lower);
  return result;
}
constexpr bool equal_without_case(std::string_view one, std::string_view other) {
  return std::ranges::equal(one, other, [](char a, char b) { return lower(a) == lower(b); });
}

// Without spaces and tabs at both ends (OWS, RFC 9110 section 5.6.3).
constexpr std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

// Takes the part up to `mark` off the front of `rest`, and the mark with it.
constexpr std::string_view take_until(std::string_view& rest, char mark) {
  auto end = std::min(rest.find(mark), rest.size());
  auto part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

}  // namespace wardbook::http
