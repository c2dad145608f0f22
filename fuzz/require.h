// What a fuzz target demands. It ends the process even where assertions are off.
#pragma once

#include <cstdlib>

namespace wardbook::fuzz {

inline void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace wardbook::fuzz
