#include "closedworld/plain_text.h"

#include <string.h>

#include <algorithm>
#include <array>
#include <limits>

#include "text/utf8.h"
#include "trust/label.h"

namespace wardbook::closedworld {
namespace {

// The letters of U+00C0 to U+017F without accents, and '.' for signs. Two letters in one (ß, Æ) are below.
constexpr std::string_view latin =
    "AAAAAAACEEEEIIIIDNOOOOO.OUUUUYTsaaaaaaaceeeeiiiidnooooo.ouuuuyty"   // U+00C0
    "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiJjJjKkkLlLlLlL"   // U+0100
    "lLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";  // U+0140
static_assert(latin.size() == 0x180 - 0xC0);

struct Pair {
  char32_t code_point;
  std::string_view letters;
};
constexpr std::array pairs{Pair{0xC6, "AE"},   Pair{0xDE, "TH"},   Pair{0xDF, "ss"},   Pair{0xE6, "ae"},    Pair{0xFE, "th"},
                           Pair{0x132, "IJ"},  Pair{0x133, "ij"},  Pair{0x152, "OE"},  Pair{0x153, "oe"},   Pair{0x1E9E, "SS"},
                           Pair{0xFB00, "ff"}, Pair{0xFB01, "fi"}, Pair{0xFB02, "fl"}, Pair{0xFB03, "ffi"}, Pair{0xFB04, "ffl"},
                           Pair{0xB5, "u"},    Pair{0x3BC, "u"}};

struct Block {
  char32_t first;
  char32_t last;
};
template <std::size_t size>
constexpr bool holds(const std::array<Block, size>& blocks, char32_t code_point) {
  return std::any_of(blocks.begin(), blocks.end(), [=](Block block) { return code_point >= block.first && code_point <= block.last; });
}

// What shows nothing: soft hyphen, combining accents, joiners, marks of direction, variation selectors, byte order mark, tags.
constexpr std::array invisible{Block{0xAD, 0xAD},     Block{0x300, 0x36F},    Block{0x34F, 0x34F},   Block{0x61C, 0x61C},
                               Block{0x115F, 0x1160}, Block{0x180B, 0x180E},  Block{0x200B, 0x200F}, Block{0x202A, 0x202E},
                               Block{0x2060, 0x206F}, Block{0x3164, 0x3164},  Block{0xFE00, 0xFE0F}, Block{0xFEFF, 0xFEFF},
                               Block{0xFFA0, 0xFFA0}, Block{0xE0000, 0xE0FFF}};
constexpr std::array spaces{Block{0x85, 0x85},     Block{0xA0, 0xA0},     Block{0x1680, 0x1680}, Block{0x2000, 0x200A},
                            Block{0x202F, 0x202F}, Block{0x205F, 0x205F}, Block{0x3000, 0x3000}};
constexpr std::array signs{Block{0x80, 0x9F},      Block{0xA1, 0xA9},     Block{0xAB, 0xB4},     Block{0xB6, 0xB9},
                           Block{0xBB, 0xBF},      Block{0xD7, 0xD7},     Block{0xF7, 0xF7},     Block{0x2BC, 0x2BC},
                           Block{0x2010, 0x205E},  Block{0x2070, 0x214F}, Block{0x2150, 0x2BFF}, Block{0x3001, 0x3004},
                           Block{0x3008, 0x3020},  Block{0xE000, 0xF8FF}, Block{0xFE10, 0xFE6F}, Block{0xFFFD, 0xFFFD},
                           Block{0x1F000, 0x1FAFF}};
// Digits come in rows of ten (Unicode, general category Nd); the scripts that people write numbers with.
constexpr std::array<char32_t, 23> zeros{0x660, 0x6F0, 0x7C0, 0x966,  0x9E6,  0xA66,  0xAE6,  0xB66,   0xBE6,   0xC66,   0xCE6,  0xD66,
                                         0xE50, 0xED0, 0xF20, 0x1040, 0x17E0, 0x1810, 0xFF10, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC};

void append_plain(std::string& to, char32_t c) {
  if (holds(invisible, c)) return;
  if (holds(spaces, c)) return to.push_back(' ');
  if (c == 0x2028 || c == 0x2029) return to.push_back('\n');
  if (c >= 0x2010 && c <= 0x2015) return to.push_back('-');
  if (c == 0x2018 || c == 0x2019) return to.push_back('\'');
  for (const auto& pair : pairs)
    if (pair.code_point == c) return void(to.append(pair.letters));
  if (c >= 0xC0 && c < 0x180 && latin[c - 0xC0] != '.') return to.push_back(latin[c - 0xC0]);
  for (const auto zero : zeros)
    if (c >= zero && c < zero + 10) return to.push_back(static_cast<char>('0' + (c - zero)));
  if (c >= 0xFF01 && c <= 0xFF5E) return to.push_back(static_cast<char>(c - 0xFF01 + 0x21));  // full width
  to.push_back(holds(signs, c) ? sign : foreign);
}

// The length of the placeholder that begins at `at`, or 0.
std::size_t placeholder_at(std::string_view text, std::size_t at) {
  const auto end = text.substr(0, at + 32).find(']', at);
  if (end == text.npos) return 0;
  auto inside = text.substr(at + 1, end - at - 1);
  const auto last = inside.find_last_not_of("0123456789");
  if (last == inside.npos) return 0;
  if (const auto digits = inside.size() - last - 1; digits > 0) {
    if (digits > 4 || inside[last] != '_') return 0;
    inside = inside.substr(0, last);
  }
  return inside == "REDACTED" || trust::label_from(inside) ? end + 1 - at : 0;
}

}  // namespace

std::optional<PlainText> PlainText::of(std::string_view text, Placeholders placeholders) {
  if (text.size() >= std::numeric_limits<std::uint32_t>::max() || !text::valid_utf8(text)) return std::nullopt;
  PlainText plain;
  auto& to = plain.text_;
  to.reserve(text.size() + 8);
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (static_cast<unsigned char>(c) >= 0x80) {
      const auto decoded = text::decode(text, at);
      plain.shift(at);
      append_plain(to, decoded.code_point);
      at += decoded.size;
      plain.shift(at);
      continue;
    }
    if (const auto size = c == '[' && placeholders == Placeholders::replaced ? placeholder_at(text, at) : 0) {
      plain.shift(at);
      to += placeholder;
      at += size;
      plain.shift(at);
      continue;
    }
    if (c == '\r' || c == '\f' || c == '\v')
      to += '\n';
    else if (c == '\t')
      to += ' ';
    else
      to += static_cast<unsigned char>(c) >= 0x20 || c == '\n' ? c : sign;
    ++at;
  }
  return plain;
}

void PlainText::shift(std::size_t given) {
  const Shift entry{static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(given)};
  // What vanished belongs to what follows it.
  if (!shifts_.empty() && shifts_.back().plain == entry.plain) {
    shifts_.back().given = entry.given;
    return;
  }
  const std::size_t expected = text_.size() + (shifts_.empty() ? 0 : shifts_.back().given - std::size_t{shifts_.back().plain});
  if (expected != given) shifts_.push_back(entry);
}

std::uint32_t PlainText::origin(std::size_t at) const {
  const auto after =
      std::upper_bound(shifts_.begin(), shifts_.end(), at, [](std::size_t place, const Shift& s) { return place < s.plain; });
  if (after == shifts_.begin()) return static_cast<std::uint32_t>(at);
  const auto& last = *(after - 1);
  return static_cast<std::uint32_t>(at - last.plain + last.given);
}

void PlainText::wipe() { ::explicit_bzero(text_.data(), text_.size()); }

}  // namespace wardbook::closedworld
