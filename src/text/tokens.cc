#include "text/tokens.h"

#include "text/fold.h"
#include "text/utf8.h"

namespace wardbook::text {

namespace {

enum Class : std::uint8_t { space, line_end, lower_letter, upper_letter, digit, other };

constexpr bool is_ascii_letter(unsigned char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

struct Character {
  Class type;
  std::uint32_t size;
};

Character look(std::string_view text, std::size_t at) {
  const auto c = static_cast<unsigned char>(text[at]);
  if (c < 0x80) {
    if (is_ascii_letter(c)) return {c & 0x20 ? lower_letter : upper_letter, 1};
    if (c >= '0' && c <= '9') return {digit, 1};
    if (c == '\n' || c == '\r' || c == '\f' || c == '\v') return {line_end, 1};
    return {c <= ' ' || c == 0x7F ? space : other, 1};
  }
  const Decoded decoded = decode(text, at);
  const char32_t p = decoded.code_point;
  if (is_letter(p)) return {is_upper(p) ? upper_letter : lower_letter, decoded.size};
  if (p == 0x85 || p == 0x2028 || p == 0x2029) return {line_end, decoded.size};
  const bool blank = p == 0xA0 || (p >= 0x2000 && p <= 0x200B) || p == 0x202F || p == 0x205F || p == 0x3000 || p == 0xFEFF;
  return {blank ? space : other, decoded.size};
}

// An apostrophe, straight or curly, at `at`: its size, or 0.
std::uint32_t apostrophe(std::string_view text, std::size_t at) {
  if (at < text.size() && text[at] == '\'') return 1;
  return text.substr(at, 3) == "\xE2\x80\x99" ? 3 : 0;
}

bool letter_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const Class type = look(text, at).type;
  return type == lower_letter || type == upper_letter;
}

struct Counts {
  std::uint32_t upper = 0, lower = 0, digits = 0;
  bool first_upper = false;
};

Shape shape_of(const Counts& n) {
  if (n.upper + n.lower == 0) return Shape::none;
  if (n.upper == 0) return Shape::lower;
  if (n.lower == 0) return n.upper == 1 ? Shape::initial : Shape::upper;
  return n.first_upper && n.upper == 1 ? Shape::capital : Shape::mixed;
}

}  // namespace

std::vector<Token> tokens(std::string_view text) {
  std::vector<Token> result;
  result.reserve(text.size() / 5 + 8);
  bool space_before = true;
  bool line_before = true;
  std::size_t at = 0;
  while (at < text.size()) {
    const Character character = look(text, at);
    if (character.type == space || character.type == line_end) {
      space_before = true;
      line_before |= character.type == line_end;
      at += character.size;
      continue;
    }
    const std::size_t start = at;
    Counts counts;
    at += character.size;
    if (character.type == other) {
      result.push_back(
          {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(at), Kind::sign, Shape::none, space_before, line_before});
      space_before = line_before = false;
      continue;
    }
    counts.first_upper = character.type == upper_letter;
    counts.upper = character.type == upper_letter;
    counts.lower = character.type == lower_letter;
    counts.digits = character.type == digit;
    while (at < text.size()) {
      const Character next = look(text, at);
      if (next.type == upper_letter) {
        ++counts.upper;
      } else if (next.type == lower_letter) {
        ++counts.lower;
      } else if (next.type == digit) {
        ++counts.digits;
      } else if (const std::uint32_t size = apostrophe(text, at); size && counts.digits == 0 && letter_at(text, at + size)) {
        // "O'Brien" is one word; "Maria's" is "Maria" and "'s".
        const Character after = look(text, at + size);
        const bool possessive = (text[at + size] == 's' || text[at + size] == 'S') && !letter_at(text, at + size + after.size);
        if (possessive) break;
        at += size;
        continue;
      } else {
        break;
      }
      at += next.size;
    }
    const Kind kind = counts.digits == 0 ? Kind::word : counts.upper + counts.lower == 0 ? Kind::number : Kind::mixed;
    result.push_back(
        {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(at), kind, shape_of(counts), space_before, line_before});
    space_before = line_before = false;
    // A possessive "'s" becomes one token.
    if (kind == Kind::word) {
      const std::uint32_t size = apostrophe(text, at);
      if (size && at + size < text.size() && (text[at + size] == 's' || text[at + size] == 'S') && !letter_at(text, at + size + 1)) {
        result.push_back(
            {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + size + 1), Kind::sign, Shape::none, false, false});
        at += size + 1;
      }
    }
  }
  return result;
}

}  // namespace wardbook::text
