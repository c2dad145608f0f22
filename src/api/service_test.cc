// Every endpoint of the table, asked by every role with and without a purpose, on a real store in a temporary folder; and what stands in
// the ledger afterwards. Who may do what is written here once more, by hand, from docs/contract.md.
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include <boost/json.hpp>

#include "api/openapi.h"
#include "api/service.h"
#include "crypto/sevens_for_test.h"
#include "ledger/reader.h"

namespace wardbook::api {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using trust::Role;

constexpr std::string_view note = "DISCHARGE SUMMARY\n\nPatient: Maria Lopez\nMRN: 00482913\n\nMaria Lopez has pneumonia.\n";
constexpr std::array roles{Role::clinician, Role::reviewer, Role::privacy_officer, Role::administrator, Role::service, Role::auditor};
constexpr std::string_view password = "correct horse battery";

const workflow::Engines& engines() {
  static const workflow::Engines all;
  return all;
}

class ServiceTest : public testing::Test {
 protected:
  ServiceTest() {
    std::string pattern = fs::temp_directory_path() / "wardbook-api-XXXXXX";
    folder = fs::path(::mkdtemp(pattern.data()));
    auto id = Uuid::v7(clock, randomness);
    EXPECT_TRUE(workflow::Session::create(folder / "data", id, store::Kind::real, crypto::key_of_sevens(), std::nullopt, {}, "tester",
                                          clock, randomness));
    session = workflow::Session::open(store::DataDirectory::open(folder / "data").value(), crypto::key_of_sevens(), "tester", "test", clock,
                                      randomness)
                  .value();
    book = identity::AccountBook::open(session->directory().store_db(), session->keys()).value();
    constexpr crypto::PassphraseParameters light{.memory_kib = 8192, .passes = 1, .lanes = 1};
    administration = std::make_unique<identity::Administration>(*book, session->gate(), clock, randomness, light);
    authenticator = std::make_unique<identity::Authenticator>(*book, session->gate(), session->ledger(), clock, randomness,
                                                              identity::SessionLimits{}, identity::SignInLimits{}, light);
    pipeline.emplace(workflow::Pipeline::make(*session, engines(), nullptr).value());
    open_queue({});
    for (auto role : roles) {
      auto account = administration->add(session->principal(), {std::string(name_of(role)), {role}, password}).value();
      ids[role] = account.id;
      tokens[role] =
          administration->make_token(session->principal(), account.id, trust::every_action(), std::chrono::hours(1)).value().text;
    }
  }
  ~ServiceTest() override {
    service.reset();
    queue.reset();
    pipeline.reset();
    authenticator.reset();
    administration.reset();
    book.reset();
    session.reset();
    fs::remove_all(folder);
  }

  void open_queue(workflow::QueueLimits limits) {
    service.reset();
    queue = workflow::Queue::open(*session, *pipeline, limits).value();
    queue->start();
    service = std::make_unique<Service>(House{*session, engines(), *authenticator, *administration, *queue}, [](std::string_view) {});
  }

