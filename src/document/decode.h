// Bytes in, Document out: the one entrance for contents that came from outside. Pure: no keys, no system calls, no clock, so that
// only the call of it moves when a sandboxed worker takes it over. Thread safe.
#pragma once

#include <cstdint>

#include "base/result.h"
#include "document/document.h"

namespace wardbook::document {

struct Limits {
  std::uint64_t bytes = std::uint64_t{64} << 20;  // of the document as it came in
};

// Errors: those of plain_text.h, and unsupported_format, which names what the bytes are.
Result<Document> decode(BytesView bytes, const Limits& limits = {});

}  // namespace wardbook::document
