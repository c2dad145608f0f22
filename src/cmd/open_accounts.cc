#include "cmd/open_accounts.h"

#include "cmd/open_session.h"

namespace wardbook::cmd {

Result<std::unique_ptr<OpenAccounts>> OpenAccounts::open(Invocation& call) {
  auto session = TRY(open_session(call));
  auto book = TRY(identity::AccountBook::open(session->directory().store_db(), session->keys()));
  return std::unique_ptr<OpenAccounts>(new OpenAccounts(std::move(session), std::move(book)));
}

Result<Uuid> OpenAccounts::id_of(std::string_view name) const {
  auto account = book_->account_named(TRY(identity::account_name(name)));
  if (!account) return fail(Code::not_found, "There is no user of this name: wardbook user list shows those that there are.");
  return account->account.id;
}

}  // namespace wardbook::cmd
