// A thin, strict layer over SQLite: WAL, synchronous=FULL, foreign keys, no double-quoted strings. One Database is for one thread
// at a time.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/presence.h"
#include "base/result.h"
#include "base/uuid.h"

struct sqlite3;
struct sqlite3_stmt;

namespace wardbook::store {

// disk_full, busy, integrity (not a database, a broken one, or not one of ours), too_large or store_unavailable, by what SQLite says.
Error sqlite_error(sqlite3* database, Word what);

// Statements that nobody uses just now, made ready for whoever wants the same: to read SQL anew takes longer than most statements take.
// Thread safe.
class Prepared {
 public:
  explicit Prepared(sqlite3* database) : database_(database) {}
  ~Prepared();
  Prepared(const Prepared&) = delete;
  Prepared& operator=(const Prepared&) = delete;

  sqlite3_stmt* take(std::string_view sql);  // null if SQLite does not understand it
  void give_back(sqlite3_stmt* statement);
  sqlite3* database() const { return database_; }

 private:
  static constexpr std::size_t most = 64;
  sqlite3* database_;
  std::mutex mutex_;
  std::map<std::string, sqlite3_stmt*, std::less<>> idle_;
};

class Statement {
 public:
  Statement(Prepared& prepared, std::string_view sql);

  Statement& bind(std::int64_t value);
  Statement& bind(std::string_view text);
  Statement& bind(BytesView blob);
  Statement& bind(const Uuid& id) { return bind(id.bytes()); }
  Statement& bind_null();

  // True while there is a row; the statement starts over with the next bind after it ended.
  Result<bool> step();
  // For statements that give no rows.
  Result<void> run();

  bool is_null(int column) const;
  std::int64_t integer(int column) const;
  std::string text(int column) const;
  Bytes blob(int column) const;
  Result<Uuid> uuid(int column) const;  // integrity if it is none

 private:
  struct GiveBack {
    Prepared* to;
    void operator()(sqlite3_stmt* statement) const { to->give_back(statement); }
  };
  void note(int bound);
  sqlite3* database_;
  std::unique_ptr<sqlite3_stmt, GiveBack> statement_;
  int next_ = 1;
  std::optional<Error> refused_;  // why a value could not be bound
};

class Database {
 public:
  enum class Access { read_only, read_write, create };
  static Result<Database> open(const std::filesystem::path& path, Access access);

  Statement prepare(std::string_view sql) { return Statement(*prepared_, sql); }
  Result<void> run(std::string_view sql);
  // newer_format if `PRAGMA user_version` is above `known`, integrity if it is below.
  Result<void> check_version(Word name, std::int64_t known);
  // Whether what is open lies where it was opened; never waits, and is thread safe. store_unavailable: the file or its log was moved or
  // removed. Until it is put back nothing is committed, for nobody would find it.
  Result<void> in_place() const;
  // Empties the write-ahead log, so that deleted bytes are gone from it too. busy while another connection reads.
  Result<void> truncate_log();

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };
  explicit Database(sqlite3* handle) : handle_(handle), prepared_(std::make_unique<Prepared>(handle)) {}
  std::unique_ptr<const Presence> presence_;  // of what is written; asked at each commit, so it goes after the handle
  std::unique_ptr<sqlite3, Close> handle_;
  std::unique_ptr<Prepared> prepared_;
};

// Rolls back unless committed.
class Transaction {
 public:
  static Result<Transaction> begin(Database& database);
  Transaction(Transaction&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}
  ~Transaction();
  Result<void> commit();

 private:
  explicit Transaction(Database& database) : database_(&database) {}
  Database* database_;
};

}  // namespace wardbook::store
