// Every endpoint of the table, asked by every role with and without a purpose, on a real store in a temporary folder; and what stands in
// the ledger afterwards. Who may do what is written here once more, by hand, from docs/contract.md.
#include <sys/resource.h>

#include <csignal>
#include <fstream>
#include <set>

#include "api/openapi.h"
#include "api/service_for_test.h"

namespace wardbook::api {
namespace {

namespace json = boost::json;
using trust::Role;

// One letter a role, in the order of `roles`: y, n, a purpose's first letter (T, H, P), o for the caller's own only (of what the
// clinician has sent, or of the entry that made the store).
const std::map<Id, std::string_view> may{
    {Id::session_end, "yyyyyy"},
    {Id::me, "yyyyyy"},
    {Id::users_list, "nnnynn"},
    {Id::user_add, "nnnynn"},
    {Id::user_change, "nnnynn"},
    {Id::token_add, "nnnynn"},
    {Id::token_end, "nnnynn"},
    {Id::document_send, "yynnyn"},
    {Id::upload, "yynnyn"},
    {Id::redact, "yynnyn"},
    {Id::document_list, "yyyyyn"},
    {Id::document_status, "yyyyon"},
    {Id::document_redacted, "yyyyon"},
    {Id::document_alias, "yyyyon"},
    {Id::document_entities, "yyynon"},
    {Id::document_summary, "yyynon"},
    {Id::document_checks, "yyynon"},
    {Id::document_original, "THPnnn"},
    {Id::document_reidentify, "TnPnnn"},
    {Id::document_erase, "nnynnn"},
    {Id::document_feedback, "yyyyon"},
    {Id::job_list, "nnnynn"},
    {Id::job_retry, "nnnynn"},
    {Id::job_drop, "nnnynn"},
    {Id::patient_search, "yyyyyn"},
    {Id::document_history, "yyynny"},
    {Id::keys_status, "nnnynn"},
    {Id::audit_events, "yyynny"},
    {Id::audit_counts, "yyyyny"},
    {Id::audit_proof, "nnynny"},
    {Id::ledger_checkpoint, "nnynny"},
    {Id::ledger_vkey, "yyynny"},
    {Id::ledger_tile, "nnynny"},
    {Id::metrics, "nnnyyn"},
};

TEST_F(ServiceTest, EveryEndpointAnswersEveryRoleAsThePermissionsSay) {
  const auto kept = document_of(Role::clinician);
  int erased = 0;
  ASSERT_TRUE(session->ledger().publish());
  for (const auto& endpoint : endpoints()) {
    if (endpoint.anonymous) continue;
    ASSERT_TRUE(may.contains(endpoint.id)) << endpoint.path;
    for (std::size_t i = 0; i < roles.size(); ++i) {
      for (std::string purpose : {"", "TREAT", "HOPERAT", "PATRQT"}) {
        // What is erased can be erased once.
        const auto document = endpoint.id == Id::document_erase && roles[i] == Role::privacy_officer
                                  ? document_of(Role::clinician, std::string(note) + std::to_string(++erased))
                                  : kept;
        auto asked = right(endpoint, document);
        asked.token = tokens[roles[i]];
        asked.purpose = purpose;
        auto answer = ask(asked);
        const char letter = may.at(endpoint.id)[i];
        // A token is no session that could be ended; whoever asks is known all the same.
        const bool let_in = letter == 'y' || (letter == purpose[0] && !purpose.empty());
        auto what = std::string(endpoint.path) + " " + std::string(name_of(roles[i])) + " " + purpose + " " + answer.body;
        if (endpoint.id == Id::session_end) {
          EXPECT_EQ(answer.status, 401);
        } else if (endpoint.id == Id::ledger_tile && let_in) {
          EXPECT_TRUE(answer.status == 200 || answer.status == 404) << what;  // the tile has grown meanwhile
        } else if ((endpoint.id == Id::job_retry || endpoint.id == Id::job_drop) && let_in) {
          EXPECT_EQ(answer.status, 409) << what;  // it is at rest
        } else if (let_in) {
          EXPECT_LT(answer.status, 300) << what;
        } else {
          EXPECT_EQ(answer.status, letter == 'o' ? 404 : 403) << what;
        }
        if (answer.status == 403 && endpoint.purpose != Purpose::needed) {
          EXPECT_NE(answer.body.find(name_of(*endpoint.action)), std::string::npos) << what;
        }
      }
    }
  }
}

TEST_F(ServiceTest, WithoutATokenOnlyWhatTheTableOpensIsAnswered) {
  auto document = document_of(Role::clinician);
  for (const auto& endpoint : endpoints()) {
    auto answer = ask(right(endpoint, document));
    if (endpoint.anonymous) {
      EXPECT_EQ(answer.status, endpoint.status) << endpoint.path << answer.body;
      continue;
    }
    EXPECT_EQ(answer.status, 401) << endpoint.path;
    EXPECT_EQ(answer.content_type, "application/problem+json");
    auto challenge = std::ranges::find(answer.fields, "WWW-Authenticate", &std::pair<std::string_view, std::string>::first);
    ASSERT_NE(challenge, answer.fields.end());
    EXPECT_EQ(challenge->second, "Bearer realm=\"wardbook\"");
    EXPECT_TRUE(json::parse(answer.body).as_object().contains("hint"));
  }
}

// The code's own hint speaks of documents: "Send plain text".
TEST_F(ServiceTest, WhoSendsNoJsonIsNotToldToSendPlainText) {
  auto answer = ask({http::Method::post, "/v1/redact", "", "text", "text/plain", tokens[Role::clinician]});
  EXPECT_EQ(answer.status, 415);
  EXPECT_EQ(json::parse(answer.body).at("hint").as_string(), "GET /openapi.json describes every call.");
}

// Nothing said means every permission of the account; a list without a name must not.
TEST_F(ServiceTest, ATokenForNoPermissionIsNotOneForAll) {
  const auto user = ids[Role::clinician].text();
  auto make = [&](const std::string& scopes) {
    return ask({http::Method::post, "/v1/tokens", "", R"({"user":")" + user + R"(","scopes":)" + scopes + "}", "application/json",
                tokens[Role::administrator]})
        .status;
  };
  EXPECT_EQ(make("[]"), 400);
  EXPECT_EQ(make(R"(["document.create,document.original"])"), 400);
  EXPECT_EQ(make(R"(["all"])"), 400);
  EXPECT_EQ(make(R"(["document.create"])"), 201);
}

TEST_F(ServiceTest, EveryCallIsOneEntryWithTemplateDecisionAndStatus) {
  auto document = document_of(Role::clinician);
  auto before = calls().size();
  struct Expected {
    Asked asked;
    std::string template_;
    int status;
    std::string actor;
  };
  auto clinician = "user:" + ids[Role::clinician].text();
  const std::string token = tokens[Role::clinician];
  std::vector<Expected> all{
      {{.path = "/v1/documents/" + document, .token = token}, "GET /v1/documents/{id}", 200, clinician},
      {{.path = "/v1/documents/" + document + "/redacted", .token = token}, "GET /v1/documents/{id}/redacted", 200, clinician},
      {{.path = "/v1/documents/" + document + "/original", .token = token}, "GET /v1/documents/{id}/original", 403, clinician},
      {{.path = "/v1/documents/Maria-Lopez", .token = token}, "GET /v1/documents/{id}", 404, clinician},
      {{.path = "/v1/documents", .query = "name=Maria", .token = token}, "GET /v1/documents", 400, clinician},
      {{.path = "/v1/documents"}, "GET /v1/documents", 401, "anonymous"},
      {{.path = "/v1/documents", .token = "wbt_wrong"}, "GET /v1/documents", 401, "anonymous"},
      {{.path = "/Maria/Lopez", .token = token}, "none", 404, clinician},
      {{.method = http::Method::put, .path = "/v1/documents"}, "none", 405, "anonymous"},
      {{http::Method::post, "/v1/redact", "", "{\"text\":1}", "application/json", token}, "POST /v1/redact", 400, clinician},
      {{http::Method::post, "/v1/redact", "", "text", "text/plain", token}, "POST /v1/redact", 415, clinician},
      {{http::Method::post, "/v1/users", "", "{}", "application/json", token}, "POST /v1/users", 403, clinician},
  };
  for (const auto& one : all) EXPECT_EQ(ask(one.asked).status, one.status) << one.template_;
  for (const std::string path : {"/livez", "/readyz", "/openapi.json"}) EXPECT_EQ(ask({.path = path}).status, 200);
  auto found = calls();
  ASSERT_EQ(found.size(), before + all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& draft = found[before + i].draft;
    EXPECT_EQ(draft.resource.id, all[i].template_);
    EXPECT_EQ(draft.outcome.counts.at("status"), all[i].status) << all[i].template_;
    EXPECT_EQ(draft.actor.id, all[i].actor);
    EXPECT_EQ(draft.decision, all[i].status < 400 ? ledger::Decision::permit : ledger::Decision::deny);
    EXPECT_EQ(draft.outcome.code.empty(), all[i].status < 400);
  }
}

TEST_F(ServiceTest, AServiceSeesWhatItSentAndNothingElse) {
  auto others = document_of(Role::clinician);
  auto own = document_of(Role::service, "CONSULT NOTE\n\nPatient: Omar Haddad\n\nNo complaints.\n");
  const auto& token = tokens[Role::service];
  auto list = json::parse(ask({.path = "/v1/documents", .token = token}).body);
  ASSERT_EQ(list.at("items").as_array().size(), 1U);
  EXPECT_EQ(list.at("items").at(0).at("id").as_string(), own.c_str());
  EXPECT_EQ(ask({.path = "/v1/documents/" + own + "/redacted", .token = token}).status, 200);
  // What exists and what does not are told apart by nothing but ids.
  auto nobodys = Uuid::v7(clock, randomness).text();
  for (std::string view : {"", "/redacted", "/entities", "/history", "/original"}) {
    auto there = json::parse(ask({.path = "/v1/documents/" + others + view, .token = token}).body).as_object();
    auto not_there = json::parse(ask({.path = "/v1/documents/" + nobodys + view, .token = token}).body).as_object();
    there.erase("request_id");
    not_there.erase("request_id");
    EXPECT_EQ(there, not_there) << view;
  }
}

TEST_F(ServiceTest, WhoIsShutOutWhileTheirBodyIsUnderWayIsRefused) {
  auto token =
      administration->make_token(session->principal(), ids[Role::administrator], trust::every_action(), std::chrono::hours(1)).value();
  const std::string new_user = R"({"name":"late","roles":["administrator"],"password":"correct horse battery"})";
  const Asked asked{http::Method::post, "/v1/users", "", new_user, "application/json", token.text};
  auto request = request_of(asked);
  auto revoked = service->admit(request);
  ASSERT_TRUE(administration->revoke_token(session->principal(), token.id));
  EXPECT_EQ(std::get<http::Admitted>(revoked).handler(request).status, 401);

  request = request_of({http::Method::post, "/v1/users", "", new_user, "application/json", tokens[Role::administrator]});
  auto demoted = service->admit(request);
  ASSERT_TRUE(administration->set_roles(session->principal(), ids[Role::administrator], {Role::auditor}));
  EXPECT_EQ(std::get<http::Admitted>(demoted).handler(request).status, 403);
  auto accounts = administration->list(session->principal()).value();
  EXPECT_TRUE(std::ranges::none_of(accounts, [](const auto& account) { return account.name == "late"; }));
  EXPECT_EQ(calls().back().draft.outcome.counts.at("status"), 403);
}

TEST_F(ServiceTest, WithoutALedgerNothingIsAnsweredAndItGoesOnWhenTheLedgerIsBack) {
  auto document = document_of(Role::clinician);
  const auto& token = tokens[Role::clinician];
  // From here on no file grows.
  auto before = std::signal(SIGXFSZ, SIG_IGN);
  rlimit usual{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &usual), 0);
  rlimit none{.rlim_cur = 0, .rlim_max = usual.rlim_max};
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &none), 0);
  for (const auto& path : std::vector<std::string>{"/v1/me", "/v1/documents", "/v1/documents/" + document + "/redacted", "/nothing"}) {
    auto answer = ask({.path = path, .token = token});
    EXPECT_EQ(answer.status, 503) << path;
    EXPECT_NE(answer.body.find("\"code\":\"ledger_unavailable\""), std::string::npos) << path << answer.body;
  }
  auto ready = ask({.path = "/readyz"});
  EXPECT_EQ(ready.status, 503);
  EXPECT_EQ(ready.body, R"({"ready":false,"reasons":["ledger_unavailable"]})");
  EXPECT_EQ(ask({.path = "/livez"}).status, 200);
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &usual), 0);
  std::signal(SIGXFSZ, before);
  EXPECT_EQ(ask({.path = "/v1/documents/" + document + "/redacted", .token = token}).status, 200);
  EXPECT_EQ(ask({.path = "/readyz"}).status, 200);
}

