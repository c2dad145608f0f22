// Signing in while strangers at the same address ask too much.
#include "api/service_for_test.h"

namespace wardbook::api {
namespace {

using trust::Role;

class SignInTest : public ServiceTest {
 protected:
  http::Response sign_in(Role role, const std::string& cookie = "") {
    const auto body = R"({"username":")" + std::string(name_of(role)) + R"(","password":"correct horse battery"})";
    auto request = request_of({http::Method::post, "/v1/sessions", "", body, "application/json"});
    if (!cookie.empty()) request.fields.add("Cookie", cookie);
    auto admission = service->admit(request);
    if (auto* refused = std::get_if<http::Response>(&admission)) return std::move(*refused);
    return std::get<http::Admitted>(admission).handler(request);
  }
  static std::string cookie_of(const http::Response& answer) {
    auto found = std::ranges::find(answer.fields, "Set-Cookie", &std::pair<std::string_view, std::string>::first);
    return found == answer.fields.end() ? "" : found->second.substr(0, found->second.find(';'));
  }
  void strangers_ask_too_much() {
    while (ask({.path = "/v1/me"}).status != 429) continue;
  }
};

TEST_F(SignInTest, StrangersKeepNobodyOutWhoHasSignedInWithThisClientBefore) {
  const auto cookie = cookie_of(sign_in(Role::clinician));
  ASSERT_FALSE(cookie.empty());
  for (int i = 0; i < 10; ++i) {
    strangers_ask_too_much();
    EXPECT_EQ(sign_in(Role::clinician, cookie).status, 201);
    EXPECT_EQ(ask({.path = "/v1/me", .token = tokens[Role::clinician]}).status, 200);
  }
}

TEST_F(SignInTest, AClientThatIsNotKnownToTheAccountWaitsWithTheStrangers) {
  const auto cookie = cookie_of(sign_in(Role::clinician));
  for (const std::string& shown : {std::string(), std::string("wardbook_device=made-up"), cookie}) {
    // Now and then a place comes free between the two.
    auto answer = sign_in(Role::auditor, shown);
    for (int i = 0; i < 1000 && answer.status != 429; ++i) {
      strangers_ask_too_much();
      answer = sign_in(Role::auditor, shown);
    }
    EXPECT_EQ(answer.status, 429);
    EXPECT_EQ(std::ranges::count(answer.fields, "Retry-After", &std::pair<std::string_view, std::string>::first), 1);
  }
}

TEST_F(SignInTest, WhatIsNoSignInCountsToo) {
  std::map<int, int> statuses;
  for (int i = 0; i < 300; ++i) ++statuses[ask({http::Method::post, "/v1/sessions", "", "{}", "application/json"}).status];
  EXPECT_GE(statuses[400], 200);
  EXPECT_GT(statuses[429], 0);
}

}  // namespace
}  // namespace wardbook::api
