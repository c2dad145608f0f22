#include "store/sqlite/database.h"

#include <cstdlib>

#include <fcntl.h>
#include <sqlite3.h>

#include "base/file.h"

namespace wardbook::store {

Error sqlite_error(sqlite3* database, Word what) {
  int code = database ? sqlite3_extended_errcode(database) : SQLITE_NOMEM;
  auto detail = Detail::of("{}: SQLite error {}", what, code);
  switch (code & 0xff) {
    case SQLITE_FULL:
      return fail(Code::disk_full, "The disk is full.").with(std::move(detail));
    case SQLITE_IOERR:
      // SQLite reports a quota or file size limit as a failed write, not as SQLITE_FULL.
      if (int error = database ? sqlite3_system_errno(database) : 0; error == ENOSPC || error == EDQUOT || error == EFBIG)
        return fail(Code::disk_full, "The disk is full.").with(std::move(detail));
      return fail(Code::store_unavailable, "The store cannot be read or written.").with(std::move(detail));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return fail(Code::busy, "Another process uses the store.").with(std::move(detail));
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return fail(Code::integrity, "A database of the store is broken.").with(std::move(detail));
    // Our statements are constants: what they do not fit is no database of ours, an emptied file for one.
    case SQLITE_ERROR:
      return fail(Code::integrity, "A database of the store does not hold what it should.").with(std::move(detail));
    case SQLITE_TOOBIG:
      return fail(Code::too_large, "What was made of the document is larger than the store takes.").with(std::move(detail));
    default:
      return fail(Code::store_unavailable, "The store cannot be read or written.").with(std::move(detail));
  }
}

// --- Statement ---

Prepared::~Prepared() {
  for (auto& [sql, statement] : idle_) sqlite3_finalize(statement);
}

sqlite3_stmt* Prepared::take(std::string_view sql) {
  {
    std::lock_guard lock(mutex_);
    if (auto found = idle_.find(sql); found != idle_.end()) return idle_.extract(found).mapped();
  }
  sqlite3_stmt* statement = nullptr;
  sqlite3_prepare_v3(database_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  return statement;
}

void Prepared::give_back(sqlite3_stmt* statement) {
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
  std::lock_guard lock(mutex_);
  if (idle_.size() == most || !idle_.emplace(sqlite3_sql(statement), statement).second) sqlite3_finalize(statement);
}

Statement::Statement(Prepared& prepared, std::string_view sql)
    : database_(prepared.database()), statement_(prepared.take(sql), GiveBack{&prepared}) {}  // empty on an error, which step() reports

Statement& Statement::bind(std::int64_t value) {
  note(sqlite3_bind_int64(statement_.get(), next_++, value));
  return *this;
}

Statement& Statement::bind(std::string_view text) {
  note(sqlite3_bind_text64(statement_.get(), next_++, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
  return *this;
}

Statement& Statement::bind(BytesView blob) {
  static constexpr std::uint8_t none = 0;
  note(sqlite3_bind_blob64(statement_.get(), next_++, blob.empty() ? &none : blob.data(), blob.size(), SQLITE_TRANSIENT));
  return *this;
}

Statement& Statement::bind_null() {
  note(sqlite3_bind_null(statement_.get(), next_++));
  return *this;
}

// A value that was refused would be NULL: the statement must not run.
void Statement::note(int bound) {
  if (!refused_ && statement_ && bound != SQLITE_OK) refused_ = sqlite_error(database_, "a value of a statement");
}

Result<bool> Statement::step() {
  if (!statement_) return sqlite_error(database_, "preparation of a statement");
  if (refused_) return *refused_;
  switch (sqlite3_step(statement_.get())) {
    case SQLITE_ROW:
      return true;
    case SQLITE_DONE:
      sqlite3_reset(statement_.get());
      next_ = 1;
      return false;
    default: {
      auto error = sqlite_error(database_, "a statement");
      sqlite3_reset(statement_.get());
      next_ = 1;
      return error;
    }
  }
}

Result<void> Statement::run() {
  while (TRY(step())) {
  }
  return {};
}

bool Statement::is_null(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }
std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }

std::string Statement::text(int column) const {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  return text ? std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))) : std::string();
}

Bytes Statement::blob(int column) const {
  const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_.get(), column));
  return bytes ? Bytes(bytes, bytes + sqlite3_column_bytes(statement_.get(), column)) : Bytes();
}

