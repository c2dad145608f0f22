// What a single character is to a decoder of plain text. Internal to document/. Thread safe.
#pragma once

#include <cstdint>

namespace wardbook::document {

enum class Character : std::uint8_t { ordinary, white, nul, control };

// white: Unicode's White_Space, and the characters of no width that leave a page empty too (U+200B to U+200D, U+2060, U+FEFF).
// control: C0 but for TAB, LF, VT, FF and CR (which are white), and DEL.
constexpr Character character_of(char32_t c) {
  if (c < 0x20) return c == 0 ? Character::nul : c >= 0x09 && c <= 0x0d ? Character::white : Character::control;
  if (c < 0x80) return c == 0x20 ? Character::white : c == 0x7f ? Character::control : Character::ordinary;
  bool white = c == 0x85 || c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200d) || c == 0x2028 || c == 0x2029 || c == 0x202f ||
               c == 0x205f || c == 0x2060 || c == 0x3000 || c == 0xfeff;
  return white ? Character::white : Character::ordinary;
}

constexpr bool is_high_surrogate(char32_t c) { return c >= 0xd800 && c <= 0xdbff; }
constexpr bool is_low_surrogate(char32_t c) { return c >= 0xdc00 && c <= 0xdfff; }

}  // namespace wardbook::document
