#include "cmd/accounts.h"
#include "cmd/json_fields.h"

namespace wardbook::cmd {
namespace json = boost::json;
namespace {

using http::Method;
using identity::AccountState;
using identity::SecondFactor;

json::string word(std::string_view text) { return json::string(text.data(), text.size()); }

json::array names_of(const std::vector<trust::Role>& roles) {
  json::array names;
  for (auto role : roles) names.push_back(word(trust::name_of(role)));
  return names;
}

class AtServer final : public Accounts {
 public:
  explicit AtServer(client::Server server) : server_(std::move(server)) {}

  Result<Uuid> id_of(std::string_view name) override {
    auto all = parsed(TRY(users()));
    for (const auto& user : list_field(all, "items"))
      if (text_field(user, "name") == name)
        if (auto id = Uuid::parse(text_field(user, "id"))) return *id;
    return fail(Code::not_found, "There is no user of this name: wardbook user list shows those that there are.");
  }

  Result<std::string> users() override { return std::move(TRY(server_.ask({.path = "/v1/users"})).body); }

  Result<std::string> add(const identity::NewAccount& account, SecondFactor factor) override {
    return send(Method::post, "/v1/users",
                {{"name", account.name},
                 {"roles", names_of(account.roles)},
                 {"password", word(account.password)},
                 {"totp", factor == SecondFactor::totp}});
  }

  Result<std::string> set_state(const Uuid& id, AccountState state) override { return change(id, {{"state", word(name_of(state))}}); }
  Result<std::string> set_roles(const Uuid& id, const std::vector<trust::Role>& roles) override {
    return change(id, {{"roles", names_of(roles)}});
  }
  Result<std::string> set_password(const Uuid& id, std::string_view password) override {
    return change(id, {{"password", word(password)}});
  }
  Result<std::string> set_factor(const Uuid& id, SecondFactor factor) override {
    return change(id, {{"totp", factor == SecondFactor::totp}});
  }

  Result<std::string> make_token(const Uuid& user, const trust::ActionSet& scopes, std::chrono::seconds lifetime) override {
    json::array names;
    if (!scopes.all())
      for (std::size_t i = 0; i < trust::action_count; ++i)
        if (scopes.test(i)) names.push_back(word(trust::action_names[i]));
    json::object asked{{"user", word(user.text())}, {"seconds", lifetime.count()}};
    if (!names.empty()) asked["scopes"] = std::move(names);
    return send(Method::post, "/v1/tokens", std::move(asked));
  }
  Result<void> revoke_token(const Uuid& token) override {
    TRY(server_.ask({.method = Method::remove, .path = "/v1/tokens/" + token.text()}));
    return {};
  }

  Result<void> close() override { return {}; }  // each answer was complete

 private:
  Result<std::string> change(const Uuid& id, const json::object& change) { return send(Method::patch, "/v1/users/" + id.text(), change); }
  Result<std::string> send(Method method, std::string path, const json::object& body) {
    return std::move(
        TRY(server_.ask({.method = method, .path = std::move(path), .content_type = "application/json", .body = json::serialize(body)}))
            .body);
  }

  client::Server server_;
};

}  // namespace

std::unique_ptr<Accounts> accounts_at(client::Server server) { return std::make_unique<AtServer>(std::move(server)); }

Result<std::unique_ptr<Accounts>> open_accounts(Invocation& call) {
  auto store = TRY(find_store(call));
  if (store.server) return accounts_at(std::move(*store.server));
  auto book = TRY(identity::AccountBook::open(store.session->directory().store_db(), store.session->keys()));
  return accounts_here(*store.session, std::move(book));
}

}  // namespace wardbook::cmd
