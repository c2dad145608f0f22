// Which encoding bytes are in, by byte order mark and by zeros (the rule stands in plain_text.h). Internal to document/. Thread safe.
#pragma once

#include <cstdint>
#include <optional>

#include "base/bytes.h"

namespace wardbook::document {

enum class ByteOrder : std::uint8_t { little, big };

struct Encoding {
  std::optional<ByteOrder> utf16;  // none: UTF-8, as far as one can tell without reading it
  std::size_t mark;                // bytes of the byte order mark
};
Encoding encoding_of(BytesView bytes);
bool has_mark_of_utf32(BytesView bytes);

// The code unit at `at`; the caller has checked that both of its bytes are there.
constexpr char32_t unit_at(BytesView bytes, std::size_t at, ByteOrder order) {
  std::uint8_t upper = bytes[order == ByteOrder::little ? at + 1 : at];
  std::uint8_t lower = bytes[order == ByteOrder::little ? at : at + 1];
  return static_cast<char32_t>(upper << 8 | lower);
}

}  // namespace wardbook::document
