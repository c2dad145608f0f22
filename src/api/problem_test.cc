// What a client is told to do next, where one sentence for all calls would not be true.
#include "api/service_for_test.h"

namespace wardbook::api {
namespace {

using trust::Role;

using ProblemTest = ServiceTest;

TEST_F(ProblemTest, WhatIsMissingIsLookedForWhereItsKindIsListed) {
  const auto nothing = Uuid::v7(clock, randomness).text();
  auto hint = [&](http::Method method, const std::string& path, Role role, const std::string& body = "") {
    auto answer = ask({method, path, "", body, body.empty() ? "" : "application/json", tokens[role]});
    EXPECT_EQ(answer.status, 404) << path << answer.body;
    return std::string(boost::json::parse(answer.body).at("hint").as_string());
  };
  using enum http::Method;
  EXPECT_NE(hint(get, "/v1/documents/" + nothing, Role::clinician).find("GET /v1/documents "), std::string::npos);
  EXPECT_NE(hint(patch, "/v1/users/" + nothing, Role::administrator, R"({"state":"disabled"})").find("GET /v1/users "), std::string::npos);
  EXPECT_NE(hint(remove, "/v1/tokens/" + nothing, Role::administrator).find("POST /v1/tokens "), std::string::npos);
  EXPECT_NE(hint(get, "/v1/audit/proof/999999", Role::auditor).find("GET /v1/audit/events "), std::string::npos);
  EXPECT_NE(hint(get, "/ledger/tile/0/999", Role::auditor).find("GET /ledger/checkpoint "), std::string::npos);
  EXPECT_NE(hint(get, "/v1/nothing", Role::clinician).find("GET /openapi.json "), std::string::npos);
}

}  // namespace
}  // namespace wardbook::api
