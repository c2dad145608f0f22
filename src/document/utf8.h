// UTF-8 (RFC 3629), strictly, without its byte order mark. Internal to document/. Thread safe.
#pragma once

#include "base/result.h"
#include "document/text_sink.h"

namespace wardbook::document {

// Reads all of `bytes`; offsets in errors count from `offset`. encoding, malformed, truncated.
Result<void> decode_utf8(BytesView bytes, std::uint64_t offset, TextSink& sink);

}  // namespace wardbook::document
