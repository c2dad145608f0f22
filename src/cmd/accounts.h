// The accounts and tokens of a store, wherever it is (find_store.h): what user and token do. Answers are the JSON of the contract.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/find_store.h"
#include "identity/administration.h"

namespace wardbook::cmd {

class Accounts {
 public:
  virtual ~Accounts() = default;

  virtual Result<Uuid> id_of(std::string_view name) = 0;  // not_found
  virtual Result<std::string> users() = 0;                // {"items":[User],"next":null}
  // {"user":User}, and behind it "totp":{…} once, where a secret was made.
  virtual Result<std::string> add(const identity::NewAccount& account, identity::SecondFactor factor) = 0;
  virtual Result<std::string> set_state(const Uuid& id, identity::AccountState state) = 0;
  virtual Result<std::string> set_roles(const Uuid& id, const std::vector<trust::Role>& roles) = 0;
  virtual Result<std::string> set_password(const Uuid& id, std::string_view password) = 0;
  virtual Result<std::string> set_factor(const Uuid& id, identity::SecondFactor factor) = 0;
  // {"id","token","expires_at"}
  virtual Result<std::string> make_token(const Uuid& user, const trust::ActionSet& scopes, std::chrono::seconds lifetime) = 0;
  virtual Result<void> revoke_token(const Uuid& token) = 0;

  virtual Result<void> close() = 0;  // before the command answers
};

Result<std::unique_ptr<Accounts>> open_accounts(Invocation& call);

// Of a store that this process holds, or of a server's.
std::unique_ptr<Accounts> accounts_here(workflow::Session& session, std::unique_ptr<identity::AccountBook> book);
std::unique_ptr<Accounts> accounts_at(client::Server server);

}  // namespace wardbook::cmd
