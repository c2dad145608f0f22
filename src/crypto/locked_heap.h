// The locked heap that holds keys (see key_bytes.h). Internal to crypto/.
#pragma once

#include <cstddef>

namespace wardbook::crypto {

inline constexpr std::size_t locked_heap_size = 1 << 20;

// Makes the heap on the first call; thread safe. False if the kernel did not give, guard and lock it, or would hand it to children.
bool locked_heap_ready();

}  // namespace wardbook::crypto
