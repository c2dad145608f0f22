// The bytes of a key are nobody's business outside crypto/.
// wants g++: Key::memory_' is private within this context
// wants clang++: 'memory_' is a private member
#include <cstdint>

#include "crypto/key.h"

std::size_t look(const wardbook::crypto::Key& key) {
#ifdef BREAKS_THE_LAW
  return key.memory_[0];
#else
  return key.size;
#endif
}
