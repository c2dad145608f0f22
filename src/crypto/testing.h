// What the tests of crypto/ share. Not part of the library.
#pragma once

#include <algorithm>
#include <string_view>

#include "base/bytes.h"
#include "base/random.h"
#include "base/uuid.h"
#include "crypto/key.h"
#include "crypto/key_bytes.h"

namespace wardbook::crypto {

// The same bytes in every run (SplitMix64), so that a failure can be looked at again.
class TestRandomness final : public Randomness {
 public:
  explicit TestRandomness(std::uint64_t seed = 1) : state_(seed) {}
  void fill(std::span<std::uint8_t> out) override {
    for (auto& byte : out) byte = static_cast<std::uint8_t>(next() >> 56);
  }

 private:
  std::uint64_t next() {
    std::uint64_t mixed = state_ += 0x9e3779b97f4a7c15;
    mixed = (mixed ^ mixed >> 30) * 0xbf58476d1ce4e5b9;
    mixed = (mixed ^ mixed >> 27) * 0x94d049bb133111eb;
    return mixed ^ mixed >> 31;
  }
  std::uint64_t state_;
};

inline Bytes hex(std::string_view text) { return from_hex(text).value(); }
inline Key key_from_hex(std::string_view text) { return KeyBytes::from(hex(text)); }
inline Uuid random_id(Randomness& randomness) {
  Bytes bytes(Uuid::size);
  randomness.fill(bytes);
  return Uuid::from_bytes(bytes).value();
}
inline Bytes random_bytes(std::size_t size, Randomness& randomness) {
  Bytes bytes(size);
  randomness.fill(bytes);
  return bytes;
}
inline bool same_key(const Key& one, const Key& other) { return std::ranges::equal(KeyBytes::of(one), KeyBytes::of(other)); }

}  // namespace wardbook::crypto
