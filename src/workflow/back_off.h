// How long to wait before the next attempt: doubling from `first` up to `most`, and of that between half and all, by chance, so that
// what failed together does not come back together ("Exponential Backoff and Jitter", AWS Architecture Blog 2015, "equal jitter").
#pragma once

#include <chrono>
#include <cstdint>

#include "base/random.h"

namespace wardbook::workflow {

struct BackOff {
  std::chrono::microseconds first;
  std::chrono::microseconds most;

  // After the attempt with this number, from 1.
  std::chrono::microseconds after(std::int64_t attempt, Randomness& randomness) const;
};

}  // namespace wardbook::workflow
