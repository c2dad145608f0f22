// Accounts, their tokens and the places from which they signed in, as rows of store.db (docs/formats/README.md). In clear are ids,
// names, roles, scopes and times; a password is a hash under a key of the store, a TOTP secret is wrapped, of a token there is a
// keyed hash only, of a place likewise. What makes a row genuine is its seal, a keyed hash over all of it, which src/identity makes
// and checks: who can write store.db but has no keys cannot give anybody a role.
//
// The ledger leads: a row is written after the entry whose index it carries. Thread safe.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "crypto/digest.h"
#include "store/sqlite/database.h"

namespace wardbook::store {

struct AccountRow {
  Uuid id;
  std::string name;
  std::string roles;  // "clinician,reviewer"
  std::string state;  // "enabled", "disabled"
  Time created_at{};
  Time password_set_at{};
  Bytes password;               // crypto::PasswordRecord, 60 bytes
  Bytes totp;                   // crypto::Wrap, 120 bytes; empty where no code is asked for
  std::uint64_t totp_step = 0;  // the last one that was used
  std::uint64_t ledger_last = 0;
  crypto::Hash seal{};
};

struct TokenRow {
  Uuid id;
  Uuid account;
  crypto::Hash hash{};
  std::string scopes;  // "document.create,document.list"; "" for all that the account may do
  Time created_at{};
  Time expires_at{};
  std::optional<Time> revoked_at;
  std::uint64_t ledger_last = 0;
  crypto::Hash seal{};
};

struct PlaceRow {
  Uuid account;
  crypto::Hash place{};
  Time seen_at{};
};

// Of one account's places the store keeps the newest.
inline constexpr std::int64_t most_places = 32;

class AccountStore {
 public:
  // A connection of its own to a store.db that a Catalogue has opened before, and so brought up to date.
  static Result<std::unique_ptr<AccountStore>> open(const std::filesystem::path& path);

  Result<std::vector<AccountRow>> accounts();  // oldest first
  Result<std::vector<TokenRow>> tokens();      // oldest first
  Result<std::vector<PlaceRow>> places();

  // New, or in the place of the row with that id. store_unavailable if another account has the name: the caller has looked before.
  Result<void> put(const AccountRow& row);
  Result<void> put(const TokenRow& row);
  Result<void> put(const PlaceRow& row);

 private:
  explicit AccountStore(Database database) : database_(std::move(database)) {}

  std::mutex mutex_;
  Database database_;
};

}  // namespace wardbook::store