  struct Asked {
    http::Method method = http::Method::get;
    std::string path;
    std::string query{};
    std::string body{};
    std::string type{};
    std::string token{};
    std::string purpose{};
    std::string key{};
  };
  http::Response ask(const Asked& asked) {
    http::Request request{.method = asked.method, .path = asked.path, .query = asked.query, .body = asked.body, .peer = "127.0.0.1"};
    request.id = Uuid::v7(clock, randomness);
    request.shown_id = request.id.text();
    if (!asked.token.empty()) request.fields.add("Authorization", "Bearer " + asked.token);
    if (!asked.type.empty()) request.fields.add("Content-Type", asked.type);
    if (!asked.purpose.empty()) request.fields.add("Purpose-Of-Use", asked.purpose);
    if (!asked.key.empty()) request.fields.add("Idempotency-Key", asked.key);
    if (!asked.body.empty()) request.fields.add("Content-Length", std::to_string(asked.body.size()));
    auto admission = service->admit(request);
    if (auto* refused = std::get_if<http::Response>(&admission)) return std::move(*refused);
    return std::get<http::Admitted>(admission).handler(request);
  }
  // A call of the endpoint that is right in all but, perhaps, who makes it.
  Asked right(const Endpoint& endpoint, const std::string& document) {
    Asked asked{.method = endpoint.method, .path = std::string(endpoint.path)};
    auto put = [&](std::string_view name, const std::string& value) {
      if (auto at = asked.path.find(name); at != asked.path.npos) asked.path.replace(at, name.size(), value);
    };
    put("{id}", endpoint.id == Id::user_change ? ids[Role::auditor].text() : document);
    put("{index}", "0");
    put("{tile*}", "0/000.p/1");
    if (endpoint.request == "document") asked.body = note;
    if (endpoint.request == "RedactText") asked.body = R"({"text":"Maria Lopez has pneumonia."})";
    if (endpoint.request == "NewUser")
      asked.body = R"({"name":"user-)" + std::to_string(++made) + R"(","roles":["reviewer"],"password":"correct horse battery"})";
    if (endpoint.request == "UserChange") asked.body = R"({"state":"enabled"})";
    if (endpoint.request == "SignIn") asked.body = R"({"username":"auditor","password":"correct horse battery"})";
    if (!asked.body.empty()) asked.type = endpoint.request == "document" ? "text/plain" : "application/json";
    return asked;
  }
  std::string document_of(Role role, std::string_view text = note) {
    auto sent = ask({http::Method::post, "/v1/documents", "", std::string(text), "text/plain", tokens[role]});
    EXPECT_EQ(sent.status, 202) << sent.body;
    std::string id(json::parse(sent.body).at("id").as_string());
    auto done = ask({.path = "/v1/documents/" + id, .query = "wait=30", .token = tokens[role]});
    EXPECT_NE(done.body.find("\"status\":\"in_review\""), std::string::npos) << done.body;
    return id;
  }
  std::vector<ledger::Entry> calls() {
    std::vector<ledger::Entry> found;
    auto reader = ledger::Reader::open(session->directory().ledger()).value();
    EXPECT_TRUE(reader.for_each(0, [&](std::uint64_t, BytesView bytes) -> Result<void> {
      auto entry = ledger::parse_entry(bytes).value();
      if (entry.draft.resource.kind == "endpoint" && entry.draft.type != ledger::Type::access_denied) found.push_back(std::move(entry));
      return {};
    }));
    return found;
  }

