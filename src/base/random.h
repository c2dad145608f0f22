// The one seam for randomness. Thread safe.
#pragma once

#include <cstdint>
#include <span>

namespace wardbook {

class Randomness {
 public:
  virtual ~Randomness() = default;
  virtual void fill(std::span<std::uint8_t> out) = 0;  // cryptographically strong
};

// getrandom(2). A kernel that cannot give randomness ends the process.
class SystemRandomness final : public Randomness {
 public:
  void fill(std::span<std::uint8_t> out) override;
};

}  // namespace wardbook
