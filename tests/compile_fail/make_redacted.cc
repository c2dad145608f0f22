// Only the redactor makes a Redacted.
// wants g++: Redacted::Redacted\(\)' is private within this context
// wants clang++: calling a private constructor of class '(wardbook::)?(trust::)?Redacted'
#include "trust/redacted.h"

using wardbook::trust::Redacted;

std::size_t length(const Redacted& given) {
#ifdef BREAKS_THE_LAW
  Redacted own;
  return own.text().size() + given.text().size();
#else
  return given.text().size();
#endif
}
