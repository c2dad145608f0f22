// UTF-16 (RFC 2781) in either order, strictly, without its byte order mark. Internal to document/. Thread safe.
#pragma once

#include "base/result.h"
#include "document/encoding.h"
#include "document/text_sink.h"

namespace wardbook::document {

// How many bytes the text takes in UTF-8, at most. An odd last byte does not count.
std::size_t utf8_size_of_utf16(BytesView bytes, ByteOrder order);
// Reads all of `bytes`; offsets in errors count from `offset`. truncated, encoding, malformed.
Result<void> decode_utf16(BytesView bytes, ByteOrder order, std::uint64_t offset, TextSink& sink);

}  // namespace wardbook::document
