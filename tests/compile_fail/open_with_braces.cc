// Empty braces are no Grant.
// wants g++: invalid initialization of reference of type 'const wardbook::trust::Grant&'
// wants clang++: no matching constructor for initialization of 'const Grant &'
#include "trust/sealed.h"

using namespace wardbook;

Result<trust::Phi> read(const trust::Sealed& sealed, const trust::Grant& grant, trust::KeyRing& keys, const Clock& clock) {
#ifdef BREAKS_THE_LAW
  return trust::open(sealed, {}, keys, clock);
#else
  return trust::open(sealed, grant, keys, clock);
#endif
}
