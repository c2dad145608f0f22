// The store keeps what is sealed; a Phi does not fit in.
// wants g++: cannot convert 'const wardbook::trust::Phi' to 'const wardbook::trust::Sealed&'
// wants clang++: no viable conversion from 'const trust::Phi' to 'const trust::Sealed'
#include "store/blob_folder.h"
#include "trust/phi.h"

using namespace wardbook;

bool keep(store::BlobFolder& blobs, const trust::Phi& phi, const trust::Sealed& sealed) {
#ifdef BREAKS_THE_LAW
  return blobs.put(phi).ok();
#else
  return phi.size() > 0 && blobs.put(sealed).ok();
#endif
}
