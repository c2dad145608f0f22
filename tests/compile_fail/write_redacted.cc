// Nobody but the redactor can change what a Redacted holds.
// wants g++: Redacted::text_' is private within this context
// wants clang++: 'text_' is a private member
#include <string>

#include "trust/redacted.h"

void replace(wardbook::trust::Redacted& redacted, std::string& note) {
#ifdef BREAKS_THE_LAW
  redacted.text_ = note;
#else
  note = std::string(redacted.text());
#endif
}
