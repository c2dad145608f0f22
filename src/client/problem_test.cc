#include "client/problem.h"

#include <gtest/gtest.h>

namespace wardbook::client {
namespace {

TEST(Problem, IsAnErrorOfTheSameCodeThatSaysWhatTheServerSaid) {
  auto error =
      error_of(401, R"({"type":"about:blank","title":"Unauthorized","status":401,"code":"unauthenticated",)"
                    R"("detail":"The token expired 40 seconds ago. Compare the clocks (NTP).","request_id":"x","hint":"Sign in."})");
  EXPECT_EQ(error.code(), Code::unauthenticated);
  EXPECT_EQ(error.message(), "The token expired 40 seconds ago. Compare the clocks (NTP).");
}

TEST(Problem, ThatIsNoneIsOfAServerThatWeDoNotKnow) {
  for (auto body : {"", "<html>Maria</html>", "[]", R"({"code":"unauthenticated"})", R"({"code":"maria","detail":"Maria"})",
                    R"({"code":7,"detail":"Maria"})", R"({"code":"settings","detail":""})"}) {
    auto error = error_of(502, body);
    EXPECT_EQ(error.code(), Code::server_unavailable) << body;
    EXPECT_EQ(error.message().find("aria"), std::string::npos);
    EXPECT_NE(error.message().find("502"), std::string::npos);
  }
  EXPECT_EQ(error_of(500, std::string(100'000, ' ') + R"({"code":"internal","detail":"x"})").code(), Code::server_unavailable);
}

TEST(Problem, DrawsNothingOnATerminal) {
  auto said = error_of(500, R"({"code":"internal","detail":"a\u001b[31mb\n\u00e9)" + std::string(1000, 'x') + R"("})").message();
  EXPECT_TRUE(said.starts_with("a?[31mb???xxx")) << said;
  EXPECT_LE(said.size(), 400U);
}

}  // namespace
}  // namespace wardbook::client
