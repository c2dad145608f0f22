// What is sealed was a Phi: a plain string that is sealed was lying about in the clear.
// wants g++: invalid initialization of reference of type 'const wardbook::trust::Phi&' from expression of type 'const std::string'
// wants clang++: no viable conversion from 'const std::string'.* to 'const Phi'
#include <string>

#include "trust/sealed.h"

using namespace wardbook;

bool keep(const std::string& text, const trust::Phi& phi, const Uuid& record, const Uuid& key, trust::KeyRing& keys,
          Randomness& randomness) {
#ifdef BREAKS_THE_LAW
  return trust::seal(text, crypto::Context::original, record, key, keys, trust::Form::blob, randomness).ok();
#else
  return !text.empty() && trust::seal(phi, crypto::Context::original, record, key, keys, trust::Form::blob, randomness).ok();
#endif
}
