// A DurableIntent cannot be made out of its bytes either.
// wants g++: no matching function for call to 'bit_cast
// wants clang++: no matching function for call to 'bit_cast'
#include <bit>
#include <cstdint>

#include "trust/intent.h"

std::uint64_t index(std::uint64_t number) {
#ifdef BREAKS_THE_LAW
  return std::bit_cast<wardbook::trust::DurableIntent>(number).index();
#else
  return std::bit_cast<std::uint64_t>(number);
#endif
}
