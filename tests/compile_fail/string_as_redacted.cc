// Text is not Redacted because somebody says so.
// wants g++: invalid initialization of reference of type 'const wardbook::trust::Redacted&' from expression of type 'const std::string'
// wants clang++: no known conversion from 'const std::string'.* to 'const Redacted'
#include <string>
#include <utility>

#include "trust/redacted.h"

using wardbook::trust::Redacted;

std::size_t send(const Redacted& redacted);

std::size_t send_note(const std::string& note, const Redacted& redacted) {
#ifdef BREAKS_THE_LAW
  return send(note);
#else
  return send(redacted) + note.size();
#endif
}
