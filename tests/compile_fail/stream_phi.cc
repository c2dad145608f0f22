// A Phi cannot be written to a stream.
// wants g++: use of deleted function .*operator<<.*Phi
// wants clang++: overload resolution selected deleted operator '<<'
#include <ostream>

#include "trust/phi.h"

void log(std::ostream& out, const wardbook::trust::Phi& name) {
#ifdef BREAKS_THE_LAW
  out << name;
#else
  out << name.size();
#endif
}
