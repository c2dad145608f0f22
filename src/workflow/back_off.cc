#include "workflow/back_off.h"

#include <algorithm>
#include <array>

#include "base/bytes.h"

namespace wardbook::workflow {

std::chrono::microseconds BackOff::after(std::int64_t attempt, Randomness& randomness) const {
  auto wait = first;
  for (; attempt > 1 && wait < most; --attempt) wait *= 2;
  auto half = std::min(wait, most).count() / 2;
  std::array<std::uint8_t, 8> drawn{};
  randomness.fill(drawn);
  return std::chrono::microseconds(half + static_cast<std::int64_t>(get_be64(drawn) % static_cast<std::uint64_t>(half + 1)));
}

}  // namespace wardbook::workflow
