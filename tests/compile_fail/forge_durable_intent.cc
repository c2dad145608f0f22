// Only the ledger makes a DurableIntent.
// wants g++: DurableIntent::DurableIntent\(.*uint64_t\).* is private within this context|DurableIntent\(.*\)' is private
// wants clang++: calling a private constructor of class '(wardbook::)?(trust::)?DurableIntent'
#include "trust/intent.h"

using wardbook::trust::DurableIntent;

std::uint64_t index(const DurableIntent& given) {
#ifdef BREAKS_THE_LAW
  DurableIntent intent(7);
  return intent.index() + given.index();
#else
  return given.index();
#endif
}
