// One grant, one holder.
// wants g++: use of deleted function .*Grant\(const .*Grant&\)
// wants clang++: call to deleted constructor of '(wardbook::)?(trust::)?Grant'
#include <utility>

#include "trust/grant.h"

using wardbook::trust::Grant;

std::uint64_t intent(Grant&& given) {
#ifdef BREAKS_THE_LAW
  Grant grant = given;
#else
  Grant grant = std::move(given);
#endif
  return grant.intent();
}
