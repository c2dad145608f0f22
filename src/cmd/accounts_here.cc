#include <fmt/format.h>

#include "cmd/accounts.h"

namespace wardbook::cmd {
namespace {

using identity::Account;
using identity::AccountState;
using identity::SecondFactor;

std::string user_json(const Account& account, std::string_view totp = "") {
  auto json = "{\"user\":" + identity::json_of(account);
  if (!totp.empty()) json += ",\"totp\":" + identity::totp_json(account, totp);
  return json + "}";
}

class Here final : public Accounts {
 public:
  Here(std::unique_ptr<workflow::Session> session, std::unique_ptr<identity::AccountBook> book)
      : session_(std::move(session)),
        book_(std::move(book)),
        administration_(*book_, session_->gate(), session_->clock(), session_->randomness()) {}

  Result<Uuid> id_of(std::string_view name) override {
    auto account = book_->account_named(name);
    if (!account) return fail(Code::not_found, "There is no user of this name: wardbook user list shows those that there are.");
    return account->account.id;
  }

  Result<std::string> users() override {
    std::string items;
    for (const auto& account : TRY(administration_.list(caller()))) items += (items.empty() ? "" : ",") + identity::json_of(account);
    return fmt::format(R"({{"items":[{}],"next":null}})", items);
  }

  Result<std::string> add(const identity::NewAccount& account, SecondFactor factor) override {
    auto made = TRY(administration_.add(caller(), account));
    return factor == SecondFactor::none ? user_json(made) : set_factor(made.id, factor);
  }

  Result<std::string> set_state(const Uuid& id, AccountState state) override {
    return user_json(TRY(administration_.set_state(caller(), id, state)));
  }
  Result<std::string> set_roles(const Uuid& id, const std::vector<trust::Role>& roles) override {
    return user_json(TRY(administration_.set_roles(caller(), id, roles)));
  }
  Result<std::string> set_password(const Uuid& id, std::string_view password) override {
    return user_json(TRY(administration_.set_password(caller(), id, password)));
  }
  Result<std::string> set_factor(const Uuid& id, SecondFactor factor) override {
    std::string secret;
    if (factor == SecondFactor::totp)
      secret = TRY(administration_.require_totp(caller(), id));
    else
      TRY(administration_.drop_totp(caller(), id));
    auto account = administration_.account(id);
    if (!account) return fail(Code::not_found, "There is no such user.");
    return user_json(*account, secret);
  }

  Result<std::string> make_token(const Uuid& user, const trust::ActionSet& scopes, std::chrono::seconds lifetime) override {
    auto token = TRY(administration_.make_token(caller(), user, scopes, lifetime));
    return fmt::format(R"({{"id":"{}","token":"{}","expires_at":"{}"}})", token.id, token.text, to_rfc3339(token.expires_at));
  }
  Result<void> revoke_token(const Uuid& token) override { return administration_.revoke_token(caller(), token); }

  Result<void> close() override { return session_->close(); }

 private:
  const trust::Principal& caller() const { return session_->principal(); }

  std::unique_ptr<workflow::Session> session_;
  std::unique_ptr<identity::AccountBook> book_;
  identity::Administration administration_;
};

}  // namespace

std::unique_ptr<Accounts> accounts_here(std::unique_ptr<workflow::Session> session, std::unique_ptr<identity::AccountBook> book) {
  return std::make_unique<Here>(std::move(session), std::move(book));
}

}  // namespace wardbook::cmd
