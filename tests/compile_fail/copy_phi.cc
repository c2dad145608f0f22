// A Phi is moved, never copied.
// wants g++: use of deleted function .*Phi\(const .*Phi&\)
// wants clang++: call to deleted constructor of '(wardbook::)?(trust::)?Phi'
#include <utility>

#include "trust/phi.h"

using wardbook::trust::Phi;

Phi hand_over(Phi&& name) {
#ifdef BREAKS_THE_LAW
  Phi second = name;
#else
  Phi second = std::move(name);
#endif
  return second;
}
