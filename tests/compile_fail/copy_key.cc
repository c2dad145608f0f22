// There is one copy of a key, in locked memory.
// wants g++: use of deleted function .*Key\(const .*Key&\)
// wants clang++: call to deleted constructor of '(wardbook::)?(crypto::)?Key'
#include <utility>

#include "crypto/key.h"

using wardbook::crypto::Key;

Key hand_over(Key&& key) {
#ifdef BREAKS_THE_LAW
  Key second = key;
#else
  Key second = std::move(key);
#endif
  return second;
}
