// A plain string does not go to a model, whoever says that it was redacted.
// wants g++: cannot convert 'const .*to 'const wardbook::trust::Redacted&'
// wants clang++: no viable conversion from 'const .*to 'const trust::Redacted'
#include <string>

#include "gateway/gateway.h"

using namespace wardbook;

bool send(const gateway::Gateway& gateway, const std::string& note, const trust::Redacted& redacted, const gateway::Prompt& prompt,
          const trust::KnownIdentifiers& known) {
#ifdef BREAKS_THE_LAW
  return gateway.ask(note, prompt, known).ok();
#else
  return !note.empty() && gateway.ask(redacted, prompt, known).ok();
#endif
}
