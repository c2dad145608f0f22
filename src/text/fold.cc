#include "text/fold.h"

#include <array>

#include "text/utf8.h"

namespace wardbook::text {

namespace {

// U+00E0 to U+00FF; the sign of division has none.
constexpr std::array<std::string_view, 32> latin1{"a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",
                                                  "d", "n", "o", "o", "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "th", "y"};
constexpr std::string_view extended_a =  // U+0100 to U+017F
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(extended_a.size() == 128);

bool in(char32_t c, char32_t from, char32_t to) { return c >= from && c <= to; }

}  // namespace

bool is_letter(char32_t c) {
  if (c < 0x80) return in(c | 0x20, 'a', 'z');
  if (c < 0x100) return c == 0xAA || c == 0xB5 || c == 0xBA || (c >= 0xC0 && c != 0xD7 && c != 0xF7);
  if (in(c, 0x100, 0x24F) || in(c, 0x250, 0x2AF) || in(c, 0x300, 0x36F)) return true;  // combining accents stay with their letter
  if (in(c, 0x370, 0x3FF)) return c != 0x37E && c != 0x387;
  if (in(c, 0x400, 0x52F)) return c != 0x482;
  return in(c, 0x531, 0x587) || in(c, 0x5D0, 0x5EA) || in(c, 0x620, 0x64A) || in(c, 0x671, 0x6D3) || in(c, 0x904, 0x939) ||
         in(c, 0x93E, 0x94D) || in(c, 0xE01, 0xE2E) || in(c, 0x10A0, 0x10FF) || in(c, 0x1E00, 0x1FFF) || in(c, 0x3041, 0x30FF) ||
         in(c, 0x3400, 0x4DBF) || in(c, 0x4E00, 0x9FFF) || in(c, 0xAC00, 0xD7A3) || in(c, 0xFB00, 0xFB06);
}

bool is_upper(char32_t c) { return to_lower(c) != c; }

char32_t to_lower(char32_t c) {
  if (c < 0x80) return in(c, 'A', 'Z') ? c + 32 : c;
  if (in(c, 0xC0, 0xDE)) return c == 0xD7 ? c : c + 32;
  if (c == 0x130) return 'i';
  if (c == 0x178) return 0xFF;
  if (in(c, 0x100, 0x137) || in(c, 0x14A, 0x177)) return c | 1;
  if (in(c, 0x139, 0x148) || in(c, 0x179, 0x17E)) return (c & 1) ? c + 1 : c;
  if (in(c, 0x1CD, 0x1DC)) return (c & 1) ? c + 1 : c;
  if (in(c, 0x1DE, 0x1EF) || in(c, 0x1F8, 0x21F) || in(c, 0x222, 0x233) || in(c, 0x1E00, 0x1E95) || in(c, 0x1EA0, 0x1EFF)) return c | 1;
  if (c == 0x386) return 0x3AC;
  if (in(c, 0x388, 0x38A)) return c + 37;
  if (in(c, 0x391, 0x3AB) && c != 0x3A2) return c + 32;
  if (in(c, 0x410, 0x42F)) return c + 32;
  if (in(c, 0x400, 0x40F)) return c + 80;
  if (in(c, 0x460, 0x481) || in(c, 0x48A, 0x4BF) || in(c, 0x4D0, 0x52F)) return c | 1;
  return c;
}

std::string_view plain_letters(char32_t c) {
  static constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz";
  if (in(c, 'a', 'z')) return letters.substr(c - 'a', 1);
  if (c == 0xDF) return "ss";
  if (in(c, 0xE0, 0xFF)) return latin1[c - 0xE0];
  if (c == 0x153) return "oe";
  if (in(c, 0x100, 0x17F)) return extended_a.substr(c - 0x100, 1);
  if (in(c, 0x1CD, 0x1DC)) return std::string_view("aaiioouuuuuuuuuu").substr(c - 0x1CD, 1);
  if (in(c, 0x218, 0x219)) return "s";
  if (in(c, 0x21A, 0x21B)) return "t";
  if (in(c, 0x1EA0, 0x1EB7)) return "a";
  if (in(c, 0x1EB8, 0x1EC7)) return "e";
  if (in(c, 0x1EC8, 0x1ECB)) return "i";
  if (in(c, 0x1ECC, 0x1EE3)) return "o";
  if (in(c, 0x1EE4, 0x1EF1)) return "u";
  if (in(c, 0x1EF2, 0x1EF9)) return "y";
  if (c == 0x1A1) return "o";
  if (c == 0x1B0) return "u";
  return {};
}

std::string lower(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded character = decode(text, at);
    if (character.code_point < 0x80)
      result += static_cast<char>(to_lower(character.code_point));
    else if (character.code_point == 0xFFFD)
      result += text.substr(at, character.size);
    else
      append_utf8(result, to_lower(character.code_point));
    at += character.size;
  }
  return result;
}

std::string fold(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded character = decode(text, at);
    at += character.size;
    const char32_t c = to_lower(character.code_point);
    if (c < 0x80) {
      result += static_cast<char>(c);
    } else if (in(c, 0x300, 0x36F) || c == 0x2BB) {  // combining marks; the ʻokina
      continue;
    } else if (c == 0x2018 || c == 0x2019 || c == 0x2BC) {
      result += '\'';
    } else if (const std::string_view plain = plain_letters(c); !plain.empty()) {
      result += plain;
    } else {
      append_utf8(result, c);
    }
  }
  return result;
}

}  // namespace wardbook::text