  SystemClock clock;
  SystemRandomness randomness;
  fs::path folder;
  std::unique_ptr<workflow::Session> session;
  std::unique_ptr<identity::AccountBook> book;
  std::unique_ptr<identity::Administration> administration;
  std::unique_ptr<identity::Authenticator> authenticator;
  std::optional<workflow::Pipeline> pipeline;
  std::unique_ptr<workflow::Queue> queue;
  std::unique_ptr<Service> service;
  std::map<Role, std::string> tokens;
  std::map<Role, Uuid> ids;
  int made = 0;
};

// One letter a role, in the order of `roles`: y, n, a purpose's first letter (T, H, P), o for the caller's own only (of what the
// clinician has sent, or of the entry that made the store).
const std::map<Id, std::string_view> may{
    {Id::session_end, "yyyyyy"},
    {Id::me, "yyyyyy"},
    {Id::users_list, "nnnynn"},
    {Id::user_add, "nnnynn"},
    {Id::user_change, "nnnynn"},
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
    {Id::document_history, "yyynny"},
    {Id::audit_events, "yyynny"},
    {Id::audit_proof, "nnynny"},
    {Id::ledger_checkpoint, "nnynny"},
    {Id::ledger_vkey, "nnynny"},
    {Id::ledger_tile, "nnynny"},
};

TEST_F(ServiceTest, EveryEndpointAnswersEveryRoleAsThePermissionsSay) {
  auto document = document_of(Role::clinician);
  ASSERT_TRUE(session->ledger().publish());
  for (const auto& endpoint : endpoints()) {
    if (endpoint.anonymous) continue;
    ASSERT_TRUE(may.contains(endpoint.id)) << endpoint.path;
    for (std::size_t i = 0; i < roles.size(); ++i) {
      for (std::string purpose : {"", "TREAT", "HOPERAT", "PATRQT"}) {
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
        } else if (let_in) {
          EXPECT_LT(answer.status, 300) << what;
        } else {
          EXPECT_EQ(answer.status, letter == 'o' ? 404 : 403) << what;
        }
        if (answer.status == 403 && endpoint.id != Id::document_original) {
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

TEST_F(ServiceTest, ADocumentComesRawOrAsAFormAndTwiceIsOnce) {
  auto id = document_of(Role::clinician);
  auto again = ask({http::Method::post, "/v1/documents", "", std::string(note), "text/plain", tokens[Role::clinician]});
  EXPECT_EQ(again.status, 200);
  EXPECT_EQ(json::parse(again.body).at("id").as_string(), id.c_str());
  EXPECT_TRUE(json::parse(again.body).at("duplicate").as_bool());
  std::string form =
      "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"n.txt\"\r\n\r\n" + std::string(note) + "\r\n--b--\r\n";
  auto uploaded = ask({http::Method::post, "/upload/", "", form, "multipart/form-data; boundary=b", tokens[Role::clinician]});
  EXPECT_EQ(uploaded.status, 200) << uploaded.body;
  EXPECT_EQ(json::parse(uploaded.body).at("id").as_string(), id.c_str());
  // Another sender's is another document: nobody learns that somebody else had it.
  auto others = ask({http::Method::post, "/v1/documents", "", std::string(note), "text/plain", tokens[Role::service]});
  EXPECT_EQ(others.status, 202);
  EXPECT_NE(json::parse(others.body).at("id").as_string(), id.c_str());
  form.replace(form.find("\"file\""), 6, "\"text\"");
  EXPECT_EQ(ask({http::Method::post, "/upload/", "", form, "multipart/form-data; boundary=b", tokens[Role::clinician]}).status, 400);
  EXPECT_EQ(ask({http::Method::post, "/v1/documents", "", "", "text/plain", tokens[Role::clinician]}).status, 422);
}

TEST_F(ServiceTest, AKeyGivesTheFirstAnswerAgainAndServesForOneContentAndOneSender) {
  const auto& token = tokens[Role::clinician];
  auto send = [&](std::string text, std::string key, Role role) {
    return ask({http::Method::post, "/v1/documents", "", std::move(text), "text/plain", tokens[role], "", std::move(key)});
  };
  auto first = send(std::string(note), "one", Role::clinician);
  ASSERT_EQ(first.status, 202) << first.body;
  auto again = send(std::string(note), "one", Role::clinician);
  EXPECT_EQ(again.status, 202);
  EXPECT_EQ(again.body, first.body);
  EXPECT_EQ(send(std::string(note), "two", Role::clinician).status, 200);  // a new request with what is here already
  auto other = send("PROGRESS NOTE\n\nNo complaints.\n", "one", Role::clinician);
  EXPECT_EQ(other.status, 409) << other.body;
  EXPECT_EQ(json::parse(other.body).at("code").as_string(), "conflict");
  EXPECT_EQ(send("PROGRESS NOTE\n\nNo complaints.\n", "one", Role::service).status, 202);  // somebody else's key says nothing
  EXPECT_EQ(send(std::string(note), std::string(256, 'k'), Role::clinician).status, 400);
  EXPECT_EQ(ask({.path = "/v1/documents", .token = token, .key = "one"}).status, 400);
}

TEST_F(ServiceTest, AFullQueueSaysWhenToComeAgainAndKeepsNothingOfWhatItRefused) {
  open_queue({.places = 0, .workers = 1});
  auto refused = ask({http::Method::post, "/v1/documents", "", std::string(note), "text/plain", tokens[Role::clinician]});
  EXPECT_EQ(refused.status, 429) << refused.body;
  auto wait = std::ranges::find(refused.fields, "Retry-After", &std::pair<std::string_view, std::string>::first);
  ASSERT_NE(wait, refused.fields.end());
  EXPECT_GE(std::stoi(wait->second), 1);
  EXPECT_TRUE(session->catalogue().list({}).value().rows.empty());
  EXPECT_TRUE(session->blobs().ids().value().empty());
  open_queue({});
  EXPECT_EQ(ask({http::Method::post, "/v1/documents", "", std::string(note), "text/plain", tokens[Role::clinician]}).status, 202);
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

TEST_F(ServiceTest, WhoAsksTooOftenIsToldToWait) {
  std::map<int, int> statuses;
  for (int i = 0; i < 300; ++i) ++statuses[ask({.path = "/v1/me"}).status];
  EXPECT_GE(statuses[401], 200);
  EXPECT_GT(statuses[429], 0);
  EXPECT_EQ(ask({.path = "/v1/me", .token = tokens[Role::clinician]}).status, 200);  // others are not held back
}

TEST(Endpoints, OpenApiDescribesEachOfThemAndEachSchemaThatItNames) {
  auto document = json::parse(openapi_json());
  std::set<std::string> named;
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
