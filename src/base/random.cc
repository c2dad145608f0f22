#include "base/random.h"

#include <cerrno>
#include <cstdlib>

#include <sys/random.h>

namespace wardbook {

void SystemRandomness::fill(std::span<std::uint8_t> out) {
  while (!out.empty()) {
    auto got = getrandom(out.data(), out.size(), 0);
    if (got < 0 && errno != EINTR) std::abort();
    if (got > 0) out = out.subspan(static_cast<std::size_t>(got));
  }
}

}  // namespace wardbook