TEST_F(ServiceTest, WhileADatabaseIsAwayEveryCallHearsIt) {
  const auto asked = request_of({.path = "/v1/me", .token = tokens[Role::clinician]});
  for (const auto& path : {session->directory().store_db(), session->directory().keys_db()}) {
    std::filesystem::rename(path, path.string() + ".away");
    auto answer = service->at_once(asked);
    ASSERT_TRUE(answer) << path;
    EXPECT_EQ(answer->status, 503);
    EXPECT_EQ(answer->code, "store_unavailable");
    EXPECT_NE(ask({.path = "/readyz"}).body.find("store_unavailable"), std::string::npos);
    std::filesystem::rename(path.string() + ".away", path);
    EXPECT_FALSE(service->at_once(asked)) << path;
  }
}

TEST_F(ServiceTest, WhoAsksTooOftenIsToldToWait) {
  std::map<int, int> statuses;
  for (int i = 0; i < 300; ++i) ++statuses[ask({.path = "/v1/me"}).status];
  EXPECT_GE(statuses[401], 200);
  EXPECT_GT(statuses[429], 0);
  EXPECT_EQ(ask({.path = "/v1/me", .token = tokens[Role::clinician]}).status, 200);  // others are not held back
}

TEST_F(ServiceTest, RefusalsThatAreTooManyAreCountedInOneEntryAndNoneIsMissing) {
  auto before = calls().size();
  for (int i = 0; i < 1000; ++i) {
    http::Request request{.peer = "192.0.2.7"};
    EXPECT_EQ(service->refuse(http::Refusal::bad("This is no HTTP."), request).status, 400);
  }
  service.reset();
  ASSERT_TRUE(session->ledger().publish());
  auto found = calls();
  EXPECT_LT(found.size(), before + 300);
  std::int64_t told = 0;
  for (std::size_t i = before; i < found.size(); ++i) {
    const auto& draft = found[i].draft;
    EXPECT_EQ(draft.actor.id, "anonymous");
    EXPECT_EQ(draft.resource.id, "none");
    EXPECT_EQ(draft.outcome.counts.at("status"), 400);
    told += draft.outcome.counts.contains("calls") ? draft.outcome.counts.at("calls") : 1;
  }
  EXPECT_EQ(told, 1000);
}

