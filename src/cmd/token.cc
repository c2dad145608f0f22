#include <charconv>

#include <fmt/format.h>

#include "cmd/accounts.h"
#include "cmd/all_commands.h"
#include "cmd/json_fields.h"

namespace wardbook::cmd {
namespace {

// "90s", "15m", "1h", "30d".
Result<std::chrono::seconds> lifetime(std::string_view text) {
  std::int64_t number = 0;
  auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  auto unit = std::string_view(end, static_cast<std::size_t>(text.data() + text.size() - end));
  std::int64_t seconds = unit == "s" ? 1 : unit == "m" ? 60 : unit == "h" ? 3600 : unit == "d" ? 86400 : 0;
  // Above the longest that a token may serve, whatever the unit, there is nothing to multiply.
  if (failed != std::errc() || seconds == 0 || number < 1 || number > identity::longest_token.count())
    return fail(Code::invalid_request, "--ttl is a number with s, m, h or d, such as 1h.");
  return std::chrono::seconds(number * seconds);
}

}  // namespace

Result<Answer> run_token_create(Invocation& call) {
  auto name = TRY(call.required("--user"));
  auto scopes = TRY(identity::token_scopes(call.value("--scope").value_or("")));
  auto serves = TRY(lifetime(call.value("--ttl").value_or("1h")));
  auto accounts = TRY(open_accounts(call));
  auto id = TRY(accounts->id_of(TRY(identity::account_name(name))));
  Answer answer{.json = TRY(accounts->make_token(id, scopes, serves)), .text = {}};
  TRY(accounts->close());
  auto token = parsed(answer.json);
  answer.text = fmt::format("id          {}\nexpires at  {}\ntoken       {}\n\nThe token is not shown again.\n", text_field(token, "id"),
                            text_field(token, "expires_at"), text_field(token, "token"));
  return answer;
}

Result<Answer> run_token_revoke(Invocation& call) {
  auto id = Uuid::parse(TRY(call.positional(0)));
  if (!id) return fail(Code::invalid_request, "ID is not one that token create has given.");
  auto accounts = TRY(open_accounts(call));
  TRY(accounts->revoke_token(*id));
  TRY(accounts->close());
  return Answer{.json = fmt::format(R"({{"id":"{}"}})", *id), .text = fmt::format("{}  revoked\n", *id)};
}

}  // namespace wardbook::cmd
