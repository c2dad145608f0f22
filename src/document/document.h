// A document once it is read: text and how it came. Made by a decoder from bytes (see decode.h), pure: no keys, no files, no
// clock. Not thread safe, as any value.
#pragma once

#include <string_view>

#include "trust/phi.h"

namespace wardbook::document {

struct Document {
  // Valid UTF-8 (RFC 3629) with at least one character that is not white space. Every later offset points into this text, which
  // differs from what came in by its encoding, by a byte order mark that is gone, and by its line ends: CR LF and a CR alone
  // are LF here. Nothing else is changed; in particular nothing is normalised (NFC), trimmed or replaced.
  trust::Phi text;
  // What came in, for the original's reader; static storage. "text/plain; charset=utf-8", "…=utf-16le" or "…=utf-16be".
  std::string_view content_type;
};

}  // namespace wardbook::document
