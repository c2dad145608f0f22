// UTF-8 (RFC 3629) and the three ways of counting in a text: bytes, code points, UTF-16 units. Functions without state; an
// OffsetMap is immutable after its making: thread safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wardbook::text {

// No overlong forms, no surrogates, nothing above U+10FFFF, nothing cut short.
bool valid_utf8(std::string_view text);

struct Decoded {
  char32_t code_point;
  std::uint32_t size;  // in bytes, at least 1
};
// The code point that begins at `at`, which must lie before the end. A byte that begins none is U+FFFD of size 1.
Decoded decode(std::string_view text, std::size_t at);
void append_utf8(std::string& to, char32_t code_point);

inline bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }
std::size_t count_code_points(std::string_view text);

// Translates offsets into one valid text. Counts are kept every 128 bytes, so a translation reads at most as many. Offsets
// beyond the end give the end; a byte offset inside a character gives that character's start.
class OffsetMap {
 public:
  explicit OffsetMap(std::string_view text);  // keeps the view: the text must outlive the map

  std::uint32_t code_point_of_byte(std::uint32_t byte) const;
  std::uint32_t utf16_of_byte(std::uint32_t byte) const;
  std::uint32_t byte_of_code_point(std::uint32_t code_point) const;
  std::uint32_t byte_of_utf16(std::uint32_t unit) const;  // inside a surrogate pair: the character's start
  std::uint32_t code_points() const { return total_.code_points; }
  std::uint32_t utf16_units() const { return total_.units; }

 private:
  struct Mark {
    std::uint32_t byte, code_points, units;
  };
  using Count = std::uint32_t Mark::*;
  Mark after(const Mark& mark) const;  // one character on
  std::uint32_t translated(std::uint32_t target, Count from, Count to) const;

  std::string_view text_;
  std::vector<Mark> marks_;
  Mark total_{};
  bool ascii_ = false;
};

}  // namespace wardbook::text
