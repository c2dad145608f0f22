// What was sealed is opened and redacted first: ciphertext does not go to a model either.
// wants g++: cannot convert 'const .*to 'const wardbook::trust::Redacted&'
// wants clang++: no viable conversion from 'const .*to 'const trust::Redacted'
#include "gateway/gateway.h"
#include "trust/sealed.h"

using namespace wardbook;

bool send(const gateway::Gateway& gateway, const trust::Sealed& note, const trust::Redacted& redacted, const gateway::Prompt& prompt,
          const trust::KnownIdentifiers& known) {
#ifdef BREAKS_THE_LAW
  return gateway.ask(note, prompt, known).ok();
#else
  return !note.bytes().empty() && gateway.ask(redacted, prompt, known).ok();
#endif
}
