#include "identity/sessions.h"

#include <gtest/gtest.h>

namespace wardbook::identity {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

Time at(std::int64_t second) { return Time(seconds(1'800'000'000 + second)); }
crypto::Hash hash(std::uint64_t number) {
  Bytes bytes;
  put_be64(bytes, number);
  return crypto::sha256(bytes);
}

struct SessionsTest : testing::Test {
  SystemClock clock;
  SystemRandomness randomness;
  Sessions sessions{{.idle = minutes(30), .longest = std::chrono::hours(12)}};
  Uuid maria = Uuid::v7(clock, randomness);

  void begin(std::uint64_t number, std::int64_t second, const Uuid& account) {
    sessions.begin(hash(number), {.id = Uuid::v7(clock, randomness), .account = account, .began_at = at(second), .used_at = at(second)});
  }
};

TEST_F(SessionsTest, LastsAsLongAsItIsUsed) {
  begin(1, 0, maria);
  for (int second = 0; second < 7200; second += 1799) EXPECT_TRUE(sessions.use(hash(1), at(second)));
}

TEST_F(SessionsTest, EndsWhenItWasNotUsedAndSaysSo) {
  begin(1, 0, maria);
  EXPECT_TRUE(sessions.use(hash(1), at(100)));
  auto ended = sessions.use(hash(1), at(100 + 1800 + 40));
  EXPECT_EQ(ended.error().code(), Code::unauthenticated);
  EXPECT_NE(ended.error().message().find("40 seconds ago, after 30 minutes without use"), std::string::npos);
  EXPECT_FALSE(sessions.use(hash(1), at(100 + 1800 + 41))) << "a use that was refused is none";
}

TEST_F(SessionsTest, EndsAfterADaysWorkHoweverMuchItIsUsed) {
  begin(1, 0, maria);
  for (int second = 0; second < 43'200; second += 600) ASSERT_TRUE(sessions.use(hash(1), at(second)));
  EXPECT_NE(sessions.use(hash(1), at(43'200)).error().message().find("after 12 hours"), std::string::npos);
}

TEST_F(SessionsTest, AnEndedOrUnknownOneIsUnknown) {
  begin(1, 0, maria);
  sessions.end(hash(1));
  sessions.end(hash(1));
  EXPECT_EQ(sessions.use(hash(1), at(0)).error().code(), Code::unauthenticated);
  EXPECT_EQ(sessions.use(hash(2), at(0)).error().code(), Code::unauthenticated);
}

TEST_F(SessionsTest, AnAccountHasABoundedNumberAndTheLeastUsedGoes) {
  auto omar = Uuid::v7(clock, randomness);
  begin(1000, 0, omar);
  for (std::uint64_t i = 0; i < Sessions::most_of_an_account; ++i) begin(i, 0, maria);
  EXPECT_TRUE(sessions.use(hash(0), at(5)));
  begin(99, 6, maria);
  EXPECT_EQ(sessions.size(), Sessions::most_of_an_account + 1);
  EXPECT_TRUE(sessions.use(hash(0), at(7)));
  EXPECT_TRUE(sessions.use(hash(99), at(7)));
  EXPECT_TRUE(sessions.use(hash(1000), at(7)));
}

TEST_F(SessionsTest, LongEndedOnesAreNotKept) {
  begin(1, 0, maria);
  begin(2, 1800 + 3600, maria);
  EXPECT_EQ(sessions.size(), 1U);
}

}  // namespace
}  // namespace wardbook::identity
