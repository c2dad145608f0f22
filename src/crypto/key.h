// A 256-bit key: in locked memory (OpenSSL's secure heap), wiped when it goes, moved and never copied. Nobody outside crypto/
// can read its bytes: crypto/key_bytes.h, which can, is closed to every other folder by src/EDGES.
#pragma once

#include <cstdint>
#include <utility>

#include "base/bytes.h"
#include "base/random.h"

namespace wardbook::crypto {

class Key {
 public:
  static constexpr std::size_t size = 32;

  static Key generate(Randomness& randomness);
  Key(Key&& other) noexcept : memory_(std::exchange(other.memory_, nullptr)) {}
  Key& operator=(Key&& other) noexcept {
    std::swap(memory_, other.memory_);
    return *this;
  }
  Key(const Key&) = delete;
  Key& operator=(const Key&) = delete;
  ~Key();

 private:
  friend struct KeyBytes;
  Key();
  std::uint8_t* memory_;
};

}  // namespace wardbook::crypto
