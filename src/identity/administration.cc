#include "identity/administration.h"

#include "crypto/password.h"
#include "identity/credential.h"

namespace wardbook::identity {

std::string json_of(const NewToken& token) {
  return fmt::format(R"({{"id":"{}","token":"{}","expires_at":"{}"}})", token.id, token.text, to_rfc3339(token.expires_at));
}

Result<std::uint64_t> Administration::record(const trust::Principal& by, std::string_view kind, const Uuid& id, std::string_view what,
                                             const std::vector<trust::Role>& roles) {
  access::Act act{.action = trust::Action::users_manage, .type = ledger::Type::user_changed, .resource = {std::string(kind), id.text()}};
  act.outcome.code = what;
  for (auto role : roles) act.outcome.counts.emplace(trust::name_of(role), 1);
  return gate_.pass(by, act);
}

Result<Account> Administration::add(const trust::Principal& by, const NewAccount& account) {
  auto name = TRY(account_name(account.name));
  auto roles = text_of(account.roles);
  (void)TRY(account_roles(roles));
  TRY(check_new_password(account.password, name));
  auto now = clock_.now();
  auto id = Uuid::v7(clock_, randomness_);
  auto password = TRY(crypto::make_password_record(bytes_of(account.password), id, book_.accounts_key(), cost_, randomness_));
  std::lock_guard lock(mutex_);
  if (book_.account_named(name)) return fail(Code::conflict, "There is a user of this name already.");
  auto index = TRY(record(by, "user", id, "added", account.roles));
  TRY(book_.add(store::AccountRow{.id = id,
                                  .name = name,
                                  .roles = std::move(roles),
                                  .state = std::string(name_of(AccountState::enabled)),
                                  .created_at = now,
                                  .password_set_at = now,
                                  .password = password.encode(),
                                  .totp = {},
                                  .totp_step = 0,
                                  .ledger_last = index}));
  return book_.account(id)->account;
}

Result<std::vector<Account>> Administration::list(const trust::Principal& by) {
  TRY(gate_.pass(by, {.action = trust::Action::users_manage, .resource = {"user", ""}}));
  std::vector<Account> all;
  for (const auto& entry : book_.accounts()) all.push_back(entry->account);
  return all;
}

Result<Account> Administration::change(const trust::Principal& by, const Uuid& id, std::string_view what,
                                       const std::vector<trust::Role>& roles, const std::function<void(store::AccountRow&)>& change) {
  std::lock_guard lock(mutex_);
  if (!book_.account(id)) return fail(Code::not_found, "There is no such user.");
  auto index = TRY(record(by, "user", id, what, roles));
  TRY(book_.change_account(id, [&](store::AccountRow& row) -> Result<void> {
    change(row);
    row.ledger_last = index;
    return {};
  }));
  return book_.account(id)->account;
}

Result<Account> Administration::set_password(const trust::Principal& by, const Uuid& id, std::string_view password) {
  auto held = book_.account(id);
  if (!held) return fail(Code::not_found, "There is no such user.");
  TRY(check_new_password(password, held->row.name));
  auto kept = TRY(crypto::make_password_record(bytes_of(password), id, book_.accounts_key(), cost_, randomness_));
  auto now = clock_.now();
  return change(by, id, "password_set", {}, [&](store::AccountRow& row) {
    row.password = kept.encode();
    // Sessions end because they remember the time of their password: it must be another one, whatever the clock says.
    row.password_set_at = std::max(now, row.password_set_at + std::chrono::microseconds(1));
  });
}

Result<Account> Administration::set_roles(const trust::Principal& by, const Uuid& id, const std::vector<trust::Role>& roles) {
  auto text = text_of(roles);
  (void)TRY(account_roles(text));
  return change(by, id, "roles_set", roles, [&](store::AccountRow& row) { row.roles = text; });
}

Result<Account> Administration::set_state(const trust::Principal& by, const Uuid& id, AccountState state) {
  return change(by, id, name_of(state), {}, [&](store::AccountRow& row) { row.state = name_of(state); });
}

Result<WithTotp> Administration::require_totp(const trust::Principal& by, const Uuid& id) {
  auto made = book_.make_totp(id, randomness_);
  auto account = TRY(change(by, id, "totp_set", {}, [&](store::AccountRow& row) {
    row.totp = made.wrap;
    row.totp_step = 0;
  }));
  return WithTotp{std::move(account), std::move(made.text)};
}

Result<Account> Administration::drop_totp(const trust::Principal& by, const Uuid& id) {
  return change(by, id, "totp_dropped", {}, [&](store::AccountRow& row) { row.totp.clear(); });
}

Result<NewToken> Administration::make_token(const trust::Principal& by, const Uuid& account, const trust::ActionSet& scopes,
                                            std::chrono::seconds lifetime) {
  if (lifetime < shortest_token || lifetime > longest_token)
    return fail(Code::invalid_request, "A token serves from {} seconds to {} days.", shortest_token.count(),
                std::chrono::floor<std::chrono::days>(longest_token).count());
  if (scopes.none()) return fail(Code::invalid_request, "A token needs a scope.");
  std::lock_guard lock(mutex_);
  if (!book_.account(account)) return fail(Code::not_found, "There is no such user.");
  auto credential = Credential::generate(CredentialKind::token, randomness_);
  auto now = clock_.now();
  auto id = Uuid::v7(clock_, randomness_);
  auto index = TRY(record(by, "token", id, "created"));
  TRY(book_.add(store::TokenRow{.id = id,
                                .account = account,
                                .hash = credential.hash(book_.token_key()),
                                .scopes = text_of(scopes),
                                .created_at = now,
                                .expires_at = now + lifetime,
                                .revoked_at = std::nullopt,
                                .ledger_last = index}));
  return NewToken{id, credential.text(), now + lifetime};
}

Result<void> Administration::revoke_token(const trust::Principal& by, const Uuid& token) {
  std::lock_guard lock(mutex_);
  auto held = book_.token(token);
  if (!held) return fail(Code::not_found, "There is no such token.");
  auto index = TRY(record(by, "token", token, "revoked"));
  if (held->row.revoked_at) return {};
  auto now = clock_.now();
  return book_.change_token(token, [&](store::TokenRow& row) -> Result<void> {
    row.revoked_at = now;
    row.ledger_last = index;
    return {};
  });
}

}  // namespace wardbook::identity
