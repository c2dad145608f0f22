// A document once it is read: text and how it came. Made by a decoder from bytes (see decode.h), pure: no keys, no files, no
// clock. Not thread safe, as any value.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "trust/phi.h"

namespace wardbook::document {

enum class Format : std::uint8_t { plain_text };
inline constexpr std::array<std::string_view, 1> format_names{"plain_text"};
constexpr std::string_view name_of(Format format) { return format_names[static_cast<std::size_t>(format)]; }

struct Document {
  // Valid UTF-8 (RFC 3629) with at least one character that is not white space. Every later offset points into this text, which
  // differs from what came in by its encoding, by a byte order mark that is gone, and by its line ends: CR LF and a CR alone
  // are LF here. Nothing else is changed; in particular nothing is normalised (NFC), trimmed or replaced.
  trust::Phi text;
  Format format = Format::plain_text;
  // What came in, for the original's reader; static storage. "text/plain; charset=utf-8", "…=utf-16le" or "…=utf-16be".
  std::string_view content_type;
};

}  // namespace wardbook::document
