// Only the gate makes a Grant, even for whoever holds a durable intent.
// wants g++: Grant::Grant\(.*is private within this context
// wants clang++: calling a private constructor of class '(wardbook::)?(trust::)?Grant'
#include <utility>

#include "trust/grant.h"

using namespace wardbook::trust;

std::uint64_t intent(DurableIntent&& intent, Grant&& given, wardbook::Time expires) {
#ifdef BREAKS_THE_LAW
  Grant grant(std::move(intent), "os:mallory", Action::document_original, given.purpose(), Subject{}, expires);
#else
  Grant grant = std::move(given);
  if (intent.index() == 0 || expires == wardbook::Time{}) return 0;
#endif
  return grant.intent();
}
