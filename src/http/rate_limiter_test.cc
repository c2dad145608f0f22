#include "http/rate_limiter.h"

#include <gtest/gtest.h>

namespace wardbook::http {
namespace {

using std::chrono::milliseconds, std::chrono::seconds;

class RateLimiterTest : public testing::Test {
 protected:
  // How many of `count` requests at one time go through.
  int through(RateLimiter& limiter, std::string_view key, int count) {
    int passed = 0;
    for (int i = 0; i < count; ++i) passed += limiter.take(key, now_) ? 0 : 1;
    return passed;
  }
  RateLimiter::Time now_{};
};

TEST_F(RateLimiterTest, LetsABurstThroughAndThenTheRate) {
  RateLimiter limiter(2, 5, 100);
  EXPECT_EQ(through(limiter, "ada", 10), 5);
  EXPECT_EQ(through(limiter, "bruno", 10), 5);  // each has a bucket of their own
  now_ += seconds(1);
  EXPECT_EQ(through(limiter, "ada", 10), 2);
  now_ += seconds(1000);
  EXPECT_EQ(through(limiter, "ada", 10), 5);  // no more than a burst is saved up
}

TEST_F(RateLimiterTest, SaysHowLongToWait) {
  RateLimiter limiter(0.1, 1, 100);
  EXPECT_FALSE(limiter.take("ada", now_));
  EXPECT_EQ(limiter.take("ada", now_), seconds(10));
  now_ += milliseconds(9500);
  EXPECT_EQ(limiter.take("ada", now_), seconds(1));
  now_ += seconds(1);
  EXPECT_FALSE(limiter.take("ada", now_));
  now_ -= seconds(60);  // a time that is behind counts as no time
  EXPECT_TRUE(limiter.take("ada", now_));
}

TEST_F(RateLimiterTest, ForgetsWhoAskedLongestAgo) {
  RateLimiter limiter(1, 1, 2);
  EXPECT_EQ(through(limiter, "ada", 2), 1);
  EXPECT_EQ(through(limiter, "bruno", 2), 1);
  EXPECT_EQ(through(limiter, "ada", 1), 0);
  EXPECT_EQ(through(limiter, "carla", 2), 1);  // bruno's place
  EXPECT_EQ(through(limiter, "ada", 1), 0);
  EXPECT_EQ(through(limiter, "bruno", 1), 1);
}

}  // namespace
}  // namespace wardbook::http
