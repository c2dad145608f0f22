#include "document/utf16.h"

#include <algorithm>
#include <array>

namespace wardbook::document {
namespace {

// Tells UTF-8 that somebody appended to UTF-16, which reads as rare ideographs: 32 units in a row whose halves are both
// printable ASCII or line ends, at least 8 of them different. Real text of ideographs has such halves in fewer than one unit of
// three, and a ruled line repeats one or two characters.
class Utf8Spotter {
 public:
  bool is_mixture(char32_t unit) {
    if (!ascii(unit >> 8) || !ascii(unit & 0xff)) {
      length_ = 0;
      return false;
    }
    window_[length_++] = unit;
    if (length_ < window_.size()) return false;
    length_ = 0;
    std::sort(window_.begin(), window_.end());
    return std::unique(window_.begin(), window_.end()) - window_.begin() >= 8;
  }

 private:
  static bool ascii(char32_t half) { return (half >= 0x20 && half < 0x7f) || half == '\n' || half == '\r' || half == '\t'; }
  std::array<char32_t, 32> window_{};
  std::size_t length_ = 0;
};

}  // namespace

std::size_t utf8_size_of_utf16(BytesView bytes, ByteOrder order) {
  std::size_t size = 0;
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    char32_t unit = unit_at(bytes, at, order);
    bool surrogate = is_high_surrogate(unit) || is_low_surrogate(unit);  // four bytes for two of them
    size += unit < 0x80 ? 1 : unit < 0x800 || surrogate ? 2 : 3;
  }
  return size;
}

Result<void> decode_utf16(BytesView bytes, ByteOrder order, std::uint64_t offset, TextSink& sink) {
  Utf8Spotter spotter;
  std::size_t whole = bytes.size() & ~std::size_t{1};
  for (std::size_t at = 0; at < whole; at += 2) {
    char32_t unit = unit_at(bytes, at, order);
    if (spotter.is_mixture(unit)) return fail(Code::encoding, "Before byte {} UTF-16 turns into UTF-8.", offset + at);
    char32_t c = unit;
    std::size_t begin = at;
    if (is_low_surrogate(unit)) return fail(Code::encoding, "Byte {} begins a surrogate that stands alone.", offset + at);
    if (is_high_surrogate(unit)) {
      if (at + 2 == whole && whole < bytes.size()) break;  // the odd byte is the beginning of its other half
      char32_t low = at + 2 < whole ? unit_at(bytes, at + 2, order) : 0;
      if (!is_low_surrogate(low)) return fail(Code::encoding, "Byte {} begins a surrogate that stands alone.", offset + at);
      c = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
      at += 2;
    }
    TRY(sink.put(c, offset + begin));
  }
  if (whole < bytes.size()) return fail(Code::truncated, "The text ends inside its last character, at byte {}.", offset + whole);
  return {};
}

}  // namespace wardbook::document
