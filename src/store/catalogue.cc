#include "store/catalogue.h"

#include "store/document_columns.h"
#include "store/tables.h"

namespace wardbook::store {
Result<std::unique_ptr<Catalogue>> Catalogue::create(const std::filesystem::path& path) {
  auto database = TRY(Database::open(path, Database::Access::create));
  TRY(database.run(wait_for_the_other));
  TRY(make_tables(database));
  return with_reader(path, std::move(database));
}

Result<void> Catalogue::check(const std::filesystem::path& path) {
  auto database = TRY(Database::open(path, Database::Access::read_only));
  return check_tables(database);
}

Result<std::unique_ptr<Catalogue>> Catalogue::open(const std::filesystem::path& path) {
  auto database = TRY(Database::open(path, Database::Access::read_write));
  TRY(database.run(wait_for_the_other));
  TRY(bring_tables_up_to_date(database));
  return with_reader(path, std::move(database));
}

Result<std::unique_ptr<Catalogue>> Catalogue::with_reader(const std::filesystem::path& path, Database database) {
  auto reading = TRY(Database::open(path, Database::Access::read_write));
  TRY(reading.run(wait_for_the_other));
  TRY(reading.run("PRAGMA query_only=1"));
  return std::unique_ptr<Catalogue>(new Catalogue(std::move(database), std::move(reading)));
}

Result<void> Catalogue::put_values(const std::vector<trust::Sealed>& values) {
  for (const auto& value : values)
    TRY(database_.prepare("INSERT OR REPLACE INTO sealed(record, context, bytes) VALUES(?,?,?)")
            .bind(value.record())
            .bind(static_cast<std::int64_t>(value.context()))
            .bind(BytesView(value.bytes()))
            .run());
  return {};
}

Result<void> Catalogue::insert(const DocumentRow& row, const Arriving& with) {
  return writes_.run([&]() -> Result<void> {
    auto insert = database_.prepare(with_columns("INSERT INTO documents(", ") VALUES(" + std::string(document_places) + ")"));
    bind_document(insert, row);
    TRY(insert.run());
    if (with.duplicate)
      TRY(database_.prepare("INSERT INTO duplicates(key, document) VALUES(?,?)").bind(BytesView(*with.duplicate)).bind(row.id).run());
    TRY(put_values(with.values));
    if (is_unfinished(row.status))
      TRY(database_.prepare("INSERT INTO jobs(document, state, priority, since, due_at, attempts, error) VALUES(?,0,?,?,?,0,'')")
              .bind(row.id)
              .bind(static_cast<std::int64_t>(with.priority))
              .bind(microseconds_of(row.received_at))
              .bind(microseconds_of(row.received_at))
              .run());
    return with.answer ? put_answer(*with.answer) : Result<void>();
  });
}

// Not REPLACE, which would write each index anew.
Result<void> Catalogue::update_row(const DocumentRow& row) {
  auto update =
      database_.prepare(with_columns("UPDATE documents SET (", ")=(" + std::string(document_places) + ") WHERE id=? RETURNING 1"));
  bind_document(update, row);
  update.bind(row.id);
  if (!TRY(update.step())) return fail(Code::not_found, "There is no document {}.", row.id);
  return update.run();
}

Result<void> Catalogue::update(const DocumentRow& row, const std::vector<trust::Sealed>& values) {
  return writes_.run([&]() -> Result<void> {
    TRY(update_row(row));
    if (row.status == Status::refused) TRY(database_.prepare("DELETE FROM duplicates WHERE document=?").bind(row.id).run());
    if (!is_unfinished(row.status)) TRY(database_.prepare("DELETE FROM jobs WHERE document=?").bind(row.id).run());
    return put_values(values);
  });
}

Result<DocumentRow> Catalogue::document(const Uuid& id) {
  std::lock_guard lock(reading_mutex_);
  auto row = reading_.prepare(with_columns("SELECT ", " FROM documents WHERE id=?"));
  row.bind(id);
  if (!TRY(row.step())) return fail(Code::not_found, "There is no document {}.", id);
  return read_document_row(row);
}

Result<std::optional<Uuid>> Catalogue::duplicate_of(const crypto::Hash& key) {
  std::lock_guard lock(reading_mutex_);
  auto row = reading_.prepare("SELECT document FROM duplicates WHERE key=?");
  row.bind(BytesView(key));
  if (!TRY(row.step())) return std::optional<Uuid>();
  return std::optional(TRY(row.uuid(0)));
}

Result<trust::Sealed> Catalogue::value(crypto::Context context, const Uuid& record) {
  std::lock_guard lock(reading_mutex_);
  auto row = reading_.prepare("SELECT bytes FROM sealed WHERE record=? AND context=?");
  row.bind(record).bind(static_cast<std::int64_t>(context));
  if (!TRY(row.step())) return fail(Code::not_found, "There is no such value of {}.", record);
  return trust::Sealed::stored(context, record, row.blob(0));
}

Result<std::optional<Uuid>> Catalogue::patient_by(const crypto::Hash& blind_index) {
  std::lock_guard lock(reading_mutex_);
  auto row = reading_.prepare("SELECT patient FROM patient_index WHERE blind=?");
  row.bind(BytesView(blind_index));
  if (!TRY(row.step())) return std::optional<Uuid>();
  return std::optional(TRY(row.uuid(0)));
}

Result<void> Catalogue::insert_patient(const Uuid& id, const crypto::Hash& blind_index, const std::vector<trust::Sealed>& values) {
  return writes_.run([&]() -> Result<void> {
    TRY(database_.prepare("INSERT INTO patients(id) VALUES(?)").bind(id).run());
    TRY(database_.prepare("INSERT INTO patient_index(blind, patient) VALUES(?,?)").bind(BytesView(blind_index)).bind(id).run());
    return put_values(values);
  });
}

Result<bool> Catalogue::has_record(const Uuid& id) {
  std::lock_guard lock(reading_mutex_);
  auto row = reading_.prepare("SELECT 1 FROM documents WHERE id=? UNION ALL SELECT 1 FROM patients WHERE id=?");
  row.bind(id).bind(id);
  return row.step();
}

Result<std::optional<Catalogue::Unsettled>> Catalogue::unsettled() {
  std::lock_guard lock(reading_mutex_);
  auto row = reading_.prepare("SELECT since FROM unsettled");
  if (!TRY(row.step())) return std::optional<Unsettled>();
  return std::optional(Unsettled{static_cast<std::uint64_t>(row.integer(0))});
}

Result<void> Catalogue::mark_unsettled(std::uint64_t since) {
  return writes_.run([&] {
    return database_.prepare("REPLACE INTO unsettled(only_row, since) VALUES(1,?)").bind(static_cast<std::int64_t>(since)).run();
  });
}

Result<void> Catalogue::mark_settled() {
  return writes_.run([&] { return database_.run("DELETE FROM unsettled"); });
}

}  // namespace wardbook::store
