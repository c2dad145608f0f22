#include <fmt/format.h>
#include <unistd.h>

#include "base/file.h"
#include "cmd/all_commands.h"
#include "cmd/open_accounts.h"

namespace wardbook::cmd {
namespace {

using identity::Account;
using identity::AccountState;
using identity::SecondFactor;

constexpr std::uint64_t longest_input = 4096;

struct NewPassword {
  std::string text;
  enum class From : std::uint8_t { input, random } from;
};

// Arguments stand in the process list: a password comes from standard input, or is made here.
Result<NewPassword> new_password(Invocation& call) {
  if (!call.has("--password-stdin")) return NewPassword{identity::generate_password(call.randomness()), NewPassword::From::random};
  auto bytes = read_all(STDIN_FILENO, longest_input);
  if (!bytes) return fail(Code::invalid_request, "The password cannot be read from standard input.");
  auto text = text_of(*bytes);
  if (text.ends_with('\n')) text.remove_suffix(1);
  if (text.ends_with('\r')) text.remove_suffix(1);
  return NewPassword{std::string(text), NewPassword::From::input};
}

std::string user_line(const Account& account) {
  return fmt::format("{}  {:20}  {:8}  {}{}\n", account.id, account.name, identity::name_of(account.state),
                     identity::text_of(account.roles), account.second_factor == SecondFactor::totp ? "  (one-time code)" : "");
}

Answer answer_about(const Account& account) {
  return {.json = fmt::format(R"({{"user":{}}})", identity::json_of(account)), .text = user_line(account)};
}

// After a new password: what is shown once, the password if it was made here and the secret of one-time codes if they were asked for.
Result<Answer> answer_with_secrets(OpenAccounts& accounts, Account account, const NewPassword& password, bool wants_totp) {
  std::string json, text;
  if (password.from == NewPassword::From::random) {
    json += fmt::format(R"(,"password":"{}")", password.text);
    text += fmt::format("password  {}\n", password.text);
  }
  if (wants_totp) {
    auto secret = TRY(accounts.administration().require_totp(accounts.caller(), account.id));
    account.second_factor = SecondFactor::totp;
    json += ",\"totp\":" + identity::totp_json(account, secret);
    text += fmt::format("totp      {0}\n          otpauth://totp/Wardbook:{1}?secret={0}&issuer=Wardbook\n", secret, account.name);
  }
  TRY(accounts.close());
  if (!text.empty()) text += "\nThis is not shown again.\n";
  return Answer{.json = fmt::format(R"({{"user":{}{}}})", identity::json_of(account), json), .text = user_line(account) + text};
}

Result<Answer> set_state(Invocation& call, AccountState state) {
  auto accounts = TRY(OpenAccounts::open(call));
  auto id = TRY(accounts->id_of(TRY(call.positional(0))));
  auto account = TRY(accounts->administration().set_state(accounts->caller(), id, state));
  TRY(accounts->close());
  return answer_about(account);
}

}  // namespace

Result<Answer> run_user_add(Invocation& call) {
  auto name = TRY(identity::account_name(TRY(call.positional(0))));
  auto roles = TRY(identity::account_roles(TRY(call.required("--role"))));
  auto password = TRY(new_password(call));
  TRY(identity::check_new_password(password.text, name));
  auto accounts = TRY(OpenAccounts::open(call));
  auto account = TRY(accounts->administration().add(accounts->caller(), {name, roles, password.text}));
  return answer_with_secrets(*accounts, std::move(account), password, call.has("--totp"));
}

Result<Answer> run_user_password(Invocation& call) {
  if (call.has("--totp") && call.has("--no-totp")) return fail(Code::invalid_request, "Give one of --totp and --no-totp.");
  auto password = TRY(new_password(call));
  auto accounts = TRY(OpenAccounts::open(call));
  auto id = TRY(accounts->id_of(TRY(call.positional(0))));
  auto account = TRY(accounts->administration().set_password(accounts->caller(), id, password.text));
  if (call.has("--no-totp")) {
    TRY(accounts->administration().drop_totp(accounts->caller(), id));
    account.second_factor = SecondFactor::none;
  }
  return answer_with_secrets(*accounts, std::move(account), password, call.has("--totp"));
}

Result<Answer> run_user_list(Invocation& call) {
  auto accounts = TRY(OpenAccounts::open(call));
  auto all = TRY(accounts->administration().list(accounts->caller()));
  TRY(accounts->close());
  Answer answer;
  for (const auto& account : all) {
    answer.json += (answer.json.empty() ? "" : ",") + identity::json_of(account);
    answer.text += user_line(account);
  }
  answer.json = fmt::format(R"({{"items":[{}],"next":null}})", answer.json);
  return answer;
}

Result<Answer> run_user_disable(Invocation& call) { return set_state(call, AccountState::disabled); }
Result<Answer> run_user_enable(Invocation& call) { return set_state(call, AccountState::enabled); }

}  // namespace wardbook::cmd
