#include "recognizers/stray.h"

#include <algorithm>

namespace wardbook::recognizers {
namespace {

// The end of the text that begins with a quote at `at`: behind its closing quotes, or where a text of one line breaks off.
std::size_t text_end(std::string_view toml, std::size_t at) {
  const char quote = toml[at];
  const bool many_lines = toml.substr(at + 1, 2) == std::string_view(quote == '"' ? "\"\"" : "''");
  const std::string_view closing = toml.substr(at, many_lines ? 3 : 1);
  for (at += closing.size(); at < toml.size(); ++at) {
    if (toml.substr(at, closing.size()) == closing) return at + closing.size();
    if (toml[at] == '\n' && !many_lines) return at;
    if (toml[at] == '\\' && quote == '"') ++at;
  }
  return toml.size();
}

}  // namespace

std::optional<Line> stray_character(std::string_view toml) {
  constexpr std::string_view before_a_text = " \t\r\n[{,=.";
  const std::size_t start = toml.starts_with("\xEF\xBB\xBF") ? 3 : 0;  // a byte order mark may stand there
  for (std::size_t at = start; at < toml.size();) {
    const bool quote = toml[at] == '"' || toml[at] == '\'';
    const bool begins_nothing = quote && at > start && before_a_text.find(toml[at - 1]) == std::string_view::npos;
    if (static_cast<unsigned char>(toml[at]) >= 0x80 || begins_nothing)
      return static_cast<Line>(1 + std::count(toml.begin(), toml.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    at = toml[at] == '#' ? std::min(toml.find('\n', at), toml.size()) : quote ? text_end(toml, at) : at + 1;
  }
  return std::nullopt;
}

}  // namespace wardbook::recognizers
