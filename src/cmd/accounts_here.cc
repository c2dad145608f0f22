#include <fmt/format.h>

#include "cmd/accounts.h"

namespace wardbook::cmd {
namespace {

using identity::AccountState;
using identity::changed_json;
using identity::SecondFactor;

class Here final : public Accounts {
 public:
  Here(workflow::Session& session, std::unique_ptr<identity::AccountBook> book)
      : session_(session), book_(std::move(book)), administration_(*book_, session_.gate(), session_.clock(), session_.randomness()) {}

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
    return factor == SecondFactor::none ? changed_json(made) : set_factor(made.id, factor);
  }

  Result<std::string> set_state(const Uuid& id, AccountState state) override {
    return changed_json(TRY(administration_.set_state(caller(), id, state)));
  }
  Result<std::string> set_roles(const Uuid& id, const std::vector<trust::Role>& roles) override {
    return changed_json(TRY(administration_.set_roles(caller(), id, roles)));
  }
  Result<std::string> set_password(const Uuid& id, std::string_view password) override {
    return changed_json(TRY(administration_.set_password(caller(), id, password)));
  }
  Result<std::string> set_factor(const Uuid& id, SecondFactor factor) override {
    if (factor == SecondFactor::none) return changed_json(TRY(administration_.drop_totp(caller(), id)));
    auto required = TRY(administration_.require_totp(caller(), id));
    return changed_json(required.account, "", required.secret);
  }

  Result<std::string> make_token(const Uuid& user, const trust::ActionSet& scopes, std::chrono::seconds lifetime) override {
    return identity::json_of(TRY(administration_.make_token(caller(), user, scopes, lifetime)));
  }
  Result<void> revoke_token(const Uuid& token) override { return administration_.revoke_token(caller(), token); }

  Result<void> close() override { return session_.close(); }

 private:
  const trust::Principal& caller() const { return session_.principal(); }

  workflow::Session& session_;
  std::unique_ptr<identity::AccountBook> book_;
  identity::Administration administration_;
};

}  // namespace

std::unique_ptr<Accounts> accounts_here(workflow::Session& session, std::unique_ptr<identity::AccountBook> book) {
  return std::make_unique<Here>(session, std::move(book));
}

}  // namespace wardbook::cmd