TEST(Endpoints, OpenApiDescribesEachOfThemAndEachSchemaThatItNames) {
  auto document = json::parse(openapi_json());
  std::set<std::string> named{"EntryType", "Permission"};  // made from the lists of those who know them
  for (const auto& schema : schemas()) {
    EXPECT_NO_THROW((void)json::parse({schema.json.data(), schema.json.size()})) << schema.name;
    EXPECT_TRUE(named.insert(std::string(schema.name)).second);
  }
  for (auto at = openapi_json().find("#/components/schemas/"); at != std::string::npos;
       at = openapi_json().find("#/components/schemas/", at + 1)) {
    auto name = openapi_json().substr(at + 21);
    EXPECT_TRUE(named.contains(name.substr(0, name.find('"')))) << name.substr(0, 20);
  }
  std::size_t operations = 0;
  for (const auto& path : document.at("paths").as_object()) operations += path.value().as_object().size();
  EXPECT_EQ(operations, endpoints().size());
}

// WARDBOOK_UPDATE=1 writes the page anew.
TEST(Endpoints, ThePageIsMadeFromTheTable) {
  std::string path = std::string(WARDBOOK_SOURCE_DIR) + "/docs/api.md";
  if (std::getenv("WARDBOOK_UPDATE")) std::ofstream(path) << page();
  std::ifstream file(path);
  std::string text((std::istreambuf_iterator<char>(file)), {});
  EXPECT_TRUE(text == page()) << "docs/api.md is older than the table: run api_test with WARDBOOK_UPDATE=1";
}

}  // namespace
}  // namespace wardbook::api
