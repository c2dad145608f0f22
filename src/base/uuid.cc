#include "base/uuid.h"

#include <algorithm>

namespace wardbook {

Uuid Uuid::v7(const Clock& clock, Randomness& randomness) {
  Uuid id;
  randomness.fill(id.bytes_);
  auto milliseconds = std::chrono::floor<std::chrono::milliseconds>(clock.now()).time_since_epoch().count();
  for (std::size_t i = 0; i < 6; ++i) id.bytes_[i] = static_cast<std::uint8_t>(milliseconds >> (40 - 8 * i));
  id.bytes_[6] = static_cast<std::uint8_t>(0x70 | (id.bytes_[6] & 0x0f));
  id.bytes_[8] = static_cast<std::uint8_t>(0x80 | (id.bytes_[8] & 0x3f));
  return id;
}

std::optional<Uuid> Uuid::parse(std::string_view text) {
  if (text.size() != 36) return std::nullopt;
  std::string digits;
  for (std::size_t i = 0; i < text.size(); ++i) {
    bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (dash != (text[i] == '-') || (text[i] >= 'A' && text[i] <= 'F')) return std::nullopt;
    if (!dash) digits += text[i];
  }
  auto bytes = from_hex(digits);
  return bytes ? from_bytes(*bytes) : std::nullopt;
}

std::optional<Uuid> Uuid::from_bytes(BytesView bytes) {
  if (bytes.size() != size) return std::nullopt;
  Uuid id;
  std::copy(bytes.begin(), bytes.end(), id.bytes_.begin());
  return id;
}

std::string Uuid::text() const {
  std::string text = to_hex(bytes_);
  for (std::size_t at : {8, 13, 18, 23}) text.insert(at, 1, '-');
  return text;
}

}  // namespace wardbook
