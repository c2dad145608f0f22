// Text is not Redacted because somebody says so.
// wants g++: could not convert|no matching function|invalid initialization|conversion from
// wants clang++: no viable conversion|no matching (constructor|function)
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
