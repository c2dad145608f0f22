// Making and changing accounts and tokens. Each call passes the gate as users.manage, so that it stands in the ledger (user.changed)
// before it is done, and a refusal does, too; the row follows and carries the entry's index. Names and passwords never reach the
// ledger: it has the account's id, what was done, and which roles were given.
//
// Errors of every call: forbidden, ledger_unavailable, store_unavailable, disk_full; not_found where an id is named; invalid_request
// as account.h says. Thread safe.
#pragma once

#include <chrono>
#include <mutex>

#include "access/gate.h"
#include "crypto/passphrase.h"
#include "identity/account_book.h"

namespace wardbook::identity {

struct NewAccount {
  std::string name;
  std::vector<trust::Role> roles;
  std::string_view password;
};

struct NewToken {
  Uuid id;
  std::string text;  // secret: show it once
  Time expires_at{};
};
// {"id","token","expires_at"}. Secret.
std::string json_of(const NewToken& token);

struct WithTotp {
  Account account;
  std::string secret;  // for its authenticator (base32): show it once
};

inline constexpr std::chrono::seconds shortest_token{60};
inline constexpr std::chrono::seconds longest_token{std::chrono::hours(24 * 366)};

class Administration {
 public:
  // `cost` is that of passwords made from now on; those that are there keep the one in their row.
  Administration(AccountBook& book, access::Gate& gate, const Clock& clock, Randomness& randomness, crypto::PassphraseParameters cost = {})
      : book_(book), gate_(gate), clock_(clock), randomness_(randomness), cost_(cost) {}

  Result<Account> add(const trust::Principal& by, const NewAccount& account);                           // conflict if the name is taken
  Result<std::vector<Account>> list(const trust::Principal& by);                                        // oldest first
  Result<Account> set_password(const trust::Principal& by, const Uuid& id, std::string_view password);  // ends the account's sessions
  Result<Account> set_roles(const trust::Principal& by, const Uuid& id, const std::vector<trust::Role>& roles);
  // Disabled: no sign-in, and every session and token is refused from when this returns. Enabled again, its tokens serve again.
  Result<Account> set_state(const trust::Principal& by, const Uuid& id, AccountState state);
  // From now on the account needs a code as well. An older secret is void.
  Result<WithTotp> require_totp(const trust::Principal& by, const Uuid& id);
  Result<Account> drop_totp(const trust::Principal& by, const Uuid& id);

  // A token of the account that may do what both its roles and `scopes` allow. `lifetime` from shortest_token to longest_token.
  Result<NewToken> make_token(const trust::Principal& by, const Uuid& account, const trust::ActionSet& scopes,
                              std::chrono::seconds lifetime);
  Result<void> revoke_token(const trust::Principal& by, const Uuid& token);  // for good; revoking again changes nothing

 private:
  Result<std::uint64_t> record(const trust::Principal& by, std::string_view kind, const Uuid& id, std::string_view what,
                               const std::vector<trust::Role>& roles = {});
  Result<Account> change(const trust::Principal& by, const Uuid& id, std::string_view what, const std::vector<trust::Role>& roles,
                         const std::function<void(store::AccountRow&)>& change);

  AccountBook& book_;
  access::Gate& gate_;
  const Clock& clock_;
  Randomness& randomness_;
  crypto::PassphraseParameters cost_;
  std::mutex mutex_;  // what was checked before the entry was written still holds when the row is
};

}  // namespace wardbook::identity
