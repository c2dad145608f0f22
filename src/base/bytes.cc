#include "base/bytes.h"

namespace wardbook {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";
constexpr std::string_view base64_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view base32_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

template <typename Unsigned>
void put_big_endian(Bytes& to, Unsigned value) {
  for (int shift = 8 * (int{sizeof value} - 1); shift >= 0; shift -= 8) to.push_back(static_cast<std::uint8_t>(value >> shift));
}

template <typename Unsigned>
void put_little_endian(Bytes& to, Unsigned value) {
  for (std::size_t i = 0; i < sizeof value; ++i) to.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

template <typename Unsigned>
Unsigned get_big_endian(BytesView from) {
  Unsigned value = 0;
  for (std::size_t i = 0; i < sizeof value; ++i) value = static_cast<Unsigned>((std::uint64_t{value} << 8) | from[i]);
  return value;
}

template <typename Unsigned>
Unsigned get_little_endian(BytesView from) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < sizeof(Unsigned); ++i) value |= std::uint64_t{from[i]} << (8 * i);
  return static_cast<Unsigned>(value);
}

}  // namespace

std::string to_hex(BytesView bytes) {
  std::string text;
  text.reserve(2 * bytes.size());
  for (auto byte : bytes) {
    text += hex_digits[byte >> 4];
    text += hex_digits[byte & 15];
  }
  return text;
}

std::optional<Bytes> from_hex(std::string_view text) {
  if (text.size() % 2 != 0) return std::nullopt;
  Bytes bytes;
  bytes.reserve(text.size() / 2);
  for (std::size_t i = 0; i < text.size(); i += 2) {
    int high = hex_value(text[i]), low = hex_value(text[i + 1]);
    if (high < 0 || low < 0) return std::nullopt;
    bytes.push_back(static_cast<std::uint8_t>(high << 4 | low));
  }
  return bytes;
}

std::string to_base64(BytesView bytes) {
  std::string text;
  text.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::size_t left = bytes.size() - i;
    std::uint32_t group =
        std::uint32_t{bytes[i]} << 16 | (left > 1 ? std::uint32_t{bytes[i + 1]} << 8 : 0) | (left > 2 ? bytes[i + 2] : 0u);
    text += base64_digits[group >> 18];
    text += base64_digits[group >> 12 & 63];
    text += left > 1 ? base64_digits[group >> 6 & 63] : '=';
    text += left > 2 ? base64_digits[group & 63] : '=';
  }
  return text;
}

std::optional<Bytes> from_base64(std::string_view text) {
  if (text.size() % 4 != 0) return std::nullopt;
  Bytes bytes;
  bytes.reserve(text.size() / 4 * 3);
  for (std::size_t i = 0; i < text.size(); i += 4) {
    bool last = i + 4 == text.size();
    int padding = last ? (text[i + 3] == '=') + (text[i + 3] == '=' && text[i + 2] == '=') : 0;
    std::uint32_t group = 0;
    for (int j = 0; j < 4; ++j) {
      auto digit = j >= 4 - padding ? 0 : base64_digits.find(text[i + static_cast<std::size_t>(j)]);
      if (digit == std::string_view::npos) return std::nullopt;
      group = group << 6 | static_cast<std::uint32_t>(digit);
    }
    if ((padding == 1 && (group & 0xff)) || (padding == 2 && (group & 0xffff))) return std::nullopt;
    for (int j = 0; j < 3 - padding; ++j) bytes.push_back(static_cast<std::uint8_t>(group >> (16 - 8 * j)));
  }
  return bytes;
}

std::string to_base32(BytesView bytes) {
  std::string text;
  text.reserve((bytes.size() * 8 + 4) / 5);
  std::uint32_t held = 0;
  int bits = 0;
  for (auto byte : bytes) {
    held = held << 8 | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += base32_digits[held >> (bits - 5) & 31];
  }
  if (bits > 0) text += base32_digits[held << (5 - bits) & 31];
  return text;
}

std::optional<Bytes> from_base32(std::string_view text) {
  Bytes bytes;
  bytes.reserve(text.size() * 5 / 8);
  std::uint32_t held = 0;
  int bits = 0;
  for (char c : text) {
    auto digit = base32_digits.find(c);
    if (digit == std::string_view::npos) return std::nullopt;
    held = held << 5 | static_cast<std::uint32_t>(digit);
    bits += 5;
    if (bits >= 8) bytes.push_back(static_cast<std::uint8_t>(held >> (bits -= 8)));
  }
  if (bits >= 5 || (held & ((1u << bits) - 1)) != 0) return std::nullopt;
  return bytes;
}

void put_be16(Bytes& to, std::uint16_t value) { put_big_endian(to, value); }
void put_be32(Bytes& to, std::uint32_t value) { put_big_endian(to, value); }
void put_be64(Bytes& to, std::uint64_t value) { put_big_endian(to, value); }
void put_le32(Bytes& to, std::uint32_t value) { put_little_endian(to, value); }
void put_le64(Bytes& to, std::uint64_t value) { put_little_endian(to, value); }
std::uint16_t get_be16(BytesView from) { return get_big_endian<std::uint16_t>(from); }
std::uint64_t get_be64(BytesView from) { return get_big_endian<std::uint64_t>(from); }
std::uint32_t get_le32(BytesView from) { return get_little_endian<std::uint32_t>(from); }
std::uint64_t get_le64(BytesView from) { return get_little_endian<std::uint64_t>(from); }

}  // namespace wardbook