Result<Uuid> Statement::uuid(int column) const {
  auto id = Uuid::from_bytes(blob(column));
  if (!id) return fail(Code::integrity, "An id in the store has not 16 bytes.");
  return *id;
}

// --- Database ---

namespace {

// SQLite leaves a -wal and a -shm file beside a database that it only reads. Where no writer has left a log there is nothing to
// read but the file itself, and SQLite may take it as immutable: then not a byte is written.
std::string immutable_uri(const std::filesystem::path& path) {
  std::string uri = "file:";
  for (char c : path.native()) uri += c == '%' ? "%25" : c == '?' ? "%3f" : c == '#' ? "%23" : std::string(1, c);
  return uri + "?immutable=1";
}

// Anything but 0 makes a commit a rollback.
int may_commit(void* presence) { return static_cast<const Presence*>(presence)->holds() ? 0 : 1; }

bool has_log(const std::filesystem::path& path) {
  std::error_code failed;
  auto size = std::filesystem::file_size(path.native() + "-wal", failed);
  return !failed && size > 0;
}

}  // namespace

void Database::Close::operator()(sqlite3* database) const { sqlite3_close_v2(database); }

Result<Database> Database::open(const std::filesystem::path& path, Access access) {
  int flags = SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_FULLMUTEX;
  flags |= access == Access::read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  if (access == Access::create) {
    // Private from the first moment, whatever the umask; SQLite gives its other files the modes of this one.
    FileDescriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!file) return write_error("creation of a database", errno);
  }
  bool immutable = access == Access::read_only && !has_log(path);
  if (immutable) flags |= SQLITE_OPEN_URI;
  sqlite3* handle = nullptr;
  int opened = sqlite3_open_v2(immutable ? immutable_uri(path).c_str() : path.c_str(), &handle, flags, nullptr);
  Database database(handle);
  if (opened != SQLITE_OK) return sqlite_error(handle, "opening of a database");
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  // Temporary tables and sorters stay in memory: nothing is written outside the data directory.
  TRY(database.run("PRAGMA temp_store=MEMORY"));
  TRY(database.run("PRAGMA foreign_keys=ON"));
  if (access == Access::read_only) return database;
  TRY(database.run("PRAGMA journal_mode=WAL"));
  TRY(database.run("PRAGMA synchronous=FULL"));
  TRY(database.run("PRAGMA secure_delete=ON"));
  TRY(database.run("PRAGMA user_version"));  // the first read makes the log
  database.presence_ = std::make_unique<const Presence>(std::vector<std::filesystem::path>{path, path.native() + "-wal"});
  sqlite3_commit_hook(handle, may_commit, const_cast<Presence*>(database.presence_.get()));
  return database;
}

Result<void> Database::run(std::string_view sql) {
  if (sqlite3_exec(handle_.get(), std::string(sql).c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
    return sqlite_error(handle_.get(), "a statement");
  return {};
}

Result<void> Database::check_version(Word name, std::int64_t known) {
  auto row = prepare("PRAGMA user_version");
  auto version = TRY(row.step()) ? row.integer(0) : 0;
  if (version > known)
    return fail(Code::newer_format, "{} was written by a newer wardbook (schema {}; this one knows {}).", name, version, known);
  if (version < known) return fail(Code::integrity, "{} holds no tables of a Wardbook store.", name);
  return {};
}

Result<void> Database::in_place() const {
  if (!presence_ || presence_->holds()) return {};
  return fail(Code::store_unavailable, "A database of the store was moved away or removed: put it back.");
}

Result<void> Database::truncate_log() {
  // Says in its row, not by an error, that a reader kept it from doing anything.
  auto checkpoint = prepare("PRAGMA wal_checkpoint(TRUNCATE)");
  if (TRY(checkpoint.step()) && checkpoint.integer(0) != 0)
    return fail(Code::busy, "Another process reads the store: deleted bytes still stand in its log.");
  return {};
}

// --- Transaction ---

Result<Transaction> Transaction::begin(Database& database) {
  TRY(database.prepare("BEGIN IMMEDIATE").run());
  return Transaction(database);
}

Transaction::~Transaction() {
  if (database_) (void)database_->run("ROLLBACK");
}

Result<void> Transaction::commit() {
  TRY(database_->prepare("COMMIT").run());
  database_ = nullptr;
  return {};
}

}  // namespace wardbook::store
