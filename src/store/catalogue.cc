#include "store/catalogue.h"

#include <charconv>

#include "store/tables.h"

namespace wardbook::store {
namespace {

constexpr std::string_view columns =
    "id, status, stage, source, format, class, language, received_at, patient, identifiers, entities, checks_passed, checks_failed, error, "
    "has_original, ledger_received, ledger_completed, ledger_last, parse_us, deidentify_us, extract_us, summarize_us, total_us";

// Counts as text: "DATE=4,NAME=3".
std::string write_counts(const Counts& counts) {
  std::string text;
  for (const auto& [name, count] : counts) text += (text.empty() ? "" : ",") + name + "=" + std::to_string(count);
  return text;
}

Counts read_counts(std::string_view text) {
  Counts counts;
  while (!text.empty()) {
    auto comma = std::min(text.find(','), text.size());
    auto item = text.substr(0, comma);
    auto equals = item.find('=');
    if (equals != std::string_view::npos)
      std::from_chars(item.data() + equals + 1, item.data() + item.size(), counts[std::string(item.substr(0, equals))]);
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  return counts;
}

std::int64_t microseconds(double milliseconds) { return static_cast<std::int64_t>(milliseconds * 1000); }

void bind_row(Statement& to, const DocumentRow& row) {
  to.bind(row.id).bind(name_of(row.status)).bind(static_cast<std::int64_t>(row.stage)).bind(row.source).bind(row.format);
  to.bind(row.document_class).bind(row.language).bind(row.received_at.time_since_epoch().count()).bind(row.patient);
  to.bind(write_counts(row.identifiers)).bind(write_counts(row.entities)).bind(row.checks_passed).bind(row.checks_failed).bind(row.error);
  to.bind(std::int64_t{row.has_original}).bind(static_cast<std::int64_t>(row.ledger_received));
  row.ledger_completed ? to.bind(static_cast<std::int64_t>(*row.ledger_completed)) : to.bind_null();
  to.bind(static_cast<std::int64_t>(row.ledger_last));
  for (double time : {row.timings.parse, row.timings.deidentify, row.timings.extract, row.timings.summarize, row.timings.total})
    to.bind(microseconds(time));
}

Result<DocumentRow> read_row(const Statement& from) {
  auto status = status_from(from.text(1));
  if (!status) return fail(Code::integrity, "A document's status in the store is none of ours.");
  auto milliseconds = [&](int column) { return static_cast<double>(from.integer(column)) / 1000; };
  return DocumentRow{
      .id = TRY(from.uuid(0)),
      .status = *status,
      .stage = static_cast<Stage>(from.integer(2)),
      .source = from.text(3),
      .format = from.text(4),
      .document_class = from.text(5),
      .language = from.text(6),
      .received_at = Time(std::chrono::microseconds(from.integer(7))),
      .patient = TRY(from.uuid(8)),
      .identifiers = read_counts(from.text(9)),
      .entities = read_counts(from.text(10)),
      .checks_passed = from.integer(11),
      .checks_failed = from.integer(12),
      .error = from.text(13),
      .has_original = from.integer(14) != 0,
      .ledger_received = static_cast<std::uint64_t>(from.integer(15)),
      .ledger_completed = from.is_null(16) ? std::nullopt : std::optional(static_cast<std::uint64_t>(from.integer(16))),
      .ledger_last = static_cast<std::uint64_t>(from.integer(17)),
      .timings = {milliseconds(18), milliseconds(19), milliseconds(20), milliseconds(21), milliseconds(22)},
  };
}

std::string statement(std::string_view before, std::string_view after = "") {
  return std::string(before) + std::string(columns) + std::string(after);
}

}  // namespace

Result<std::unique_ptr<Catalogue>> Catalogue::create(const std::filesystem::path& path) {
  auto database = TRY(Database::open(path, Database::Access::create));
  TRY(database.run(wait_for_the_other));
  TRY(make_tables(database));
  return std::unique_ptr<Catalogue>(new Catalogue(std::move(database)));
}

Result<std::unique_ptr<Catalogue>> Catalogue::open(const std::filesystem::path& path) {
  auto database = TRY(Database::open(path, Database::Access::read_write));
  TRY(database.run(wait_for_the_other));
  TRY(bring_tables_up_to_date(database));
  return std::unique_ptr<Catalogue>(new Catalogue(std::move(database)));
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

Result<void> Catalogue::insert(const DocumentRow& row, const std::optional<crypto::Hash>& duplicate,
                               const std::vector<trust::Sealed>& values) {
  std::lock_guard lock(mutex_);
  auto transaction = TRY(Transaction::begin(database_));
  auto insert = database_.prepare(statement("INSERT INTO documents(", ") VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"));
  bind_row(insert, row);
  TRY(insert.run());
  if (duplicate) TRY(database_.prepare("INSERT INTO duplicates(key, document) VALUES(?,?)").bind(BytesView(*duplicate)).bind(row.id).run());
  TRY(put_values(values));
  return transaction.commit();
}

Result<void> Catalogue::update(const DocumentRow& row, const std::vector<trust::Sealed>& values) {
  std::lock_guard lock(mutex_);
  auto transaction = TRY(Transaction::begin(database_));
  auto replace = database_.prepare(statement("REPLACE INTO documents(", ") VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"));
  bind_row(replace, row);
  TRY(replace.run());
  if (row.status == Status::refused) TRY(database_.prepare("DELETE FROM duplicates WHERE document=?").bind(row.id).run());
  TRY(put_values(values));
  return transaction.commit();
}

Result<DocumentRow> Catalogue::document(const Uuid& id) {
  std::lock_guard lock(mutex_);
  auto row = database_.prepare(statement("SELECT ", " FROM documents WHERE id=?"));
  row.bind(id);
  if (!TRY(row.step())) return fail(Code::not_found, "There is no document {}.", id);
  return read_row(row);
}

Result<std::vector<DocumentRow>> Catalogue::list(const ListFilter& filter) {
  std::lock_guard lock(mutex_);
  std::string sql = statement("SELECT ", " FROM documents WHERE 1");
  if (filter.status) sql += " AND status=?";
  if (!filter.document_class.empty()) sql += " AND class=?";
  if (!filter.before.nil()) sql += " AND id<?";
  sql += " ORDER BY id DESC LIMIT ?";
  auto rows = database_.prepare(sql);
  if (filter.status) rows.bind(name_of(*filter.status));
  if (!filter.document_class.empty()) rows.bind(filter.document_class);
  if (!filter.before.nil()) rows.bind(filter.before);
  rows.bind(static_cast<std::int64_t>(filter.limit));
  std::vector<DocumentRow> found;
  while (TRY(rows.step())) found.push_back(TRY(read_row(rows)));
  return found;
}

Result<std::vector<Uuid>> Catalogue::unfinished() {
  std::lock_guard lock(mutex_);
  std::vector<Uuid> ids;
  auto rows = database_.prepare("SELECT id FROM documents WHERE status IN ('received','processing') ORDER BY id");
  while (TRY(rows.step())) ids.push_back(TRY(rows.uuid(0)));
  return ids;
}

Result<std::optional<Uuid>> Catalogue::duplicate_of(const crypto::Hash& key) {
  std::lock_guard lock(mutex_);
  auto row = database_.prepare("SELECT document FROM duplicates WHERE key=?");
  row.bind(BytesView(key));
  if (!TRY(row.step())) return std::optional<Uuid>();
  return std::optional(TRY(row.uuid(0)));
}

Result<trust::Sealed> Catalogue::value(crypto::Context context, const Uuid& record) {
  std::lock_guard lock(mutex_);
  auto row = database_.prepare("SELECT bytes FROM sealed WHERE record=? AND context=?");
  row.bind(record).bind(static_cast<std::int64_t>(context));
  if (!TRY(row.step())) return fail(Code::not_found, "There is no such value of {}.", record);
  return trust::Sealed::stored(context, record, row.blob(0));
}

Result<std::optional<Uuid>> Catalogue::patient_by(const crypto::Hash& blind_index) {
  std::lock_guard lock(mutex_);
  auto row = database_.prepare("SELECT patient FROM patient_index WHERE blind=?");
  row.bind(BytesView(blind_index));
  if (!TRY(row.step())) return std::optional<Uuid>();
  return std::optional(TRY(row.uuid(0)));
}

Result<void> Catalogue::insert_patient(const Uuid& id, const crypto::Hash& blind_index, const std::vector<trust::Sealed>& values) {
  std::lock_guard lock(mutex_);
  auto transaction = TRY(Transaction::begin(database_));
  TRY(database_.prepare("INSERT INTO patients(id) VALUES(?)").bind(id).run());
  TRY(database_.prepare("INSERT INTO patient_index(blind, patient) VALUES(?,?)").bind(BytesView(blind_index)).bind(id).run());
  TRY(put_values(values));
  return transaction.commit();
}

Result<bool> Catalogue::has_record(const Uuid& id) {
  std::lock_guard lock(mutex_);
  auto row = database_.prepare("SELECT 1 FROM documents WHERE id=? UNION ALL SELECT 1 FROM patients WHERE id=?");
  row.bind(id).bind(id);
  return row.step();
}

Result<std::optional<Catalogue::Unsettled>> Catalogue::unsettled() {
  std::lock_guard lock(mutex_);
  auto row = database_.prepare("SELECT since FROM unsettled");
  if (!TRY(row.step())) return std::optional<Unsettled>();
  return std::optional(Unsettled{static_cast<std::uint64_t>(row.integer(0))});
}

Result<void> Catalogue::mark_unsettled(std::uint64_t since) {
  std::lock_guard lock(mutex_);
  return database_.prepare("INSERT OR IGNORE INTO unsettled(only_row, since) VALUES(1,?)").bind(static_cast<std::int64_t>(since)).run();
}

Result<void> Catalogue::mark_settled() {
  std::lock_guard lock(mutex_);
  return database_.run("DELETE FROM unsettled");
}

}  // namespace wardbook::store
