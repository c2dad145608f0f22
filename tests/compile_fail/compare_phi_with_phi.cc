// Nor can two Phi be compared or ordered.
// wants g++: use of deleted function .*operator<=>
// wants clang++: overload resolution selected deleted operator '<=>'
#include <compare>

#include "trust/phi.h"

bool before(const wardbook::trust::Phi& one, const wardbook::trust::Phi& other) {
#ifdef BREAKS_THE_LAW
  return one < other;
#else
  return one.size() < other.size();
#endif
}
