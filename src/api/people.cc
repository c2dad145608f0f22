// Sessions and accounts.
#include <fmt/format.h>
#include <boost/json.hpp>

#include "api/answers.h"
#include "api/fields.h"
#include "api/problem.h"
#include "http/characters.h"
#include "identity/device.h"

namespace wardbook::api {
namespace {

constexpr std::string_view device_cookie = "wardbook_device";

// RFC 6265 section 5.4: name=value pairs with "; " between.
std::string_view cookie(const http::Request& request, std::string_view name) {
  auto rest = request.fields.value("cookie");
  while (!rest.empty()) {
    auto pair = http::trimmed(http::take_until(rest, ';'));
    if (http::take_until(pair, '=') == name) return pair;
  }
  return "";
}

// For as long as the fields live.
Result<identity::SignInAttempt> attempt_of(const Fields& fields, const http::Request& request) {
  return identity::SignInAttempt{.name = TRY(fields.required_text("username")),
                                 .password = TRY(fields.required_text("password")),
                                 .code = TRY(fields.text("totp")),
                                 .address = request.peer,
                                 .device = cookie(request, device_cookie)};
}

std::string as_json(std::string_view text) { return boost::json::serialize(boost::json::string_view(text.data(), text.size())); }

}  // namespace

std::string_view bearer_token(const http::Request& request) {
  // RFC 6750 section 2.1; the scheme's case does not matter (RFC 9110 section 11.1).
  auto rest = request.fields.value("authorization");
  auto scheme = http::take_until(rest, ' ');
  return http::equal_without_case(scheme, "bearer") ? http::trimmed(rest) : std::string_view();
}

Answer begin_session(House& house, http::RateLimiter& sign_ins, const Call& call, const http::Request& request) {
  auto fields = Fields::read(request.body, {"username", "password", "totp"});
  auto attempt = fields ? attempt_of(*fields, request) : fields.error();
  const auto client = attempt ? house.authenticator.known_client(*attempt) : std::nullopt;
  if (auto wait = sign_ins.take(client ? text_of(BytesView(*client)) : request.peer, std::chrono::steady_clock::now()))
    return too_many_calls(*wait, request, &call.endpoint);
  if (!attempt) return std::move(attempt).error();
  auto signed_in = house.authenticator.by_password(*attempt);
  if (!signed_in && signed_in.error().code() == Code::rate_limited) {
    auto refused = problem(signed_in.error(), request, &call.endpoint);
    refused.fields.emplace_back("Retry-After", std::to_string(house.authenticator.retry_after(*attempt).count()));
    return refused;
  }
  if (!signed_in) return std::move(signed_in).error();
  http::Response response{.status = 201,
                          .body = fmt::format(R"({{"token":"{}","expires_at":"{}","idle_seconds":{}}})", signed_in->token,
                                              to_rfc3339(signed_in->expires_at), signed_in->idle.count())};
  response.fields.emplace_back(
      "Set-Cookie", fmt::format("{}={}; Path=/v1/sessions; Max-Age={}; Secure; HttpOnly; SameSite=Strict", device_cookie, signed_in->device,
                                std::chrono::seconds(identity::device_lifetime).count()));
  return response;
}

Answer end_session(House& house, const Call&, const http::Request& request) {
  TRY(house.authenticator.end_session(bearer_token(request)));
  return http::Response{.status = 204, .content_type = ""};
}

Answer me(House&, const Call& call) {
  std::string roles, scopes;
  for (auto role : call.principal.roles) roles += fmt::format("{}\"{}\"", roles.empty() ? "" : ",", trust::name_of(role));
  for (std::size_t i = 0; i < trust::action_count; ++i)
    if (call.principal.scopes.test(i)) scopes += fmt::format("{}\"{}\"", scopes.empty() ? "" : ",", trust::action_names[i]);
  return http::Response{.body = fmt::format(R"({{"id":"{}","name":{},"roles":[{}],"via":"{}","scopes":[{}]}})", call.principal.id,
                                            as_json(call.principal.name), roles, call.principal.via, scopes)};
}

Answer list_users(House& house, const Call& call) {
  std::string items;
  for (const auto& account : TRY(house.administration.list(call.principal)))
    items += (items.empty() ? "" : ",") + identity::json_of(account);
  return http::Response{.body = "{\"items\":[" + items + "],\"next\":null}"};
}

Answer add_user(House& house, const Call& call, const http::Request& request) {
  auto fields = TRY(Fields::read(request.body, {"name", "roles", "password", "totp"}));
  auto named = TRY(fields.names("roles"));
  if (!named) return fail(Code::invalid_request, "roles is missing.");
  auto roles = TRY(identity::account_roles(*named));
  auto wants_totp = TRY(fields.flag("totp")).value_or(false);
  auto given = TRY(fields.text("password"));
  auto made = given ? std::string() : identity::generate_password(house.session.randomness());
  auto account =
      TRY(house.administration.add(call.principal, {std::string(TRY(fields.required_text("name"))), roles, given.value_or(made)}));
  std::string totp;
  if (wants_totp) {
    auto required = TRY(house.administration.require_totp(call.principal, account.id));
    account = std::move(required.account);
    totp = std::move(required.secret);
  }
  return http::Response{.status = 201, .body = identity::changed_json(account, made, totp)};
}

// One thing at a time, so that a change is made as a whole or not at all.
Answer change_user(House& house, const Call& call, const http::Request& request) {
  auto fields = TRY(Fields::read(request.body, {"state", "roles", "password", "totp"}));
  if (fields.count() != 1) return fail(Code::invalid_request, "Change one of state, roles, password and totp at a time.");
  auto& administration = house.administration;
  const auto id = call.id();
  if (auto state = TRY(fields.text("state"))) {
    if (*state != "enabled" && *state != "disabled") return fail(Code::invalid_request, "state is enabled or disabled.");
    auto wanted = *state == "enabled" ? identity::AccountState::enabled : identity::AccountState::disabled;
    return http::Response{.body = identity::changed_json(TRY(administration.set_state(call.principal, id, wanted)))};
  }
  if (auto roles = TRY(fields.names("roles")))
    return http::Response{
        .body = identity::changed_json(TRY(administration.set_roles(call.principal, id, TRY(identity::account_roles(*roles)))))};
  if (auto password = TRY(fields.text("password")))
    return http::Response{.body = identity::changed_json(TRY(administration.set_password(call.principal, id, *password)))};
  if (!TRY(fields.flag("totp")).value_or(false))
    return http::Response{.body = identity::changed_json(TRY(administration.drop_totp(call.principal, id)))};
  auto required = TRY(administration.require_totp(call.principal, id));
  return http::Response{.body = identity::changed_json(required.account, "", required.secret)};
}

Answer add_token(House& house, const Call& call, const http::Request& request) {
  constexpr std::chrono::seconds usual = std::chrono::hours(1);
  auto fields = TRY(Fields::read(request.body, {"user", "scopes", "seconds"}));
  auto user = Uuid::parse(TRY(fields.required_text("user")));
  if (!user) return fail(Code::invalid_request, "user is the id of an account.");
  auto scopes = TRY(identity::token_scopes(TRY(fields.names("scopes")).value_or("")));
  auto lifetime = std::chrono::seconds(TRY(fields.number("seconds")).value_or(usual.count()));
  auto token = TRY(house.administration.make_token(call.principal, *user, scopes, lifetime));
  return http::Response{.status = 201, .body = identity::json_of(token)};
}

Answer end_token(House& house, const Call& call) {
  TRY(house.administration.revoke_token(call.principal, call.id()));
  return http::Response{.status = 204, .content_type = ""};
}

}  // namespace wardbook::api
