// Ids of documents, patients, keys and entries: UUIDv7 (RFC 9562 section 5.7). Ids are no secrets and name nobody.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/clock.h"
#include "base/random.h"

namespace wardbook {

class Uuid {
 public:
  static constexpr std::size_t size = 16;
  constexpr Uuid() = default;  // the nil id
  static Uuid v7(const Clock& clock, Randomness& randomness);
  static std::optional<Uuid> parse(std::string_view text);  // 8-4-4-4-12, lower case
  static std::optional<Uuid> from_bytes(BytesView bytes);   // exactly 16
  BytesView bytes() const { return bytes_; }
  std::string text() const;
  bool nil() const { return *this == Uuid(); }
  auto operator<=>(const Uuid&) const = default;

 private:
  std::array<std::uint8_t, size> bytes_{};
};

}  // namespace wardbook
