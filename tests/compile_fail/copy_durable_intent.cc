// One intent, one act: it cannot be used twice by copying it.
// wants g++: use of deleted function .*DurableIntent\(const .*DurableIntent&\)
// wants clang++: call to deleted constructor of .*DurableIntent
#include <utility>

#include "trust/intent.h"

using wardbook::trust::DurableIntent;

DurableIntent use(DurableIntent&& intent) {
#ifdef BREAKS_THE_LAW
  DurableIntent second = intent;
#else
  DurableIntent second = std::move(intent);
#endif
  return second;
}
