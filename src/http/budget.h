// A sum that many share, such as the memory for all bodies. Not thread safe.
#pragma once

#include <cstdint>

namespace wardbook::http {

class Budget {
 public:
  explicit Budget(std::uint64_t most) : most_(most) {}

  // What one of them holds, for as long as it lives.
  class Claim {
   public:
    explicit Claim(Budget& budget) : budget_(budget) {}
    Claim(const Claim&) = delete;
    Claim& operator=(const Claim&) = delete;
    ~Claim() { budget_.held_ -= held_; }
    // False if all together now hold more than the budget has.
    bool grow_to(std::uint64_t size) {
      budget_.held_ += size - held_;
      held_ = size;
      return budget_.held_ <= budget_.most_;
    }

   private:
    Budget& budget_;
    std::uint64_t held_ = 0;
  };

 private:
  std::uint64_t most_, held_ = 0;
};

}  // namespace wardbook::http
