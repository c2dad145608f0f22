// A string of JSON (RFC 8259 section 7) out of text that is ours: words of this source code, numbers, ids. Quotes, backslashes and line
// ends are all that needs care in it. For the text of others there is a library. A function without state.
#pragma once

#include <string>
#include <string_view>

namespace wardbook {

inline std::string quoted_for_json(std::string_view text) {
  std::string out = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' ? std::string_view("\\n") : std::string_view(&c, 1);
  }
  return out + "\"";
}

}  // namespace wardbook
