// Text as one word of a shell, whatever stands in it: between quotes, which only a quote ends. A function without state.
#pragma once

#include <string>
#include <string_view>

namespace wardbook::cmd {

inline std::string quoted_for_shell(std::string_view text) {
  std::string out = "'";
  for (char c : text) out += c == '\'' ? std::string_view("'\\''") : std::string_view(&c, 1);
  return out + "'";
}

}  // namespace wardbook::cmd
