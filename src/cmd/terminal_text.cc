#include "cmd/terminal_text.h"

namespace wardbook::cmd {

std::string for_terminal(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto c = static_cast<unsigned char>(text[i]);
    auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : '\0';
    bool line_end = c == '\r' && next == '\n';
    if ((c < 0x20 && c != '\n' && c != '\t' && !line_end) || c == 0x7f) {
      out += "\xe2\x90";
      out += static_cast<char>(c == 0x7f ? 0xa1 : 0x80 + c);
    } else if (c == 0xc2 && next >= 0x80 && next < 0xa0) {
      out += "\xef\xbf\xbd";  // U+0080 to U+009F have no pictures
      ++i;
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace wardbook::cmd
