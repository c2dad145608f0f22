#include "store/columns.h"

#include <algorithm>

namespace wardbook::store {

Result<crypto::Hash> hash_in(const Statement& row, int column) {
  auto bytes = row.blob(column);
  crypto::Hash hash;
  if (bytes.size() != hash.size()) return fail(Code::integrity, "A hash in the store has not 32 bytes.");
  std::ranges::copy(bytes, hash.begin());
  return hash;
}

}  // namespace wardbook::store
