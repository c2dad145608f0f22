#include "deid/compatibility.h"

#include <algorithm>
#include <array>

namespace wardbook::deid {

namespace {

bool in(char32_t c, char32_t from, char32_t to) { return c >= from && c <= to; }

char digit(char32_t value) { return static_cast<char>('0' + value); }

// The zeros of Unicode 14's decimal digits (general category Nd) in order; each is followed by its one to nine.
constexpr std::array<char32_t, 61> zeros{0x660,   0x6F0,   0x7C0,   0x966,   0x9E6,   0xA66,   0xAE6,   0xB66,   0xBE6,   0xC66,   0xCE6,
                                         0xD66,   0xDE6,   0xE50,   0xED0,   0xF20,   0x1040,  0x1090,  0x17E0,  0x1810,  0x1946,  0x19D0,
                                         0x1A80,  0x1A90,  0x1B50,  0x1BB0,  0x1C40,  0x1C50,  0xA620,  0xA8D0,  0xA900,  0xA9D0,  0xA9F0,
                                         0xAA50,  0xABF0,  0xFF10,  0x104A0, 0x10D30, 0x11066, 0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450,
                                         0x114D0, 0x11650, 0x116C0, 0x11730, 0x118E0, 0x11950, 0x11C50, 0x11D50, 0x11DA0, 0x16A60, 0x16AC0,
                                         0x16B50, 0x1D7CE, 0x1E140, 0x1E2F0, 0x1E950, 0x1FBF0};

// Where a row of styled digits begins with its one.
constexpr std::array<char32_t, 7> ones{0x2460, 0x2474, 0x2488, 0x24F5, 0x2776, 0x2780, 0x278A};
// Where a row of ten to twenty begins, and how many there are.
struct Tens {
  char32_t first;
  char32_t count;
  char32_t value;
};
constexpr std::array<Tens, 8> tens{{{0x2469, 11, 10},
                                    {0x247D, 11, 10},
                                    {0x2491, 11, 10},
                                    {0x24EB, 10, 11},
                                    {0x24FE, 1, 10},
                                    {0x277F, 1, 10},
                                    {0x2789, 1, 10},
                                    {0x2793, 1, 10}}};
constexpr std::string_view from_ten[] = {"10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20"};

constexpr std::string_view ligatures[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};  // U+FB00 to U+FB06

struct Letter {
  char32_t styled;
  char plain;
};
constexpr std::array<Letter, 31> letterlike{
    {{0x2102, 'C'}, {0x210A, 'g'}, {0x210B, 'H'}, {0x210C, 'H'}, {0x210D, 'H'}, {0x210E, 'h'}, {0x2110, 'I'}, {0x2111, 'I'},
     {0x2112, 'L'}, {0x2113, 'l'}, {0x2115, 'N'}, {0x2119, 'P'}, {0x211A, 'Q'}, {0x211B, 'R'}, {0x211C, 'R'}, {0x211D, 'R'},
     {0x2124, 'Z'}, {0x2128, 'Z'}, {0x212A, 'K'}, {0x212C, 'B'}, {0x212D, 'C'}, {0x212F, 'e'}, {0x2130, 'E'}, {0x2131, 'F'},
     {0x2133, 'M'}, {0x2134, 'o'}, {0x2145, 'D'}, {0x2146, 'd'}, {0x2147, 'e'}, {0x2148, 'i'}, {0x2149, 'j'}}};

char letter(char32_t c) {
  constexpr char32_t alphabet = 26;
  // Thirteen styles of A to Z and a to z; the few that Unicode leaves out stand among the letterlike.
  if (in(c, 0x1D400, 0x1D6A3)) {
    const char32_t at = (c - 0x1D400) % (2 * alphabet);
    return static_cast<char>(at < alphabet ? 'A' + at : 'a' + at - alphabet);
  }
  if (c == 0x1D6A4 || c == 0x1D6A5) return c == 0x1D6A4 ? 'i' : 'j';
  if (in(c, 0x249C, 0x24B5)) return static_cast<char>('a' + c - 0x249C);
  if (in(c, 0x24B6, 0x24CF)) return static_cast<char>('A' + c - 0x24B6);
  if (in(c, 0x24D0, 0x24E9)) return static_cast<char>('a' + c - 0x24D0);
  // In squares and in black circles and squares.
  for (const char32_t first : {char32_t{0x1F130}, char32_t{0x1F150}, char32_t{0x1F170}})
    if (in(c, first, first + alphabet - 1)) return static_cast<char>('A' + c - first);
  const auto found = std::find_if(letterlike.begin(), letterlike.end(), [c](const Letter& known) { return known.styled == c; });
  return found == letterlike.end() ? '\0' : found->plain;
}

}  // namespace

char compatible(char32_t c) {
  if (c < zeros[0]) return 0;
  if (in(c, 0xFF01, 0xFF5E)) return static_cast<char>(c - 0xFF01 + '!');
  if (in(c, 0x1D7CE, 0x1D7FF)) return digit((c - 0x1D7CE) % 10);  // five styles
  const auto* const next = std::upper_bound(zeros.begin(), zeros.end(), c);
  if (const char32_t zero = *(next - 1); c - zero < 10) return digit(c - zero);
  if (c == 0x24EA || c == 0x24FF) return '0';
  for (const char32_t one : ones)
    if (in(c, one, one + 8)) return digit(c - one + 1);
  return letter(c);
}

std::string_view spelled_out(char32_t c) {
  if (in(c, 0xFB00, 0xFB06)) return ligatures[c - 0xFB00];
  for (const Tens& row : tens)
    if (c >= row.first && c - row.first < row.count) return from_ten[row.value - 10 + c - row.first];
  return {};
}

char raised(char32_t c) {
  if (c == 0xB9) return '1';
  if (c == 0xB2 || c == 0xB3) return digit(c - 0xB0);
  if (c == 0x2070 || in(c, 0x2074, 0x2079)) return digit(c - 0x2070);
  if (in(c, 0x2080, 0x2089)) return digit(c - 0x2080);
  if (c == 0x207A || c == 0x208A) return '+';
  return c == 0x207B || c == 0x208B ? '-' : '\0';
}

bool invisible(char32_t c) {
  return c == 0xAD || c == 0x61C || in(c, 0x180B, 0x180F) || in(c, 0x200B, 0x200F) || in(c, 0x202A, 0x202E) || in(c, 0x2060, 0x206F) ||
         in(c, 0xFE00, 0xFE0F) || c == 0xFEFF || in(c, 0xE0000, 0xE0FFF);
}

}  // namespace wardbook::deid
