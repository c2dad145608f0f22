// How a document leaves: at once for everybody who asks for it, and then, once its key is gone, out of every table but its own row.
#include "store/catalogue.h"

namespace wardbook::store {

Result<void> Catalogue::begin_erasure(const DocumentRow& row, const Job& job) {
  std::lock_guard lock(mutex_);
  auto transaction = TRY(Transaction::begin(database_));
  TRY(update_row(row));
  TRY(put_job(job));
  // The same bytes make a new document from now on.
  TRY(database_.prepare("DELETE FROM duplicates WHERE document=?").bind(row.id).run());
  return transaction.commit();
}

Result<void> Catalogue::finish_erasure(const DocumentRow& row) {
  std::lock_guard lock(mutex_);
  auto transaction = TRY(Transaction::begin(database_));
  TRY(update_row(row));
  for (std::string_view from : {"DELETE FROM sealed WHERE record=?", "DELETE FROM feedback WHERE document=?",
                                "DELETE FROM idempotency WHERE record=?", "DELETE FROM jobs WHERE document=?"})
    TRY(database_.prepare(from).bind(row.id).run());
  return transaction.commit();
}

}  // namespace wardbook::store
