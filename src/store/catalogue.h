// store.db: the documents, what was derived from them (sealed), the patients, and what the ledger must remember. The ledger
// leads: a row is written after the entry whose index it carries. Thread safe.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "crypto/digest.h"
#include "ledger/ledger.h"
#include "store/document_row.h"
#include "store/sqlite/database.h"
#include "trust/sealed.h"

namespace wardbook::store {

struct ListFilter {
  std::optional<Status> status;
  std::string document_class;  // "" for all
  std::size_t limit = 50;
  Uuid before;  // cursor: older than this document; nil for the newest
};

class Catalogue final : public ledger::MemoryKeeper {
 public:
  static Result<std::unique_ptr<Catalogue>> create(const std::filesystem::path& path);
  static Result<std::unique_ptr<Catalogue>> open(const std::filesystem::path& path);

  // A new document with its sealed values, and its duplicate key unless it was refused. conflict if the key or the id is there.
  Result<void> insert(const DocumentRow& row, const std::optional<crypto::Hash>& duplicate, const std::vector<trust::Sealed>& values);
  // The row as it is now, and the values that came with the step, in one transaction. A refused document loses its duplicate key.
  Result<void> update(const DocumentRow& row, const std::vector<trust::Sealed>& values);

  Result<DocumentRow> document(const Uuid& id);                     // not_found
  Result<std::vector<DocumentRow>> list(const ListFilter& filter);  // newest first
  Result<std::vector<Uuid>> unfinished();                           // received or processing, oldest first
  Result<std::optional<Uuid>> duplicate_of(const crypto::Hash& key);
  Result<trust::Sealed> value(crypto::Context context, const Uuid& record);  // not_found

  Result<std::optional<Uuid>> patient_by(const crypto::Hash& blind_index);
  Result<void> insert_patient(const Uuid& id, const crypto::Hash& blind_index, const std::vector<trust::Sealed>& values);
  Result<bool> has_record(const Uuid& id);  // a document or a patient

  // Before the first step of an intake the store is marked unsettled, after the last one settled again; a store that is opened
  // unsettled was killed, and what stands in the ledger from `since` on is compared with the rows.
  struct Unsettled {
    std::uint64_t since;
  };
  Result<std::optional<Unsettled>> unsettled();
  Result<void> mark_unsettled(std::uint64_t since);
  Result<void> mark_settled();

  Result<std::optional<ledger::Memory>> load() override;
  Result<void> save(const ledger::Memory& changed) override;

 private:
  explicit Catalogue(Database database) : database_(std::move(database)) {}
  Result<void> put_values(const std::vector<trust::Sealed>& values);

  std::mutex mutex_;
  Database database_;
};

// What `audit verify` reads of a store without its key, and without changing a byte of it: the anchor, and the highest entry that
// a row names. Nothing if there is no store.db beside the ledger.
struct StoreAnchor {
  std::string checkpoint;
  std::optional<std::uint64_t> named;
};
Result<std::optional<StoreAnchor>> read_anchor(const std::filesystem::path& store_db);

}  // namespace wardbook::store
