#include "api/service.h"

#include <algorithm>

#include <fmt/format.h>

#include "api/openapi.h"
#include "api/problem.h"
#include "http/characters.h"
#include "http/media_type.h"
#include "http/problem.h"

namespace wardbook::api {
namespace {

// A principal may ask often; whoever has not said who they are may try, and not for long.
constexpr double principal_rate = 1000, principal_burst = 2000;
constexpr double address_rate = 20, address_burst = 200;
// So many refusals of one address are entries of their own; more are counted (tally.h).
constexpr double refusal_rate = 5, refusal_burst = 200;
constexpr std::size_t most_keys = 10'000;

constexpr std::string_view anonymous = "anonymous";

trust::Principal nobody() { return {.id = std::string(anonymous), .roles = {}, .via = "http", .name = {}, .scopes = {}}; }

std::vector<std::string_view> words(std::string_view text) {
  std::vector<std::string_view> found;
  while (!text.empty()) found.push_back(http::take_until(text, ' '));
  return found;
}

std::string_view code_of(int status) {
  for (const auto& facts : code_table)
    if (status >= 400 && facts.http == status && facts.code >= Code::invalid_request) return facts.name;
  return status >= 400 ? facts_of(Code::invalid_request).name : "";
}

}  // namespace

Service::Service(House house)
    : house_(house),
      router_(routes()),
      by_principal_(principal_rate, principal_burst, most_keys),
      by_address_(address_rate, address_burst, most_keys),
      refusals_by_address_(refusal_rate, refusal_burst, most_keys),
      tally_([this](ledger::Draft draft) { return house_.session.ledger().append(std::move(draft)).ok(); }) {}

// A caller who is known, and whose rate is not exceeded, has each call written down.
bool Service::counted(const ledger::Draft& draft, const http::Request& request) const {
  const bool too_many = draft.outcome.code == facts_of(Code::rate_limited).name;
  if (draft.type != ledger::Type::request_refused || (draft.actor.id != anonymous && !too_many)) return false;
  auto now = std::chrono::steady_clock::now();
  if (!refusals_by_address_.take(draft.actor.id == anonymous ? request.peer : draft.actor.id, now)) return false;
  tally_.add(draft);
  return true;
}

// Every call that is recorded ends here.
http::Response Service::finish(http::Response response, const trust::Principal& principal, const Endpoint* endpoint, trust::Purpose purpose,
                               const http::Request& request, std::string_view code) const {
  if (endpoint && endpoint->recorded == Recorded::exempt) return response;
  const bool refused = response.status >= 400 && response.status < 500;
  ledger::Draft draft;
  draft.type = refused ? ledger::Type::request_refused : ledger::Type::command_run;
  draft.actor = access::actor_of(principal);
  if (endpoint && endpoint->action) draft.action = trust::name_of(*endpoint->action);
  draft.purpose = trust::name_of(purpose);
  draft.resource = {"endpoint", endpoint ? fmt::format("{} {}", http::name_of(endpoint->method), endpoint->path) : "none"};
  draft.decision = refused ? ledger::Decision::deny : ledger::Decision::permit;
  draft.policy = house_.session.gate().policy().hash();
  draft.outcome.counts = {{"status", response.status}};
  draft.outcome.code = code.empty() ? code_of(response.status) : code;
  draft.outcome.bytes = static_cast<std::int64_t>(response.body.size());
  if (counted(draft, request) || house_.session.ledger().append(std::move(draft))) return response;
  ::explicit_bzero(response.body.data(), response.body.size());
  return problem(fail(Code::ledger_unavailable, "The ledger cannot be written, so nothing is answered."), request, endpoint);
}

http::Response Service::finish(const Error& error, const trust::Principal& principal, const Endpoint* endpoint,
                               const http::Request& request) const {
  auto response = problem(error, request, endpoint);
  const bool has_wait = std::ranges::any_of(response.fields, [](const auto& field) { return field.first == "Retry-After"; });
  if (response.status == 429 && !has_wait) response.fields.emplace_back("Retry-After", "1");
  return finish(std::move(response), principal, endpoint, trust::Purpose::none, request, error.facts().name);
}

// A token says who asks, and without one, of those who come by the socket file, the kernel.
Result<trust::Principal> Service::principal_of(const http::Request& head) const {
  if (head.user && !head.fields.has("authorization")) return house_.session.local_user(*head.user, "socket");
  if (!head.fields.has("authorization")) return fail(Code::unauthenticated, "This call needs a token: Authorization: Bearer TOKEN.");
  auto token = bearer_token(head);
  if (token.empty()) return fail(Code::unauthenticated, "Authorization must be Bearer and a token.");
  return house_.authenticator.by_token(token);
}

std::optional<http::Response> Service::too_fast(const trust::Principal& principal, const http::Request& head,
                                                const Endpoint* endpoint) const {
  // Whose client signs in is known once its body is there (begin_session).
  if (endpoint && endpoint->id == Id::session_begin) return std::nullopt;
  const bool unknown = principal.id == anonymous;
  auto now = std::chrono::steady_clock::now();
  auto wait = unknown ? by_address_.take(head.peer, now) : by_principal_.take(principal.id, now);
  if (!wait) return std::nullopt;
  return finish(too_many_calls(*wait, head, endpoint), principal, endpoint, trust::Purpose::none, head, facts_of(Code::rate_limited).name);
}

// What the head alone can be wrong in.
Result<Call> Service::understand(const Endpoint& endpoint, trust::Principal principal, const http::Router::Found& found,
                                 const http::Request& head) const {
  Call call{endpoint, std::move(principal), {found.arguments.begin(), found.arguments.end()}, TRY(http::Query::parse(head.query))};
  if (!call.query.has_only(words(endpoint.query)))
    return fail(Code::invalid_request, "The query has a parameter that this call does not know.");
  if (auto stated = head.fields.find("purpose-of-use")) {
    auto purpose = trust::purpose_from(*stated);
    if (!purpose) return fail(Code::invalid_request, "Purpose-Of-Use names no purpose of HL7 PurposeOfUse that is known here.");
    call.purpose = *purpose;
  }
  if (head.fields.has("idempotency-key") && endpoint.repeats != Repeats::known_by_key)
    return fail(Code::invalid_request, "This call knows no Idempotency-Key.");
  if (endpoint.path.find("{id}") != endpoint.path.npos && !Uuid::parse(call.arguments.front()))
    return fail(Code::not_found, "There is nothing of this id: an id is a UUID in small letters.");
  return call;
}

// Before a byte of the body is taken: its kind, its size, and whether the caller may do such a thing at all.
Result<void> Service::admit_body(const Call& call, const http::Request& head) const {
  const auto& endpoint = call.endpoint;
  const auto length = whole_number(head.fields.value("content-length"));
  if (length && *length > endpoint.body_bytes) return fail(Code::too_large, "A body here has at most {} bytes.", endpoint.body_bytes);
  if (endpoint.request.empty()) return {};
  auto media = http::parse_media_type(head.fields.value("content-type"));
  if (endpoint.request != "document" && !(media && media->is_json()))
    return fail(Code::unsupported_format, "Send JSON, with Content-Type: application/json.");
  if (!endpoint.action) return {};
  access::Act act{.action = *endpoint.action, .resource = {"endpoint", std::string(endpoint.path)}, .purpose = call.purpose};
  act.facts.relation = access::Relation::own;
  return house_.session.gate().decide(call.principal, act);
}

http::Admission Service::admit(const http::Request& head) const {
  auto match = router_.find(head.method, head.path);
  const auto* endpoint = endpoint_of(match);
  if (endpoint && endpoint->recorded == Recorded::exempt)
    return http::Admitted{.body_bytes = 0, .handler = [this, endpoint](const http::Request&) { return exempt(*endpoint); }};
  auto known = principal_of(head);
  auto principal = known ? *known : nobody();
  if (auto refused = too_fast(principal, head, endpoint)) return std::move(*refused);
  if (const auto* others = std::get_if<http::Router::OtherMethods>(&match)) {
    auto response = head.method == http::Method::options
                        ? http::Response{.status = 204, .content_type = ""}
                        : http::problem(http::Refusal{405, Code::invalid_request, "This path takes other methods."}, head);
    response.fields.emplace_back("Allow", others->allow);
    return finish(std::move(response), principal, nullptr, trust::Purpose::none, head, "");
  }
  if (!endpoint) return finish(fail(Code::not_found, "There is nothing at this path."), principal, nullptr, head);
  if (!known && !endpoint->anonymous) return finish(known.error(), principal, endpoint, head);
  auto call = understand(*endpoint, principal, std::get<http::Router::Found>(match), head);
  if (!call) return finish(call.error(), principal, endpoint, head);
  if (auto admitted = admit_body(*call, head); !admitted) return finish(admitted.error(), principal, endpoint, head);
  return http::Admitted{.body_bytes = endpoint->body_bytes,
                        .handler = [this, shared = std::make_shared<Call>(std::move(*call))](const http::Request& request) {
                          // The end of a body can be long in coming: who was let in by the head may have been shut out since.
                          if (!shared->endpoint.anonymous) {
                            auto still = principal_of(request);
                            if (!still) return finish(still.error(), nobody(), &shared->endpoint, request);
                            shared->principal = std::move(*still);
                          }
                          auto answer = perform(*shared, request);
                          auto response = answer ? std::move(*answer) : problem(answer.error(), request, &shared->endpoint);
                          if (!answer && response.status == 429)
                            response.fields.emplace_back("Retry-After", std::to_string(house_.queue.retry_after().count()));
                          return finish(std::move(response), shared->principal, &shared->endpoint, shared->purpose, request,
                                        answer ? std::string_view() : answer.error().facts().name);
                        }};
}

Answer Service::perform(const Call& call, const http::Request& request) const {
  switch (call.endpoint.id) {
    case Id::livez:
    case Id::readyz:
    case Id::openapi:
      break;  // answered without a call
    case Id::session_begin:
      return begin_session(house_, by_address_, call, request);
    case Id::session_end:
      return end_session(house_, call, request);
    case Id::me:
      return me(house_, call);
    case Id::users_list:
      return list_users(house_, call);
    case Id::user_add:
      return add_user(house_, call, request);
    case Id::user_change:
      return change_user(house_, call, request);
    case Id::token_add:
      return add_token(house_, call, request);
    case Id::token_end:
      return end_token(house_, call);
    case Id::document_send:
    case Id::upload:
      return send_document(house_, call, request);
    case Id::document_list:
      return list_documents(house_, call);
    case Id::document_status:
      return view_document(house_, call, "status");
    case Id::document_redacted:
    case Id::document_alias:
      return view_document(house_, call, "redacted");
    case Id::document_entities:
      return view_document(house_, call, "entities");
    case Id::document_summary:
      return view_document(house_, call, "summary");
    case Id::document_checks:
      return view_document(house_, call, "checks");
    case Id::document_history:
      return view_document(house_, call, "history");
    case Id::document_original:
      return view_document(house_, call, "original");
    case Id::document_reidentify:
      return reidentify_document(house_, call, request);
    case Id::document_erase:
      return erase_document(house_, call);
    case Id::document_feedback:
      return judge_document(house_, call, request);
    case Id::job_list:
      return list_jobs(house_, call);
    case Id::job_retry:
      return retry_job(house_, call);
    case Id::job_drop:
      return drop_job(house_, call);
    case Id::patient_search:
      return search_patient(house_, call, request);
    case Id::redact:
      return redact_text(house_, call, request);
    case Id::keys_status:
      return show_keys(house_, call);
    case Id::audit_events:
      return audit_events(house_, call);
    case Id::audit_counts:
      return audit_counts(house_, call);
    case Id::audit_proof:
      return audit_proof(house_, call);
    case Id::ledger_checkpoint:
      return ledger_file(house_, call, "checkpoint");
    case Id::ledger_vkey:
      return ledger_file(house_, call, "vkey");
    case Id::ledger_tile:
      return ledger_file(house_, call, "tile/" + call.arguments.front());
    case Id::metrics:
      return show_numbers(house_, call);
  }
  return fail(Code::internal, "This endpoint has no answer.");
}

http::Response Service::exempt(const Endpoint& endpoint) const {
  if (endpoint.id == Id::readyz) return ready();
  return {.body = endpoint.id == Id::openapi ? openapi_json() : R"({"live":true})"};
}

http::Response Service::ready() const {
  std::string reasons;
  auto add = [&](std::string_view reason) { reasons += fmt::format("{}\"{}\"", reasons.empty() ? "" : ",", reason); };
  const bool ledger = house_.session.ledger().available().ok();
  const bool store = in_place(house_).ok();
  if (!ledger) add("ledger_unavailable");
  // The queue may wait for the ledger, and whoever asks should not.
  if (!store || (ledger && !house_.queue.takes_in())) add("store_unavailable");
  return {.status = reasons.empty() ? 200 : 503, .body = fmt::format(R"({{"ready":{},"reasons":[{}]}})", reasons.empty(), reasons)};
}

// What is wrong with the envelope can show when the head has long said who asks, and for what.
http::Response Service::refuse(const http::Refusal& refusal, const http::Request& request) const {
  auto known = principal_of(request);
  return finish(http::problem(refusal, request), known ? *known : nobody(), endpoint_of(router_.find(request.method, request.path)),
                trust::Purpose::none, request, facts_of(refusal.code).name);
}

// While the ledger cannot be written nothing is begun: what cannot be recorded need not be worked on. Nor while a database of
// the store is gone: in store.db the ledger keeps its memory.
std::optional<http::Response> Service::at_once(const http::Request& head) const {
  auto available = in_place(house_);
  if (available) available = house_.session.ledger().available();
  if (available) return std::nullopt;
  const auto* endpoint = endpoint_of(router_.find(head.method, head.path));
  if (endpoint && endpoint->recorded == Recorded::exempt) return exempt(*endpoint);
  return problem(available.error(), head, endpoint);
}

// What was recorded as answered was not: the client has been told that the ledger cannot be written.
void Service::not_sent(const http::Request& request) const {
  auto known = principal_of(request);
  (void)finish(http::Response{.status = 503}, known ? *known : nobody(), endpoint_of(router_.find(request.method, request.path)),
               trust::Purpose::none, request, "not_sent");
}

}  // namespace wardbook::api
