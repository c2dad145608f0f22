#include <fmt/format.h>
#include <unistd.h>

#include "base/file.h"
#include "cmd/accounts.h"
#include "cmd/all_commands.h"
#include "cmd/json_fields.h"

namespace wardbook::cmd {
namespace {

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

std::string user_line(const boost::json::value& user) {
  std::string roles;
  for (const auto& role : list_field(user, "roles"))
    roles += fmt::format("{}{}", roles.empty() ? "" : ",", role.is_string() ? std::string_view(role.get_string()) : std::string_view());
  return fmt::format("{}  {:20}  {:8}  {}{}\n", text_field(user, "id"), text_field(user, "name"), text_field(user, "state"), roles,
                     flag_field(user, "totp") ? "  (one-time code)" : "");
}

Answer answer_about(std::string json) {
  auto text = user_line(field(parsed(json), "user"));
  return {.json = std::move(json), .text = std::move(text)};
}

// After a new password: what is shown once, the password if it was made here and the secret of one-time codes if they were asked for.
Answer answer_with_secrets(std::string_view json, const NewPassword& password) {
  auto changed = parsed(json);
  Answer answer{.json = "{\"user\":" + boost::json::serialize(field(changed, "user")), .text = user_line(field(changed, "user"))};
  const bool made = password.from == NewPassword::From::random;
  if (made) {
    answer.json += fmt::format(R"(,"password":"{}")", password.text);
    answer.text += fmt::format("password  {}\n", password.text);
  }
  const auto& totp = field(changed, "totp");
  if (totp.is_object()) {
    answer.json += ",\"totp\":" + boost::json::serialize(totp);
    answer.text += fmt::format("totp      {}\n          {}\n", text_field(totp, "secret"), text_field(totp, "uri"));
  }
  answer.json += "}";
  if (made || totp.is_object()) answer.text += "\nThis is not shown again.\n";
  return answer;
}

Result<Uuid> id_of(Accounts& accounts, const Invocation& call) {
  return accounts.id_of(TRY(identity::account_name(TRY(call.positional(0)))));
}

Result<Answer> set_state(Invocation& call, AccountState state) {
  auto accounts = TRY(open_accounts(call));
  auto changed = TRY(accounts->set_state(TRY(id_of(*accounts, call)), state));
  TRY(accounts->close());
  return answer_about(std::move(changed));
}

}  // namespace

Result<Answer> run_user_add(Invocation& call) {
  auto name = TRY(identity::account_name(TRY(call.positional(0))));
  auto roles = TRY(identity::account_roles(TRY(call.required("--role"))));
  auto password = TRY(new_password(call));
  TRY(identity::check_new_password(password.text, name));
  auto accounts = TRY(open_accounts(call));
  auto factor = call.has("--totp") ? SecondFactor::totp : SecondFactor::none;
  auto added = TRY(accounts->add({name, roles, password.text}, factor));
  TRY(accounts->close());
  return answer_with_secrets(added, password);
}

Result<Answer> run_user_roles(Invocation& call) {
  auto roles = TRY(identity::account_roles(TRY(call.required("--role"))));
  auto accounts = TRY(open_accounts(call));
  auto changed = TRY(accounts->set_roles(TRY(id_of(*accounts, call)), roles));
  TRY(accounts->close());
  return answer_about(std::move(changed));
}

Result<Answer> run_user_password(Invocation& call) {
  if (call.has("--totp") && call.has("--no-totp")) return fail(Code::invalid_request, "Give one of --totp and --no-totp.");
  auto password = TRY(new_password(call));
  auto accounts = TRY(open_accounts(call));
  auto id = TRY(id_of(*accounts, call));
  auto changed = TRY(accounts->set_password(id, password.text));
  if (call.has("--totp")) changed = TRY(accounts->set_factor(id, SecondFactor::totp));
  if (call.has("--no-totp")) changed = TRY(accounts->set_factor(id, SecondFactor::none));
  TRY(accounts->close());
  return answer_with_secrets(changed, password);
}

Result<Answer> run_user_list(Invocation& call) {
  auto accounts = TRY(open_accounts(call));
  Answer answer{.json = TRY(accounts->users()), .text = {}};
  TRY(accounts->close());
  auto page = parsed(answer.json);
  for (const auto& user : list_field(page, "items")) answer.text += user_line(user);
  return answer;
}

Result<Answer> run_user_disable(Invocation& call) { return set_state(call, AccountState::disabled); }
Result<Answer> run_user_enable(Invocation& call) { return set_state(call, AccountState::enabled); }

}  // namespace wardbook::cmd
