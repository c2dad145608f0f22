// CRC-32C (Castagnoli; RFC 3720 section 12.1): finds torn and rotten records; it is no protection against anyone. Thread safe.
#pragma once

#include <cstdint>

#include "base/bytes.h"

namespace wardbook::crypto {

std::uint32_t crc32c(BytesView bytes);

}  // namespace wardbook::crypto
