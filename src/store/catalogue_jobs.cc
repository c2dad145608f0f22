// The durable queue: one row a document that is not at rest, and one for each that was given up.
#include "store/catalogue.h"
#include "store/document_columns.h"

namespace wardbook::store {
namespace {

constexpr std::string_view columns =
    "document, state, priority, since, due_at, attempts, error, (SELECT sender FROM documents WHERE id=jobs.document)";

Result<Job> read_job(const Statement& from) {
  auto state = from.integer(1), priority = from.integer(2);
  if (state < 0 || static_cast<std::size_t>(state) >= job_state_names.size() || priority < 0 ||
      static_cast<std::size_t>(priority) >= priority_names.size())
    return fail(Code::integrity, "A job's state or priority in the store is none of ours.");
  return Job{.document = TRY(from.uuid(0)),
             .state = static_cast<JobState>(state),
             .priority = static_cast<Priority>(priority),
             .since = time_of(from.integer(3)),
             .due_at = time_of(from.integer(4)),
             .attempts = from.integer(5),
             .error = from.text(6),
             .sender = from.text(7)};
}

std::string select(std::string_view rest) { return "SELECT " + std::string(columns) + " FROM jobs " + std::string(rest); }

}  // namespace

// Within a transaction.
Result<void> Catalogue::put_job(const Job& job) {
  return database_.prepare("REPLACE INTO jobs(document, state, priority, since, due_at, attempts, error) VALUES(?,?,?,?,?,?,?)")
      .bind(job.document)
      .bind(static_cast<std::int64_t>(job.state))
      .bind(static_cast<std::int64_t>(job.priority))
      .bind(microseconds_of(job.since))
      .bind(microseconds_of(job.due_at))
      .bind(job.attempts)
      .bind(job.error)
      .run();
}

Result<std::vector<Job>> Catalogue::jobs(const JobFilter& filter) {
  std::lock_guard lock(reading_mutex_);
  std::vector<Job> found;
  auto rows = reading_.prepare(
      select(filter.state ? "WHERE document>? AND state=? ORDER BY document LIMIT ?" : "WHERE document>? ORDER BY document LIMIT ?"));
  rows.bind(filter.after);
  if (filter.state) rows.bind(static_cast<std::int64_t>(*filter.state));
  rows.bind(static_cast<std::int64_t>(filter.limit));
  while (TRY(rows.step())) found.push_back(TRY(read_job(rows)));
  return found;
}

Result<std::optional<Job>> Catalogue::job(const Uuid& document) {
  std::lock_guard lock(reading_mutex_);
  auto row = reading_.prepare(select("WHERE document=?"));
  row.bind(document);
  if (!TRY(row.step())) return std::optional<Job>();
  return std::optional(TRY(read_job(row)));
}

Result<std::vector<Uuid>> Catalogue::unfinished() {
  std::vector<Uuid> ids;
  for (const auto& job : TRY(jobs()))
    if (job.state == JobState::waiting) ids.push_back(job.document);
  return ids;
}

Result<void> Catalogue::put_off(const Job& job) {
  return writes_.run([&] { return put_job(job); });
}

Result<void> Catalogue::update_with_job(const DocumentRow& row, const Job& job) {
  return writes_.run([&]() -> Result<void> {
    TRY(update_row(row));
    return put_job(job);
  });
}

Result<void> Catalogue::drop_job(const Uuid& document) {
  return writes_.run([&] { return database_.prepare("DELETE FROM jobs WHERE document=?").bind(document).run(); });
}

}  // namespace wardbook::store
