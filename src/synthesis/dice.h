// Random numbers that are the same for a seed on every machine: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). They decide how a
// synthetic document looks and guard nothing. The library's distributions are not used, for their results differ between libraries.
// Not thread safe: one Dice a document.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace wardbook::synthesis {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
  }
  // 0 to bound - 1; the bound is at least 1. Its bias, below 2^-12 for a million, harms nothing here.
  std::uint32_t below(std::size_t bound) { return static_cast<std::uint32_t>(((next() >> 32) * std::uint64_t{bound}) >> 32); }
  int between(int least, int most) { return least + static_cast<int>(below(static_cast<std::size_t>(most - least + 1))); }
  bool percent(int chance) { return static_cast<int>(below(100)) < chance; }
  char digit() { return static_cast<char>('0' + below(10)); }
  char letter() { return static_cast<char>('A' + below(26)); }

  template <typename T>
  const T& pick(std::span<const T> choices) {
    return choices[below(choices.size())];
  }
  template <typename T, std::size_t size>
  const T& pick(const T (&choices)[size]) {
    return choices[below(size)];
  }

 private:
  std::uint64_t state_;
};

}  // namespace wardbook::synthesis
