// A service over a real store in a temporary folder, with an account and a token for each role. For the tests of api/.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <map>
#include <string>

#include <boost/json.hpp>

#include "api/numbers.h"
#include "api/service.h"
#include "crypto/sevens_for_test.h"
#include "ledger/reader.h"

namespace wardbook::api {

inline constexpr std::string_view note = "DISCHARGE SUMMARY\n\nPatient: Maria Lopez\nMRN: 00482913\n\nMaria Lopez has pneumonia.\n";
inline constexpr std::array roles{trust::Role::clinician,     trust::Role::reviewer, trust::Role::privacy_officer,
                                  trust::Role::administrator, trust::Role::service,  trust::Role::auditor};

inline const workflow::Engines& engines() {
  static const workflow::Engines all;
  return all;
}

class ServiceTest : public testing::Test {
 protected:
  ServiceTest() {
    std::string pattern = std::filesystem::temp_directory_path() / "wardbook-api-XXXXXX";
    folder = std::filesystem::path(::mkdtemp(pattern.data()));
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
      auto account = administration->add(session->principal(), {std::string(name_of(role)), {role}, "correct horse battery"}).value();
      ids[role] = account.id;
      tokens[role] =
          administration->make_token(session->principal(), account.id, trust::every_action(), std::chrono::hours(1)).value().text;
    }
    spare_token = administration->make_token(session->principal(), ids[trust::Role::auditor], trust::every_action(), std::chrono::hours(1))
                      .value()
                      .id;
  }
  ~ServiceTest() override {
    service.reset();
    queue.reset();
    pipeline.reset();
    authenticator.reset();
    administration.reset();
    book.reset();
    session.reset();
    std::filesystem::remove_all(folder);
  }

  void open_queue(workflow::QueueLimits limits) {
    service.reset();
    queue = workflow::Queue::open(*session, *pipeline, limits).value();
    queue->start();
    ledger_index = std::make_unique<workflow::LedgerIndex>(session->directory().ledger());
    service =
        std::make_unique<Service>(House{*session, engines(), *authenticator, *administration, *queue, *ledger_index, traffic, *numbers});
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
  http::Request request_of(const Asked& asked) {
    http::Request request{.method = asked.method, .path = asked.path, .query = asked.query, .body = asked.body, .peer = "127.0.0.1"};
    request.id = Uuid::v7(clock, randomness);
    request.shown_id = request.id.text();
    if (!asked.token.empty()) request.fields.add("Authorization", "Bearer " + asked.token);
    if (!asked.type.empty()) request.fields.add("Content-Type", asked.type);
    if (!asked.purpose.empty()) request.fields.add("Purpose-Of-Use", asked.purpose);
    if (!asked.key.empty()) request.fields.add("Idempotency-Key", asked.key);
    if (!asked.body.empty()) request.fields.add("Content-Length", std::to_string(asked.body.size()));
    return request;
  }
  http::Response ask(const Asked& asked) {
    const auto request = request_of(asked);
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
    put("{id}", endpoint.id == Id::user_change ? ids[trust::Role::auditor].text()
                : endpoint.id == Id::token_end ? spare_token.text()
                                               : document);
    put("{index}", "0");
    put("{tile*}", "0/000.p/1");
    if (endpoint.request == "document") asked.body = note;
    if (endpoint.request == "RedactText") asked.body = R"({"text":"Maria Lopez has pneumonia."})";
    if (endpoint.request == "NewUser")
      asked.body = R"({"name":"user-)" + std::to_string(++made) + R"(","roles":["reviewer"],"password":"correct horse battery"})";
    if (endpoint.request == "NewToken") asked.body = R"({"user":")" + ids[trust::Role::auditor].text() + R"(","scopes":["audit.read"]})";
    if (endpoint.request == "UserChange") asked.body = R"({"state":"enabled"})";
    if (endpoint.request == "Feedback") asked.body = R"({"target":"redacted","verdict":"right"})";
    if (endpoint.request == "PatientSearch") asked.body = R"({"patient_id":"CLINIC|4711"})";
    if (endpoint.request == "Codes") asked.body = R"({"codes":["NAME_1"]})";
    if (endpoint.request == "SignIn") asked.body = R"({"username":"auditor","password":"correct horse battery"})";
    if (!asked.body.empty()) asked.type = endpoint.request == "document" ? "text/plain" : "application/json";
    return asked;
  }
  std::string document_of(trust::Role role, std::string_view text = note) {
    auto sent = ask({http::Method::post, "/v1/documents", "", std::string(text), "text/plain", tokens[role]});
    EXPECT_EQ(sent.status, 202) << sent.body;
    std::string id(boost::json::parse(sent.body).at("id").as_string());
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
  std::filesystem::path folder;
  std::unique_ptr<workflow::Session> session;
  std::unique_ptr<identity::AccountBook> book;
  std::unique_ptr<identity::Administration> administration;
  std::unique_ptr<identity::Authenticator> authenticator;
  std::optional<workflow::Pipeline> pipeline;
  std::unique_ptr<workflow::Queue> queue;
  std::unique_ptr<workflow::LedgerIndex> ledger_index;
  http::Traffic traffic;
  std::unique_ptr<Numbers> numbers = std::make_unique<Numbers>();
  std::unique_ptr<Service> service;
  std::map<trust::Role, std::string> tokens;
  std::map<trust::Role, Uuid> ids;
  Uuid spare_token;
  int made = 0;
};

}  // namespace wardbook::api
