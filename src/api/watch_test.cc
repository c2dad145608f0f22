// What is counted and logged of each call, and that neither grows or tells by what clients send.
#include <fcntl.h>

#include <set>
#include <sstream>

#include "api/service_for_test.h"
#include "api/watch.h"

namespace wardbook::api {
namespace {

using trust::Role;

class WatchTest : public ServiceTest {
 protected:
  WatchTest() {
    int ends[2];
    EXPECT_EQ(::pipe2(ends, O_NONBLOCK), 0);
    out = FileDescriptor(ends[0]);
    in = FileDescriptor(ends[1]);
    ::fcntl(in.get(), F_SETPIPE_SZ, 1 << 20);
    log = std::make_unique<log::Log>(in.get(), log::Format::json, log::Level::debug, clock);
    watch = std::make_unique<Watch>(*service, *numbers, *log);
  }
  http::Response call(const Asked& asked) {
    auto request = request_of(asked);
    auto admission = watch->admit(request);
    if (auto* refused = std::get_if<http::Response>(&admission)) return std::move(*refused);
    return std::get<http::Admitted>(admission).handler(request);
  }
  std::string logged() {
    std::string all(1 << 20, '\0');
    auto size = ::read(out.get(), all.data(), all.size());
    return all.substr(0, size < 0 ? 0 : static_cast<std::size_t>(size));
  }
  // The value of each series.
  std::map<std::string, double> series() {
    auto answer = call({.path = "/metrics", .token = tokens[Role::administrator]});
    EXPECT_EQ(answer.status, 200) << answer.body;
    EXPECT_EQ(answer.content_type, "text/plain; version=0.0.4; charset=utf-8");
    std::map<std::string, double> found;
    std::istringstream lines(answer.body);
    for (std::string line; std::getline(lines, line);)
      if (!line.starts_with('#')) found[line.substr(0, line.rfind(' '))] = std::stod(line.substr(line.rfind(' ') + 1));
    return found;
  }

  FileDescriptor out, in;
  std::unique_ptr<log::Log> log;
  std::unique_ptr<Watch> watch;
};

TEST_F(WatchTest, CountsWhatWasAnsweredAndAddsNoSeriesWhateverIsAsked) {
  const auto before = series();
  for (int i = 0; i < 150; ++i) {
    call({.path = "/Maria-Lopez-" + std::to_string(i), .token = tokens[Role::clinician]});
    call({.path = "/v1/documents/" + Uuid::v7(clock, randomness).text(), .token = tokens[Role::clinician]});
  }
  call({.path = "/v1/me"});
  call({.path = "/livez"});
  call({.method = http::Method::remove, .path = "/v1/me", .token = tokens[Role::clinician]});
  const auto after = series();
  std::set<std::string> names_before, names_after;
  for (const auto& [name, value] : before) names_before.insert(name);
  for (const auto& [name, value] : after) names_after.insert(name);
  EXPECT_EQ(names_before, names_after);
  auto grew = [&](const std::string& name) { return after.at(name) - before.at(name); };
  EXPECT_EQ(grew(R"(wardbook_requests_total{method="none",route="none",status="4xx"})"), 151);
  EXPECT_EQ(grew(R"(wardbook_requests_total{method="GET",route="/v1/documents/{id}",status="4xx"})"), 150);
  EXPECT_EQ(grew(R"(wardbook_requests_total{method="GET",route="/v1/me",status="4xx"})"), 1);
  EXPECT_EQ(grew(R"(wardbook_requests_total{method="GET",route="/livez",status="2xx"})"), 1);
  EXPECT_EQ(grew(R"(wardbook_requests_total{method="GET",route="/metrics",status="2xx"})"), 1);
  EXPECT_EQ(grew(R"(wardbook_refusals_total{code="not_found"})"), 300);
  EXPECT_EQ(grew(R"(wardbook_refusals_total{code="unauthenticated"})"), 1);
  EXPECT_EQ(grew("wardbook_request_seconds_count"), 304);
}

TEST_F(WatchTest, SaysWhatTheQueueAndTheLedgerSay) {
  auto document = document_of(Role::clinician);
  ASSERT_EQ(call({.path = "/v1/documents/" + document, .query = "wait=30", .token = tokens[Role::clinician]}).status, 200);
  const auto now = series();
  for (auto stage : workflow::StageTimes::names)
    EXPECT_EQ(now.at("wardbook_stage_seconds_count{stage=\"" + std::string(stage) + "\"}"), 1) << stage;
  EXPECT_EQ(now.at("wardbook_ingest_to_summary_seconds_count"), 1);
  EXPECT_GT(now.at("wardbook_ingest_to_summary_seconds_sum"), 0);
  EXPECT_EQ(now.at("wardbook_queue_documents{state=\"waiting\"}"), 0);
  EXPECT_EQ(now.at("wardbook_queue_oldest_seconds"), 0);
  EXPECT_LE(now.at("wardbook_ledger_unpublished_entries"), now.at("wardbook_ledger_entries"));
  EXPECT_GE(now.at("wardbook_ledger_checkpoint_age_seconds"), 0);
  const auto size = session->ledger().size();
  ASSERT_TRUE(session->ledger().publish());
  EXPECT_GE(size, now.at("wardbook_ledger_entries"));
}

TEST_F(WatchTest, LogsEachCallByItsTemplateAndNothingThatTheClientSent) {
  const std::string canary = "Canary-Lopez";
  call({.path = "/" + canary, .token = tokens[Role::clinician]});
  call({.path = "/v1/documents", .query = "status=" + canary, .token = tokens[Role::clinician]});
  call({.method = http::Method::post,
        .path = "/v1/sessions",
        .body = R"({"username":"Canary-Lopez","password":"Canary-Lopez-1"})",
        .type = "application/json"});
  call({.path = "/v1/me", .token = canary, .purpose = canary});
  call({.method = http::Method::post,
        .path = "/v1/documents",
        .body = std::string(note) + canary,
        .type = "text/plain",
        .token = tokens[Role::clinician]});
  const auto all = logged();
  EXPECT_EQ(all.find("Canary"), all.npos) << all;
  EXPECT_EQ(all.find("Lopez"), all.npos);
  std::istringstream lines(all);
  std::vector<boost::json::object> said;
  for (std::string line; std::getline(lines, line);) said.push_back(boost::json::parse(line).as_object());
  ASSERT_EQ(said.size(), 5U);
  EXPECT_EQ(said[0]["route"], "none");
  EXPECT_EQ(said[0]["code"], "not_found");
  EXPECT_EQ(said[1]["route"], "/v1/documents");
  EXPECT_EQ(said[1]["status"], 400);
  EXPECT_EQ(said[2]["code"], "unauthenticated");
  EXPECT_EQ(said[4]["event"], "request");
  EXPECT_EQ(said[4]["status"], 202);
  EXPECT_TRUE(Uuid::parse(said[4]["request_id"].as_string()));
}

}  // namespace
}  // namespace wardbook::api
