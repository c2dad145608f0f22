#include "document/utf8.h"

#include <cstring>

namespace wardbook::document {
namespace {

// Eight bytes at once: whether all are 20..7E. Exact, for the lowest byte outside gets no borrow and no carry from below.
bool all_printable(const std::uint8_t* at) {
  constexpr std::uint64_t ones = 0x0101010101010101, highs = 0x8080808080808080;
  std::uint64_t word;
  std::memcpy(&word, at, sizeof word);
  std::uint64_t below_space = word - ones * 0x20;
  std::uint64_t above_tilde = word + ones;  // 7F becomes 80
  return ((word | below_space | above_tilde) & highs) == 0;
}

bool printable(std::uint8_t byte) { return byte >= 0x20 && byte < 0x7f; }

// The ASCII run at the beginning of `rest`.
std::size_t run_length(BytesView rest) {
  std::size_t length = 0;
  while (length + 8 <= rest.size() && all_printable(rest.data() + length)) length += 8;
  while (length < rest.size() && printable(rest[length])) ++length;
  return length;
}

bool only_spaces(BytesView run) {
  for (std::uint8_t byte : run)
    if (byte != ' ') return false;
  return true;
}

// Four letters and four zeros by turns, round the first NUL, are a stretch of UTF-16 in text of another encoding.
bool looks_like_utf16(BytesView bytes, std::size_t nul) {
  if (nul == 0 || nul + 7 > bytes.size()) return false;
  for (std::size_t i = 0; i < 8; i += 2)
    if (!printable(bytes[nul - 1 + i]) || bytes[nul + i] != 0) return false;
  return true;
}

// A character of two bytes or more. RFC 3629, section 4, as lengths, least values and a check for surrogates.
struct Shape {
  std::size_t length;  // 0: no character begins so
  char32_t bits;
  char32_t least;
};

constexpr Shape shape_of(std::uint8_t lead) {
  if (lead < 0xc2) return {0, 0, 0};  // a stray continuation, or C0 and C1, which are always overlong
  if (lead < 0xe0) return {2, lead & 0x1fu, 0x80};
  if (lead < 0xf0) return {3, lead & 0x0fu, 0x800};
  if (lead < 0xf5) return {4, lead & 0x07u, 0x10000};
  return {0, 0, 0};
}

// Whether the second byte can follow: it decides over overlong forms, surrogates and the end of Unicode. All these borders lie where
// a second byte's characters begin, so that the first of them speaks for all.
bool second_fits(const Shape& shape, std::uint8_t second) {
  char32_t shift = static_cast<char32_t>(6 * (shape.length - 1));
  char32_t first = shape.bits << shift | static_cast<char32_t>(second & 0x3f) << (shift - 6);
  return first >= shape.least && first <= 0x10ffff && !(first >= 0xd800 && first <= 0xdfff);
}

}  // namespace

Result<void> decode_utf8(BytesView bytes, std::uint64_t offset, TextSink& sink) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    if (std::size_t length = run_length(bytes.subspan(at)); length > 0) {
      BytesView run = bytes.subspan(at, length);
      sink.put_run(run, !sink.has_text() && only_spaces(run));
      at += length;
      continue;
    }
    std::uint8_t lead = bytes[at];
    if (lead < 0x80) {
      if (lead == 0 && looks_like_utf16(bytes, at)) return fail(Code::encoding, "At byte {} UTF-8 turns into UTF-16.", offset + at);
      TRY(sink.put(lead, offset + at));
      ++at;
      continue;
    }
    Shape shape = shape_of(lead);
    if (shape.length == 0) return fail(Code::encoding, "Byte {} begins no character of UTF-8.", offset + at);
    char32_t c = shape.bits;
    for (std::size_t i = 1; i < shape.length; ++i) {
      if (at + i == bytes.size()) return fail(Code::truncated, "The text ends inside its last character, at byte {}.", offset + at);
      std::uint8_t next = bytes[at + i];
      if ((next & 0xc0) != 0x80 || (i == 1 && !second_fits(shape, next)))
        return fail(Code::encoding, "Byte {} begins no character of UTF-8.", offset + at);
      c = c << 6 | (next & 0x3fu);
    }
    TRY(sink.put(c, offset + at));
    at += shape.length;
  }
  return {};
}

}  // namespace wardbook::document
