// There is no Grant to begin with.
// wants g++: no matching function for call to '.*Grant::Grant\(\)'
// wants clang++: no matching constructor for initialization of '(wardbook::)?(trust::)?Grant'
#include <utility>

#include "trust/grant.h"

using wardbook::trust::Grant;

std::uint64_t intent(Grant&& given) {
#ifdef BREAKS_THE_LAW
  Grant grant;
#else
  Grant grant = std::move(given);
#endif
  return grant.intent();
}
