// A Phi becomes Sealed by seal() alone.
// wants g++: cannot convert '.*' to 'wardbook::Bytes'|could not convert '.*' to 'wardbook::Bytes'
// wants clang++: no viable conversion from '.*' to 'Bytes'
#include "trust/sealed.h"

using namespace wardbook;

trust::Sealed keep(const trust::Phi& phi, const Uuid& record, Bytes&& ciphertext) {
#ifdef BREAKS_THE_LAW
  return trust::Sealed::stored(crypto::Context::original, record, phi);
#else
  return trust::Sealed::stored(crypto::Context::original, record, phi.size() > 0 ? std::move(ciphertext) : Bytes());
#endif
}
