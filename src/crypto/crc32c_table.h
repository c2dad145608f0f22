// CRC-32C one byte at a time, for processors without the instruction, and as the slow, obviously right twin of the test.
// Internal to crypto/.
#pragma once

#include <array>
#include <cstdint>

#include "base/bytes.h"

namespace wardbook::crypto {

// 0x1EDC6F41 with its bits in reverse order.
inline constexpr std::array<std::uint32_t, 256> crc32c_table = [] {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t byte = 0; byte < 256; ++byte) {
    std::uint32_t sum = byte;
    for (int bit = 0; bit < 8; ++bit) sum = sum >> 1 ^ ((sum & 1) ? 0x82f63b78 : 0);
    table[byte] = sum;
  }
  return table;
}();

inline std::uint32_t crc32c_by_table(BytesView bytes) {
  std::uint32_t sum = 0xffffffff;
  for (std::uint8_t byte : bytes) sum = sum >> 8 ^ crc32c_table[(sum ^ byte) & 0xff];
  return ~sum;
}

}  // namespace wardbook::crypto
