#include "identity/account_book.h"

#include <arpa/inet.h>

#include "crypto/subkey.h"
#include "crypto/totp.h"
#include "crypto/wrap.h"
#include "identity/row_seal.h"

namespace wardbook::identity {
namespace {

Result<AccountEntry> read_row(store::AccountRow row) {
  auto roles = account_roles(row.roles);
  if (!roles || (row.state != name_of(AccountState::enabled) && row.state != name_of(AccountState::disabled)))
    return fail(Code::integrity, "The row of account {} holds a role or a state that is none of ours.", row.id);
  Account account{.id = row.id,
                  .name = row.name,
                  .roles = std::move(*roles),
                  .state = row.state == name_of(AccountState::enabled) ? AccountState::enabled : AccountState::disabled,
                  .second_factor = row.totp.empty() ? SecondFactor::none : SecondFactor::totp,
                  .created_at = row.created_at};
  return AccountEntry{std::move(row), std::move(account)};
}

Result<TokenEntry> read_row(store::TokenRow row) {
  auto scopes = token_scopes(row.scopes);
  if (!scopes) return fail(Code::integrity, "The row of token {} holds a scope that is none of ours.", row.id);
  return TokenEntry{std::move(row), *scopes};
}

template <typename Row>
Result<void> check_seal(const crypto::Key& seal_key, const Row& row) {
  if (crypto::equal_in_constant_time(seal_of(seal_key, row), row.seal)) return {};
  return fail(Code::integrity, "The row of account or token {} in store.db was not written by Wardbook.", row.id);
}

// Who has one IPv6 address has 2^64 of them.
std::string place_text(std::string_view address) {
  std::string text(address);
  in6_addr parsed{};
  if (::inet_pton(AF_INET6, text.c_str(), &parsed) != 1) return text;
  std::array<char, INET6_ADDRSTRLEN> shown{};
  // An IPv4 address in IPv6 form (RFC 4291 section 2.5.5.2), as a socket for both families shows it.
  if (IN6_IS_ADDR_V4MAPPED(&parsed)) return ::inet_ntop(AF_INET, &parsed.s6_addr[12], shown.data(), shown.size());
  std::fill(parsed.s6_addr + 8, parsed.s6_addr + 16, std::uint8_t{0});
  return std::string(::inet_ntop(AF_INET6, &parsed, shown.data(), shown.size())) + "/64";
}

}  // namespace

AccountBook::AccountBook(std::unique_ptr<store::AccountStore> store, store::KeyStore::AccountsKey key)
    : store_(std::move(store)),
      key_(std::move(key)),
      seal_key_(crypto::subkey(*key_.key, crypto::Context::account)),
      token_key_(crypto::subkey(*key_.key, crypto::Context::token)),
      place_key_(crypto::subkey(*key_.key, crypto::Context::sign_in_place)) {}

Result<std::unique_ptr<AccountBook>> AccountBook::open(const std::filesystem::path& store_db, store::KeyStore& keys) {
  auto key = TRY(keys.accounts_key());
  std::unique_ptr<AccountBook> book(new AccountBook(TRY(store::AccountStore::open(store_db)), std::move(key)));
  TRY(book->load());
  return book;
}

Result<void> AccountBook::load() {
  for (auto& row : TRY(store_->accounts())) {
    TRY(check_seal(seal_key_, row));
    show(std::make_shared<const AccountEntry>(TRY(read_row(std::move(row)))));
  }
  for (auto& row : TRY(store_->tokens())) {
    TRY(check_seal(seal_key_, row));
    show(std::make_shared<const TokenEntry>(TRY(read_row(std::move(row)))));
  }
  for (const auto& row : TRY(store_->places())) places_[{row.account, row.place}] = row.seen_at;
  return {};
}

void AccountBook::show(AccountPointer account) {
  std::unique_lock lock(mutex_);
  by_name_[account->row.name] = account;
  accounts_[account->row.id] = std::move(account);
}

void AccountBook::show(TokenPointer token) {
  std::unique_lock lock(mutex_);
  by_hash_[token->row.hash] = token;
  tokens_[token->row.id] = std::move(token);
}

std::vector<AccountBook::AccountPointer> AccountBook::accounts() const {
  std::shared_lock lock(mutex_);
  std::vector<AccountPointer> all;
  for (const auto& [id, account] : accounts_) all.push_back(account);
  return all;
}

AccountBook::AccountPointer AccountBook::account(const Uuid& id) const {
  std::shared_lock lock(mutex_);
  auto found = accounts_.find(id);
  return found == accounts_.end() ? nullptr : found->second;
}

AccountBook::AccountPointer AccountBook::account_named(std::string_view name) const {
  std::shared_lock lock(mutex_);
  auto found = by_name_.find(name);
  return found == by_name_.end() ? nullptr : found->second;
}

AccountBook::TokenPointer AccountBook::token(const Uuid& id) const {
  std::shared_lock lock(mutex_);
  auto found = tokens_.find(id);
  return found == tokens_.end() ? nullptr : found->second;
}

AccountBook::TokenPointer AccountBook::token_by(const crypto::Hash& hash) const {
  std::shared_lock lock(mutex_);
  auto found = by_hash_.find(hash);
  return found == by_hash_.end() ? nullptr : found->second;
}

template <typename Entry, typename Row>
Result<void> AccountBook::keep(Row row) {
  row.seal = seal_of(seal_key_, row);
  auto entry = std::make_shared<const Entry>(TRY(read_row(std::move(row))));
  TRY(store_->put(entry->row));
  show(std::move(entry));
  return {};
}

Result<void> AccountBook::add(store::AccountRow row) {
  std::lock_guard changing(changing_);
  if (account_named(row.name)) return fail(Code::conflict, "There is a user of this name already.");
  return keep<AccountEntry>(std::move(row));
}

Result<void> AccountBook::add(store::TokenRow row) {
  std::lock_guard changing(changing_);
  return keep<TokenEntry>(std::move(row));
}

Result<void> AccountBook::change_account(const Uuid& id, const std::function<Result<void>(store::AccountRow&)>& change) {
  std::lock_guard changing(changing_);
  auto held = account(id);
  if (!held) return fail(Code::not_found, "There is no such user.");
  auto row = held->row;
  TRY(change(row));
  return keep<AccountEntry>(std::move(row));
}

Result<void> AccountBook::change_token(const Uuid& id, const std::function<Result<void>(store::TokenRow&)>& change) {
  std::lock_guard changing(changing_);
  auto held = token(id);
  if (!held) return fail(Code::not_found, "There is no such token.");
  auto row = held->row;
  TRY(change(row));
  return keep<TokenEntry>(std::move(row));
}

Result<bool> AccountBook::use_totp(const Uuid& id, std::string_view code, Time now) {
  auto used = change_account(id, [&](store::AccountRow& row) -> Result<void> {
    auto secret = TRY(crypto::unwrap_key(row.totp, {crypto::KeyKind::totp, id, key_.id}, *key_.key));
    auto step = crypto::totp_accept(secret, code, now, row.totp_step);
    if (!step) return fail(Code::unauthenticated, "The code is wrong, or was used before.");
    row.totp_step = *step;
    return {};
  });
  if (used) return true;
  if (used.error().code() == Code::unauthenticated) return false;
  return std::move(used).error();
}

AccountBook::NewTotp AccountBook::make_totp(const Uuid& account, Randomness& randomness) const {
  auto secret = crypto::Key::generate(randomness);
  auto wrap = crypto::wrap_key(secret, {crypto::KeyKind::totp, account, key_.id}, *key_.key, randomness);
  return {Bytes(wrap.begin(), wrap.end()), crypto::totp_secret_text(secret)};
}

crypto::Hash AccountBook::place_of(const Uuid& account, std::string_view address) const {
  Bytes bytes;
  append(bytes, account.bytes());
  append(bytes, bytes_of(place_text(address)));
  return crypto::hmac_sha256(place_key_, bytes);
}

std::optional<Time> AccountBook::seen_at(const Uuid& account, const crypto::Hash& place) const {
  std::shared_lock lock(mutex_);
  auto found = places_.find({account, place});
  return found == places_.end() ? std::nullopt : std::optional(found->second);
}

Result<void> AccountBook::remember_place(const Uuid& account, const crypto::Hash& place, Time now) {
  std::lock_guard changing(changing_);
  TRY(store_->put(store::PlaceRow{account, place, now}));
  std::unique_lock lock(mutex_);
  places_[{account, place}] = now;
  return {};
}

}  // namespace wardbook::identity
