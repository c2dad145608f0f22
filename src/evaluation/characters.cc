#include "evaluation/characters.h"

#include "text/utf8.h"

namespace wardbook::evaluation {

Characters::Characters(std::string_view text) {
  code_points_.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto decoded = text::decode(text, at);
    code_points_ += decoded.code_point;
    at += decoded.size;
  }
}

bool Characters::counts(std::uint32_t at) const {
  const char32_t c = code_points_[at];
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;           // ª µ º
  if (c == 0xD7 || c == 0xF7) return false;                           // × ÷
  if (c >= 0x2000 && c <= 0x2BFF) return c >= 0x2070 && c <= 0x218F;  // punctuation, arrows, drawing; not ² ½ ™
  if (c >= 0x3000 && c <= 0x3020) return c >= 0x3005 && c <= 0x3007;  // 々 〆 〇
  if (c >= 0xFE00 && c <= 0xFE0F) return false;                       // variation selectors
  if (c >= 0xFF01 && c <= 0xFF0F) return false;                       // full-width signs
  return c != 0x1680 && c != 0xFEFF && c != 0xFFFD;
}

std::string Characters::part(std::uint32_t start, std::uint32_t end) const {
  std::string result;
  bool space = false;
  for (std::uint32_t at = start; at < end && at < size(); ++at) {
    const bool white = code_points_[at] <= ' ' || code_points_[at] == 0xA0;
    if (white && space) continue;
    space = white;
    if (white)
      result += ' ';
    else
      text::append_utf8(result, code_points_[at]);
  }
  return result;
}

}  // namespace wardbook::evaluation
