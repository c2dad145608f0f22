// A Phi cannot be compared with a string: whoever may guess may read.
// wants g++: use of deleted function .*operator==
// wants clang++: overload resolution selected deleted operator '=='
#include <string>

#include "trust/phi.h"

bool same(const wardbook::trust::Phi& name, const std::string& guess) {
#ifdef BREAKS_THE_LAW
  return name == guess;
#else
  return name.size() == guess.size();
#endif
}
