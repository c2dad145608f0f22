// Reads plain text: UTF-8 (RFC 3629) and UTF-16 (RFC 2781), strictly. Thread safe.
//
// Which encoding: a byte order mark decides (EF BB BF, FF FE, FE FF). Without one, bytes are UTF-16 only if their zeros say so
// clearly: at least four code units, at least three quarters of the first 2,048 with a zero upper byte, at most one in sixteen
// with a zero lower byte. All else is UTF-8. So text without a mark and without a zero byte is never taken for UTF-16. There is no
// guessing between code pages: Latin-1 and Windows-1252 are refused as `encoding`.
//
// Errors (too_large is looked at first; of the rest the first one in the order of the bytes):
//   empty      no byte, or only white space, byte order marks and zero-width characters
//   too_large  more than `limit` bytes
//   truncated  UTF-16 with an odd byte; UTF-8 that ends inside its last character
//   encoding   bytes that are no UTF-8 (overlong forms, surrogates, above U+10FFFF, stray bytes), a lone surrogate in UTF-16,
//              UTF-32, and mixtures of UTF-8 and UTF-16 that can be told
//   malformed  NUL, DEL, and control characters that text does not have: of C0 only TAB, LF, VT, FF and CR are taken. (C1 controls,
//              U+0080 to U+009F, are taken: old exports of Windows-1252 are full of them and they hide nothing.)
// Messages name the offset of the byte in what came in, never what stood there.
#pragma once

#include <cstdint>

#include "base/result.h"
#include "document/document.h"

namespace wardbook::document {

Result<Document> decode_plain_text(BytesView bytes, std::uint64_t limit);

}  // namespace wardbook::document
