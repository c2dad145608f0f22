// Nothing opens without a Grant.
// wants g++: invalid initialization of reference of type 'const wardbook::trust::Grant&'
// wants clang++: too few arguments to function call
#include "trust/sealed.h"

using namespace wardbook;

Result<trust::Phi> read(const trust::Sealed& sealed, const trust::Grant& grant, trust::KeyRing& keys, const Clock& clock) {
#ifdef BREAKS_THE_LAW
  return trust::open(sealed, keys, clock);
#else
  return trust::open(sealed, grant, keys, clock);
#endif
}
