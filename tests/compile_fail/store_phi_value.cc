// Nor does it fit into a row of store.db.
// wants g++: cannot convert '.*Phi.*' to 'const std::vector<wardbook::trust::Sealed>&'|no matching function
// wants clang++: no viable conversion from '.*Phi.*' to 'const (std::)?vector<trust::Sealed>'
#include <vector>

#include "store/catalogue.h"
#include "trust/phi.h"

using namespace wardbook;

bool keep(store::Catalogue& catalogue, const store::DocumentRow& row, const std::vector<trust::Phi>& values,
          const std::vector<trust::Sealed>& sealed) {
#ifdef BREAKS_THE_LAW
  return catalogue.update(row, values).ok();
#else
  return !values.empty() && catalogue.update(row, sealed).ok();
#endif
}
