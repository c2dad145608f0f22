#include "store/tables.h"

#include <array>

namespace wardbook::store {
namespace {

// Step n makes version n out of n - 1. A step that was released is never changed.
constexpr std::array<std::string_view, 4> steps{R"(
  CREATE TABLE documents(
    id BLOB PRIMARY KEY CHECK(length(id)=16), status TEXT NOT NULL, stage INTEGER NOT NULL, source TEXT NOT NULL, format TEXT NOT NULL,
    class TEXT NOT NULL, language TEXT NOT NULL, received_at INTEGER NOT NULL, patient BLOB NOT NULL, identifiers TEXT NOT NULL,
    entities TEXT NOT NULL, checks_passed INTEGER NOT NULL, checks_failed INTEGER NOT NULL, error TEXT NOT NULL,
    has_original INTEGER NOT NULL, ledger_received INTEGER NOT NULL, ledger_completed INTEGER, ledger_last INTEGER NOT NULL,
    parse_us INTEGER NOT NULL, deidentify_us INTEGER NOT NULL, extract_us INTEGER NOT NULL, summarize_us INTEGER NOT NULL,
    total_us INTEGER NOT NULL) WITHOUT ROWID;
  CREATE INDEX documents_by_status ON documents(status, id);
  CREATE INDEX documents_by_class ON documents(class, id);
  CREATE INDEX documents_by_ledger ON documents(ledger_last);
  CREATE TABLE duplicates(key BLOB PRIMARY KEY CHECK(length(key)=32), document BLOB NOT NULL) WITHOUT ROWID;
  CREATE INDEX duplicates_by_document ON duplicates(document);
  CREATE TABLE sealed(record BLOB NOT NULL, context INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY(record, context));
  CREATE TABLE patients(id BLOB PRIMARY KEY CHECK(length(id)=16)) WITHOUT ROWID;
  CREATE TABLE patient_index(blind BLOB PRIMARY KEY CHECK(length(blind)=32), patient BLOB NOT NULL REFERENCES patients(id)) WITHOUT ROWID;
  CREATE TABLE ledger_memory(only_row INTEGER PRIMARY KEY CHECK(only_row=1), checkpoint TEXT NOT NULL, open_intents BLOB NOT NULL, through INTEGER NOT NULL);
  CREATE TABLE patient_tails(ref BLOB PRIMARY KEY CHECK(length(ref)=32), n INTEGER NOT NULL, prev BLOB NOT NULL CHECK(length(prev)=32)) WITHOUT ROWID;
  CREATE TABLE unsettled(only_row INTEGER PRIMARY KEY CHECK(only_row=1), since INTEGER NOT NULL);
  PRAGMA user_version=1;
)",
                                                R"(
  CREATE TABLE accounts(
    id BLOB PRIMARY KEY CHECK(length(id)=16), name TEXT NOT NULL UNIQUE, roles TEXT NOT NULL, state TEXT NOT NULL,
    created_at INTEGER NOT NULL, password_set_at INTEGER NOT NULL, password BLOB NOT NULL CHECK(length(password)=60),
    totp BLOB NOT NULL CHECK(length(totp) IN (0,120)), totp_step INTEGER NOT NULL, ledger_last INTEGER NOT NULL,
    seal BLOB NOT NULL CHECK(length(seal)=32)) WITHOUT ROWID;
  CREATE TABLE tokens(
    id BLOB PRIMARY KEY CHECK(length(id)=16), account BLOB NOT NULL REFERENCES accounts(id), hash BLOB NOT NULL UNIQUE CHECK(length(hash)=32),
    scopes TEXT NOT NULL, created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, revoked_at INTEGER, ledger_last INTEGER NOT NULL,
    seal BLOB NOT NULL CHECK(length(seal)=32)) WITHOUT ROWID;
  CREATE TABLE sign_in_places(
    account BLOB NOT NULL REFERENCES accounts(id), place BLOB NOT NULL CHECK(length(place)=32), seen_at INTEGER NOT NULL,
    PRIMARY KEY(account, place)) WITHOUT ROWID;
  PRAGMA user_version=2;
)",
                                                R"(
  ALTER TABLE documents ADD COLUMN sender TEXT NOT NULL DEFAULT '';
  ALTER TABLE documents ADD COLUMN deadline INTEGER;
  DROP INDEX documents_by_status;
  DROP INDEX documents_by_class;
  CREATE INDEX documents_by_kind ON documents(status, class, source, id);
  CREATE INDEX documents_by_sender ON documents(sender, status, class, source, id);
  CREATE INDEX documents_by_deadline ON documents(deadline, id) WHERE deadline IS NOT NULL;
  CREATE INDEX documents_by_patient ON documents(patient, id) WHERE patient<>zeroblob(16);
  CREATE TABLE jobs(
    document BLOB PRIMARY KEY CHECK(length(document)=16), state INTEGER NOT NULL, priority INTEGER NOT NULL, since INTEGER NOT NULL,
    due_at INTEGER NOT NULL, attempts INTEGER NOT NULL, error TEXT NOT NULL) WITHOUT ROWID;
  INSERT INTO jobs SELECT id, 0, 1, received_at, received_at, 0, '' FROM documents WHERE status IN ('received','processing');
  CREATE TABLE idempotency(
    key BLOB PRIMARY KEY CHECK(length(key)=32), request BLOB NOT NULL CHECK(length(request)=32), record BLOB NOT NULL CHECK(length(record)=16),
    duplicate INTEGER NOT NULL, expires_at INTEGER NOT NULL) WITHOUT ROWID;
  CREATE INDEX idempotency_by_expiry ON idempotency(expires_at);
  CREATE TABLE feedback(
    id BLOB PRIMARY KEY CHECK(length(id)=16), document BLOB NOT NULL, author TEXT NOT NULL, given_at INTEGER NOT NULL,
    version INTEGER NOT NULL, ledger_last INTEGER NOT NULL, bytes BLOB NOT NULL) WITHOUT ROWID;
  CREATE INDEX feedback_by_document ON feedback(document, id);
  PRAGMA user_version=3;
)",
                                                R"(
  ALTER TABLE idempotency ADD COLUMN sender TEXT NOT NULL DEFAULT '';
  CREATE TABLE idempotency_senders(sender TEXT PRIMARY KEY, answers INTEGER NOT NULL) WITHOUT ROWID;
  INSERT INTO idempotency_senders SELECT sender, COUNT(*) FROM idempotency GROUP BY sender;
  CREATE TRIGGER idempotency_comes AFTER INSERT ON idempotency BEGIN
    INSERT INTO idempotency_senders VALUES(NEW.sender, 1) ON CONFLICT(sender) DO UPDATE SET answers=answers+1;
  END;
  CREATE TRIGGER idempotency_goes AFTER DELETE ON idempotency BEGIN
    UPDATE idempotency_senders SET answers=answers-1 WHERE sender=OLD.sender;
    DELETE FROM idempotency_senders WHERE sender=OLD.sender AND answers=0;
  END;
  PRAGMA user_version=4;
)"};

Result<void> run_steps(Database& database, std::size_t made) {
  if (made == steps.size()) return {};
  auto transaction = TRY(Transaction::begin(database));
  for (auto step = made; step < steps.size(); ++step) TRY(database.run(steps[step]));
  return transaction.commit();
}

}  // namespace

Result<std::int64_t> table_version(Database& database) {
  auto row = database.prepare("PRAGMA user_version");
  return TRY(row.step()) ? row.integer(0) : 0;
}

Result<void> make_tables(Database& database) { return run_steps(database, 0); }

Result<void> check_tables(Database& database) {
  auto version = TRY(table_version(database));
  constexpr auto newest = static_cast<std::int64_t>(steps.size());
  // Above what is known it is newer_format; 0 is a database without tables.
  if (version < 1 || version > newest) return database.check_version("store.db", newest);
  return {};
}

Result<void> bring_tables_up_to_date(Database& database) {
  TRY(check_tables(database));
  return run_steps(database, static_cast<std::size_t>(TRY(table_version(database))));
}

}  // namespace wardbook::store
