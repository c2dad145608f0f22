#include "store/account_store.h"

#include <algorithm>

#include "store/columns.h"
#include "store/tables.h"

namespace wardbook::store {
Result<std::unique_ptr<AccountStore>> AccountStore::open(const std::filesystem::path& path) {
  auto database = TRY(Database::open(path, Database::Access::read_write));
  TRY(database.run(wait_for_the_other));
  return std::unique_ptr<AccountStore>(new AccountStore(std::move(database)));
}

Result<std::vector<AccountRow>> AccountStore::accounts() {
  std::lock_guard lock(mutex_);
  std::vector<AccountRow> found;
  auto rows = database_.prepare(
      "SELECT id, name, roles, state, created_at, password_set_at, password, totp, totp_step, ledger_last, seal FROM accounts ORDER BY id");
  while (TRY(rows.step()))
    found.push_back({.id = TRY(rows.uuid(0)),
                     .name = rows.text(1),
                     .roles = rows.text(2),
                     .state = rows.text(3),
                     .created_at = time_of(rows.integer(4)),
                     .password_set_at = time_of(rows.integer(5)),
                     .password = rows.blob(6),
                     .totp = rows.blob(7),
                     .totp_step = static_cast<std::uint64_t>(rows.integer(8)),
                     .ledger_last = static_cast<std::uint64_t>(rows.integer(9)),
                     .seal = TRY(hash_in(rows, 10))});
  return found;
}

Result<std::vector<TokenRow>> AccountStore::tokens() {
  std::lock_guard lock(mutex_);
  std::vector<TokenRow> found;
  auto rows =
      database_.prepare("SELECT id, account, hash, scopes, created_at, expires_at, revoked_at, ledger_last, seal FROM tokens ORDER BY id");
  while (TRY(rows.step()))
    found.push_back({.id = TRY(rows.uuid(0)),
                     .account = TRY(rows.uuid(1)),
                     .hash = TRY(hash_in(rows, 2)),
                     .scopes = rows.text(3),
                     .created_at = time_of(rows.integer(4)),
                     .expires_at = time_of(rows.integer(5)),
                     .revoked_at = rows.is_null(6) ? std::nullopt : std::optional(time_of(rows.integer(6))),
                     .ledger_last = static_cast<std::uint64_t>(rows.integer(7)),
                     .seal = TRY(hash_in(rows, 8))});
  return found;
}

Result<std::vector<PlaceRow>> AccountStore::places() {
  std::lock_guard lock(mutex_);
  std::vector<PlaceRow> found;
  auto rows = database_.prepare("SELECT account, place, seen_at FROM sign_in_places");
  while (TRY(rows.step())) found.push_back({TRY(rows.uuid(0)), TRY(hash_in(rows, 1)), time_of(rows.integer(2))});
  return found;
}

Result<void> AccountStore::put(const AccountRow& row) {
  std::lock_guard lock(mutex_);
  // Not REPLACE, which would delete another account of the same name.
  return database_
      .prepare(
          "INSERT INTO accounts(id, name, roles, state, created_at, password_set_at, password, totp, totp_step, ledger_last, seal) "
          "VALUES(?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET name=excluded.name, roles=excluded.roles, state=excluded.state, "
          "password_set_at=excluded.password_set_at, password=excluded.password, totp=excluded.totp, totp_step=excluded.totp_step, "
          "ledger_last=excluded.ledger_last, seal=excluded.seal")
      .bind(row.id)
      .bind(row.name)
      .bind(row.roles)
      .bind(row.state)
      .bind(microseconds_of(row.created_at))
      .bind(microseconds_of(row.password_set_at))
      .bind(BytesView(row.password))
      .bind(BytesView(row.totp))
      .bind(static_cast<std::int64_t>(row.totp_step))
      .bind(static_cast<std::int64_t>(row.ledger_last))
      .bind(BytesView(row.seal))
      .run();
}

Result<void> AccountStore::put(const TokenRow& row) {
  std::lock_guard lock(mutex_);
  auto insert = database_.prepare(
      "INSERT INTO tokens(id, account, hash, scopes, created_at, expires_at, revoked_at, ledger_last, seal) VALUES(?,?,?,?,?,?,?,?,?) "
      "ON CONFLICT(id) DO UPDATE SET revoked_at=excluded.revoked_at, ledger_last=excluded.ledger_last, seal=excluded.seal");
  insert.bind(row.id)
      .bind(row.account)
      .bind(BytesView(row.hash))
      .bind(row.scopes)
      .bind(microseconds_of(row.created_at))
      .bind(microseconds_of(row.expires_at));
  row.revoked_at ? insert.bind(microseconds_of(*row.revoked_at)) : insert.bind_null();
  return insert.bind(static_cast<std::int64_t>(row.ledger_last)).bind(BytesView(row.seal)).run();
}

Result<void> AccountStore::put(const PlaceRow& row) {
  std::lock_guard lock(mutex_);
  auto transaction = TRY(Transaction::begin(database_));
  TRY(database_.prepare("REPLACE INTO sign_in_places(account, place, seen_at) VALUES(?,?,?)")
          .bind(row.account)
          .bind(BytesView(row.place))
          .bind(microseconds_of(row.seen_at))
          .run());
  TRY(database_
          .prepare("DELETE FROM sign_in_places WHERE account=? AND place NOT IN (SELECT place FROM sign_in_places WHERE account=? ORDER BY "
                   "seen_at DESC LIMIT ?)")
          .bind(row.account)
          .bind(row.account)
          .bind(most_places)
          .run());
  return transaction.commit();
}

}  // namespace wardbook::store
