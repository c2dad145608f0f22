// All accounts and tokens of a store, in memory and in store.db. Every row's seal is checked when the book is opened; a row is sealed,
// stored, and then seen by every thread, before the call that changes it returns: so a revocation acts at once. One process holds the
// store, so nobody else changes the rows meanwhile. Nothing here asks who may or writes the ledger: administration.h and
// authenticator.h do. Thread safe.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <string_view>

#include "identity/account.h"
#include "store/account_store.h"
#include "store/key_store.h"

namespace wardbook::identity {

struct AccountEntry {
  store::AccountRow row;
  Account account;  // the same, read
};
struct TokenEntry {
  store::TokenRow row;
  trust::ActionSet scopes;
};

class AccountBook {
 public:
  using AccountPointer = std::shared_ptr<const AccountEntry>;  // null where there is none
  using TokenPointer = std::shared_ptr<const TokenEntry>;

  // integrity if a row is not as Wardbook sealed it.
  static Result<std::unique_ptr<AccountBook>> open(const std::filesystem::path& store_db, store::KeyStore& keys);

  std::vector<AccountPointer> accounts() const;  // oldest first
  AccountPointer account(const Uuid& id) const;
  AccountPointer account_named(std::string_view name) const;
  TokenPointer token(const Uuid& id) const;
  TokenPointer token_by(const crypto::Hash& hash) const;

  // A new row, complete but for its seal. conflict if the account's name is taken.
  Result<void> add(store::AccountRow row);
  Result<void> add(store::TokenRow row);
  // What `change` makes of the row as it is now. Errors of `change`; not_found.
  Result<void> change_account(const Uuid& id, const std::function<Result<void>(store::AccountRow&)>& change);
  Result<void> change_token(const Uuid& id, const std::function<Result<void>(store::TokenRow&)>& change);

  // Whether the code is right and no later one was used; if so, it is used up, durably, before this returns.
  Result<bool> use_totp(const Uuid& account, std::string_view code, Time now);
  // A fresh secret for `account` as its row keeps it, and as its owner's authenticator takes it (secret).
  struct NewTotp {
    Bytes wrap;
    std::string text;
  };
  NewTotp make_totp(const Uuid& account, Randomness& randomness) const;

  // A place from which somebody signs in: an IPv4 address, the /64 of an IPv6 address, or any other text as it is.
  crypto::Hash place_of(const Uuid& account, std::string_view address) const;
  std::optional<Time> seen_at(const Uuid& account, const crypto::Hash& place) const;
  Result<void> remember_place(const Uuid& account, const crypto::Hash& place, Time now);

  const crypto::Key& accounts_key() const { return *key_.key; }
  const crypto::Key& token_key() const { return token_key_; }
  const crypto::Key& place_key() const { return place_key_; }

 private:
  AccountBook(std::unique_ptr<store::AccountStore> store, store::KeyStore::AccountsKey key);
  Result<void> load();
  template <typename Entry, typename Row>
  Result<void> keep(Row row);
  void show(AccountPointer account);
  void show(TokenPointer token);

  std::unique_ptr<store::AccountStore> store_;
  store::KeyStore::AccountsKey key_;
  crypto::Key seal_key_, token_key_, place_key_;

  std::mutex changing_;  // held from reading a row until its new form is stored and shown
  mutable std::shared_mutex mutex_;
  std::map<Uuid, AccountPointer> accounts_;
  std::map<std::string, AccountPointer, std::less<>> by_name_;
  std::map<Uuid, TokenPointer> tokens_;
  std::map<crypto::Hash, TokenPointer> by_hash_;
  std::map<std::pair<Uuid, crypto::Hash>, Time> places_;
};

}  // namespace wardbook::identity
