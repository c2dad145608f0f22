#include "text/utf8.h"

#include <algorithm>
#include <cstring>

namespace wardbook::text {

namespace {

constexpr std::uint32_t stride = 128;
constexpr char32_t replacement = 0xFFFD;

unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

bool eight_ascii(const char* at) {
  std::uint64_t word;
  std::memcpy(&word, at, sizeof word);
  return (word & 0x8080808080808080ULL) == 0;
}

// RFC 3629 section 4, UTF8-2 to UTF8-4; the size of the character, or 0.
std::uint32_t well_formed(std::string_view text, std::size_t at) {
  const unsigned char first = byte_at(text, at);
  if (first < 0x80) return 1;
  const std::uint32_t size = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
  if (size == 0 || text.size() - at < size) return 0;
  const unsigned char second = byte_at(text, at + 1);
  const unsigned char low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  const unsigned char high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  if (second < low || second > high) return 0;
  for (std::uint32_t i = 2; i < size; ++i)
    if (!is_continuation(text[at + i])) return 0;
  return size;
}

}  // namespace

bool valid_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (text.size() - at >= 8 && eight_ascii(text.data() + at)) {
      at += 8;
      continue;
    }
    const std::uint32_t size = well_formed(text, at);
    if (size == 0) return false;
    at += size;
  }
  return true;
}

Decoded decode(std::string_view text, std::size_t at) {
  const unsigned char first = byte_at(text, at);
  if (first < 0x80) return {first, 1};
  const std::uint32_t size = well_formed(text, at);
  if (size == 0) return {replacement, 1};
  char32_t code_point = first & (0xFFU >> (size + 1));
  for (std::uint32_t i = 1; i < size; ++i) code_point = code_point << 6 | (byte_at(text, at + i) & 0x3FU);
  return {code_point, size};
}

void append_utf8(std::string& to, char32_t c) {
  if (c < 0x80) {
    to += static_cast<char>(c);
  } else if (c < 0x800) {
    to += static_cast<char>(0xC0 | c >> 6);
    to += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    to += static_cast<char>(0xE0 | c >> 12);
    to += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    to += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    to += static_cast<char>(0xF0 | c >> 18);
    to += static_cast<char>(0x80 | (c >> 12 & 0x3F));
    to += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    to += static_cast<char>(0x80 | (c & 0x3F));
  }
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

OffsetMap::Mark OffsetMap::after(const Mark& mark) const {
  const Decoded character = decode(text_, mark.byte);
  return {mark.byte + character.size, mark.code_points + 1, mark.units + (character.code_point > 0xFFFF ? 2U : 1U)};
}

OffsetMap::OffsetMap(std::string_view text) : text_(text) {
  ascii_ = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (ascii_) {
    const auto size = static_cast<std::uint32_t>(text.size());
    total_ = {size, size, size};
    return;
  }
  Mark here{};
  std::uint32_t next = 0;
  while (here.byte < text.size()) {
    if (here.byte >= next) {
      marks_.push_back(here);
      next = here.byte + stride;
    }
    here = after(here);
  }
  total_ = here;
}

// Goes to the last mark at or before the target and steps on from there, one character at a time.
std::uint32_t OffsetMap::translated(std::uint32_t target, Count from, Count to) const {
  if (target >= total_.*from) return total_.*to;
  if (ascii_) return target;
  Mark here = *std::prev(std::ranges::upper_bound(marks_, target, {}, from));
  for (;;) {
    const Mark next = after(here);
    if (next.*from > target) return here.*to;
    here = next;
  }
}

std::uint32_t OffsetMap::code_point_of_byte(std::uint32_t byte) const { return translated(byte, &Mark::byte, &Mark::code_points); }
std::uint32_t OffsetMap::utf16_of_byte(std::uint32_t byte) const { return translated(byte, &Mark::byte, &Mark::units); }
std::uint32_t OffsetMap::byte_of_code_point(std::uint32_t code_point) const {
  return translated(code_point, &Mark::code_points, &Mark::byte);
}
std::uint32_t OffsetMap::byte_of_utf16(std::uint32_t unit) const { return translated(unit, &Mark::units, &Mark::byte); }

}  // namespace wardbook::text
