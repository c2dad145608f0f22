// Bytes and the few encodings that the formats use.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wardbook {

using Bytes = std::vector<std::uint8_t>;
using BytesView = std::span<const std::uint8_t>;

inline BytesView bytes_of(std::string_view text) { return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}; }
inline std::string_view text_of(BytesView bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

inline void append(Bytes& to, BytesView bytes) { to.insert(to.end(), bytes.begin(), bytes.end()); }

std::string to_hex(BytesView bytes);                      // lower case
std::optional<Bytes> from_hex(std::string_view text);     // either case; nothing else
std::string to_base64(BytesView bytes);                   // RFC 4648 section 4, padded
std::optional<Bytes> from_base64(std::string_view text);  // strict: padded, canonical, no white space

std::string to_base32(BytesView bytes);                   // RFC 4648 section 6, upper case, without padding
std::optional<Bytes> from_base32(std::string_view text);  // that form only; bits that fill the last digit are zero

void put_be16(Bytes& to, std::uint16_t value);
void put_be32(Bytes& to, std::uint32_t value);
void put_be64(Bytes& to, std::uint64_t value);
void put_le32(Bytes& to, std::uint32_t value);
void put_le64(Bytes& to, std::uint64_t value);
// The caller has checked that `from` is long enough.
std::uint16_t get_be16(BytesView from);
std::uint64_t get_be64(BytesView from);
std::uint32_t get_le32(BytesView from);
std::uint64_t get_le64(BytesView from);

}  // namespace wardbook
