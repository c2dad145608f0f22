// How a document leaves: at once for everybody who asks for it, and then, once its key is gone, out of every table but its own row.
#include "store/catalogue.h"

namespace wardbook::store {

Result<void> Catalogue::begin_erasure(const DocumentRow& row, const Job& job) {
  return writes_.run([&]() -> Result<void> {
    TRY(update_row(row));
    TRY(put_job(job));
    // The same bytes make a new document from now on.
    return database_.prepare("DELETE FROM duplicates WHERE document=?").bind(row.id).run();
  });
}

Result<void> Catalogue::finish_erasure(const DocumentRow& row) {
  return writes_.run([&]() -> Result<void> {
    TRY(update_row(row));
    for (std::string_view from : {"DELETE FROM sealed WHERE record=?", "DELETE FROM feedback WHERE document=?",
                                  "DELETE FROM idempotency WHERE record=?", "DELETE FROM jobs WHERE document=?"})
      TRY(database_.prepare(from).bind(row.id).run());
    return {};
  });
}

}  // namespace wardbook::store
