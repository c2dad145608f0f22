// A key that is the same each time it is made, so that a test can open again what it made.
#pragma once

#include <algorithm>

#include "base/random.h"
#include "crypto/key.h"

namespace wardbook::crypto {

class Sevens final : public Randomness {
 public:
  void fill(std::span<std::uint8_t> out) override { std::ranges::fill(out, std::uint8_t{7}); }
};

inline Key key_of_sevens() {
  Sevens sevens;
  return Key::generate(sevens);
}

}  // namespace wardbook::crypto
