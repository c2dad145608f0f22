// store.db: the documents, what was derived from them (sealed), the patients, and what the ledger must remember. The ledger
// leads: a row is written after the entry whose index it carries. Reads have a connection of their own, and so do not wait for the
// sync of a writer. Thread safe.
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
#include "store/job.h"
#include "store/sqlite/group_commit.h"
#include "trust/sealed.h"

namespace wardbook::store {

// Which documents, newest first; with `due_before` the most urgent first. Empty means all.
struct ListFilter {
  std::optional<Status> status{};
  std::string document_class{};
  std::string source{};
  std::string sender{};  // id of a principal
  Uuid patient{};        // nil for all
  std::optional<Time> received_from{};
  std::optional<Time> received_before{};
  std::optional<Time> due_before{};  // only documents that somebody must look at, before then
  std::size_t limit = 50;
  std::string cursor{};  // of the page before
};

// A page ends at a document and the next one begins behind it: what comes in meanwhile is shown neither twice nor in the place of
// another. `next` is opaque, and empty where the list ends.
struct Page {
  std::vector<DocumentRow> rows;
  std::string next;
};

// An answer that was given to a request that carried a key, so that the same request gets it again.
struct Remembered {
  crypto::Hash key{};
  crypto::Hash request{};  // of what the request asked
  Uuid record;             // what it made
  bool duplicate = false;  // or what was there already
  Time given_at{};
  Time expires_at{};
  std::string sender{};  // id of the principal that asked
};

struct FeedbackRow {
  Uuid id;
  Uuid document;
  std::string author;  // id of a principal
  Time given_at{};
  std::uint64_t version = 0;  // of the document's newest entry then: what was judged
  std::uint64_t ledger_last = 0;
  trust::Sealed said;
};

class Catalogue final : public ledger::MemoryKeeper {
 public:
  static Result<std::unique_ptr<Catalogue>> create(const std::filesystem::path& path);
  static Result<std::unique_ptr<Catalogue>> open(const std::filesystem::path& path);

  // Whether there is a store.db that this version can read; changes nothing. integrity, newer_format.
  static Result<void> check(const std::filesystem::path& path);
  // Whether store.db lies where it was opened; never waits. store_unavailable.
  Result<void> in_place() const { return database_.in_place(); }

  // What comes with a new document: its duplicate key unless it was refused, its sealed values, its place among the jobs, and the
  // answer to be remembered.
  struct Arriving {
    std::optional<crypto::Hash> duplicate{};
    std::vector<trust::Sealed> values{};
    Priority priority = Priority::normal;
    std::optional<Remembered> answer{};
  };
  // All in one transaction, with a job for a document that is received. The caller has looked for the keys before.
  Result<void> insert(const DocumentRow& row, const Arriving& with);
  // The row as it is now, and the values that came with the step, in one transaction; a document at rest loses its job in it, a
  // refused one its duplicate key, too.
  Result<void> update(const DocumentRow& row, const std::vector<trust::Sealed>& values);

  Result<DocumentRow> document(const Uuid& id);  // not_found
  Result<Page> list(const ListFilter& filter);   // invalid_request for a cursor that is none of this list's
  Result<std::vector<Uuid>> unfinished();        // received or processing, oldest first
  Result<std::optional<Uuid>> duplicate_of(const crypto::Hash& key);
  Result<trust::Sealed> value(crypto::Context context, const Uuid& record);  // not_found

  // Waiting and dead ones, in the order in which they came.
  Result<std::vector<Job>> jobs(const JobFilter& filter = {});
  Result<std::optional<Job>> job(const Uuid& document);
  // An attempt that failed and will be made again.
  Result<void> put_off(const Job& job);
  // A document that is given up, or taken up again: its row and its job, in one transaction. Both stay.
  Result<void> update_with_job(const DocumentRow& row, const Job& job);
  Result<void> drop_job(const Uuid& document);

  // A document that nobody is to see any more: its row, the job to destroy what is kept of it, and no duplicate key. Then, once that is
  // done: its row, and nothing else of it in any table.
  Result<void> begin_erasure(const DocumentRow& row, const Job& job);
  Result<void> finish_erasure(const DocumentRow& row);

  // What was answered to this key, unless it has expired.
  Result<std::optional<Remembered>> remembered(const crypto::Hash& key, Time now);
  // Whether one more answer to this sender may be remembered: while it has fewer than can be remembered yet, so that one alone has half
  // of most_answers, and whatever some send there is room for others.
  static constexpr std::int64_t most_answers = 2'000'000;
  Result<bool> may_remember(std::string_view sender, Time now);
  // For an answer that made nothing; one with an insert() belongs there. Each new one takes a few expired ones away.
  Result<void> remember(const Remembered& answer);

  Result<void> insert_feedback(const FeedbackRow& row);
  Result<std::vector<FeedbackRow>> feedback_of(const Uuid& document);  // oldest first

  Result<std::optional<Uuid>> patient_by(const crypto::Hash& blind_index);
  Result<void> insert_patient(const Uuid& id, const crypto::Hash& blind_index, const std::vector<trust::Sealed>& values);
  Result<bool> has_record(const Uuid& id);  // a document or a patient

  // Before the first step of an intake the store is marked unsettled, after the last one settled again; a store that is opened
  // unsettled was killed, and what stands in the ledger from `since` on is compared with the rows.
  struct Unsettled {
    std::uint64_t since;
  };
  Result<std::optional<Unsettled>> unsettled();
  Result<void> mark_unsettled(std::uint64_t since);  // raises `since` if the store is unsettled already
  Result<void> mark_settled();

  Result<std::optional<ledger::Memory>> load() override;
  Result<void> save(const ledger::Memory& changed) override;

 private:
  Catalogue(Database database, Database reading) : database_(std::move(database)), writes_(database_), reading_(std::move(reading)) {}
  static Result<std::unique_ptr<Catalogue>> with_reader(const std::filesystem::path& path, Database database);
  Result<void> put_values(const std::vector<trust::Sealed>& values);
  Result<bool> has_room_for_answer(std::string_view sender);
  Result<void> forget_expired(Time now, std::int64_t at_most);
  Result<void> put_answer(const Remembered& answer);
  Result<void> update_row(const DocumentRow& row);
  Result<void> put_job(const Job& job);
  Result<Page> list_by_deadline(const ListFilter& filter);

  Database database_;  // writes, through writes_
  GroupCommit writes_;
  std::mutex reading_mutex_;
  Database reading_;  // the same file, reads only
};

// What `audit verify` reads of a store without its key, and without changing a byte of it: the anchor, and the highest entry that
// a row names. Nothing if there is no store.db beside the ledger.
struct StoreAnchor {
  std::string checkpoint;
  std::optional<std::uint64_t> named;
};
Result<std::optional<StoreAnchor>> read_anchor(const std::filesystem::path& store_db);

}  // namespace wardbook::store
