#include "crypto/context.h"

#include <algorithm>

namespace wardbook::crypto {

static_assert(context_texts.size() == static_cast<std::size_t>(Context::feedback) + 1);
static_assert(std::ranges::none_of(context_texts, [](std::string_view text) { return text.empty(); }));

Bytes Binding::additional_data() const {
  std::string_view text = text_of(context);
  Bytes bytes;
  bytes.reserve(2 + text.size() + 2 * Uuid::size + 4);
  put_be16(bytes, static_cast<std::uint16_t>(text.size()));
  append(bytes, bytes_of(text));
  append(bytes, record.bytes());
  append(bytes, key.bytes());
  put_be32(bytes, version);
  return bytes;
}

}  // namespace wardbook::crypto
