// The queue, for who runs the server.
#include "api/service_for_test.h"

namespace wardbook::api {
namespace {

namespace json = boost::json;
using http::Method;
using trust::Role;

class JobsTest : public ServiceTest {
 protected:
  JobsTest() { open_queue({.workers = 0}); }  // what comes in waits

  std::string send(int number) {
    auto sent = ask({Method::post, "/v1/documents", "", std::string(note) + std::to_string(number), "text/plain", tokens[Role::clinician]});
    EXPECT_EQ(sent.status, 202) << sent.body;
    return std::string(json::parse(sent.body).at("id").as_string());
  }
  http::Response act(Method method, const std::string& path, Role role = Role::administrator) {
    return ask({.method = method, .path = "/v1/jobs" + path, .token = tokens[role]});
  }
  std::vector<std::string> listed(const std::string& query) {
    auto answer = ask({.path = "/v1/jobs", .query = query, .token = tokens[Role::administrator]});
    EXPECT_EQ(answer.status, 200) << answer.body;
    auto page = json::parse(answer.body);
    next = page.at("next").is_null() ? "" : std::string(page.at("next").as_string());
    std::vector<std::string> found;
    for (const auto& job : page.at("items").as_array()) found.emplace_back(job.at("id").as_string());
    return found;
  }
  std::string next;
};

TEST_F(JobsTest, WhatWaitsIsListedOldestFirstPageByPage) {
  std::vector<std::string> sent, found;
  for (int i = 0; i < 5; ++i) sent.push_back(send(i));
  next = "";
  do {
    auto page = listed("limit=2" + (next.empty() ? "" : "&cursor=" + next));
    EXPECT_LE(page.size(), 2U);
    found.insert(found.end(), page.begin(), page.end());
  } while (!next.empty());
  EXPECT_EQ(found, sent);
  EXPECT_EQ(listed("limit=5"), sent);
  EXPECT_EQ(next, "");
  for (const std::string query : {"state=running", "cursor=1", "limit=0", "priority=bulk"})
    EXPECT_EQ(ask({.path = "/v1/jobs", .query = query, .token = tokens[Role::administrator]}).status, 400) << query;
}

TEST_F(JobsTest, WhatIsDroppedIsCancelledAndCanBeTakenUpAgain) {
  auto one = send(1), other = send(2);
  auto dropped = act(Method::remove, "/" + one);
  EXPECT_EQ(dropped.status, 200);
  EXPECT_EQ(dropped.body, R"({"id":")" + one + R"(","status":"failed"})");
  EXPECT_EQ(listed("state=waiting"), std::vector{other});
  auto taken_up = act(Method::post, "/" + one + "/retry");
  EXPECT_EQ(taken_up.status, 202);
  EXPECT_EQ(taken_up.body, R"({"id":")" + one + R"(","status":"received"})");
  EXPECT_EQ(listed("state=waiting"), (std::vector{one, other}));
  EXPECT_EQ(act(Method::post, "/" + one + "/retry").status, 409);
  open_queue({});
  auto done = ask({.path = "/v1/documents/" + one, .query = "wait=30", .token = tokens[Role::clinician]});
  EXPECT_NE(done.body.find("\"status\":\"in_review\""), std::string::npos) << done.body;
}

TEST_F(JobsTest, WhatWasGivenUpSaysWhyAndLeavesTheListWhenItIsDropped) {
  auto id = send(1);
  ASSERT_TRUE(std::filesystem::remove(session->directory().blobs() / id.substr(id.size() - 2) / id));
  open_queue({});
  ask({.path = "/v1/documents/" + id, .query = "wait=30", .token = tokens[Role::clinician]});
  auto answer = ask({.path = "/v1/jobs", .query = "state=dead", .token = tokens[Role::administrator]});
  const auto job = json::parse(answer.body).at("items").at(0);
  EXPECT_EQ(job.at("id").as_string(), id.c_str());
  EXPECT_EQ(job.at("state").as_string(), "dead");
  EXPECT_EQ(job.at("error").at("code").as_string(), "integrity");
  EXPECT_EQ(act(Method::remove, "/" + id).status, 200);
  EXPECT_TRUE(listed("").empty());
}

TEST_F(JobsTest, WhatItWasDoneForStandsInTheEntryOfTheAct) {
  auto id = send(1);
  for (const auto& [method, path] : {std::pair{Method::remove, "/v1/jobs/" + id}, std::pair{Method::post, "/v1/jobs/" + id + "/retry"}})
    EXPECT_LT(ask({.method = method, .path = path, .token = tokens[Role::administrator], .purpose = "HOPERAT"}).status, 300);
  std::vector<std::string> done;
  auto reader = ledger::Reader::open(session->directory().ledger()).value();
  ASSERT_TRUE(reader.for_each(0, [&](std::uint64_t, BytesView bytes) -> Result<void> {
    auto entry = ledger::parse_entry(bytes).value();
    if (entry.draft.resource.id == id && entry.draft.purpose == "HOPERAT") done.push_back(entry.draft.outcome.code);
    return {};
  }));
  EXPECT_EQ(done, (std::vector<std::string>{"dropped", "retried"}));
}

TEST_F(JobsTest, WhoMayNotRunTheServerLearnsNothingOfWhatThereIs) {
  auto there = send(1), nowhere = Uuid::v7(clock, randomness).text();
  for (auto role : {Role::clinician, Role::auditor, Role::service}) {
    EXPECT_EQ(act(Method::post, "/" + there + "/retry", role).status, 403);
    EXPECT_EQ(act(Method::post, "/" + nowhere + "/retry", role).status, 403);
    EXPECT_EQ(act(Method::remove, "/" + nowhere, role).status, 403);
  }
  EXPECT_EQ(act(Method::post, "/" + nowhere + "/retry").status, 404);
  EXPECT_EQ(act(Method::remove, "/" + nowhere).status, 404);
}

}  // namespace
}  // namespace wardbook::api
