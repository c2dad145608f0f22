#include <gtest/gtest.h>

#include <thread>
#include <vector>

#include "metrics/exposition.h"

namespace wardbook::metrics {
namespace {

using std::chrono::microseconds;

TEST(Histogram, ADurationOnABoundCountsBelowIt) {
  Histogram histogram;
  histogram.observe(microseconds(1000));
  histogram.observe(microseconds(1001));
  histogram.observe(std::chrono::hours(1));
  EXPECT_EQ(histogram.in_bucket(0), 1U);
  EXPECT_EQ(histogram.in_bucket(1), 1U);
  EXPECT_EQ(histogram.in_bucket(Histogram::bounds_ms.size()), 1U);
  EXPECT_NEAR(histogram.seconds(), 3600.002001, 1e-6);
}

TEST(Counter, LosesNothingThatThreadsAddAtOnce) {
  Counter counter;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; ++i)
      threads.emplace_back([&] {
        for (int n = 0; n < 10'000; ++n) counter.add();
      });
  }
  EXPECT_EQ(counter.value(), 80'000U);
}

TEST(Exposition, WritesWhatThePageOfTheFormatShows) {
  Exposition exposition;
  exposition.family("requests_total", Exposition::Type::counter, "Requests.");
  exposition.sample({{"method", "post"}, {"code", "a\\b\"c\nd"}}, 1027);
  exposition.family("ready", Exposition::Type::gauge, "Whether.");
  exposition.sample({}, 1);
  EXPECT_EQ(
      std::move(exposition).text(),
      "# HELP requests_total Requests.\n# TYPE requests_total counter\nrequests_total{method=\"post\",code=\"a\\\\b\\\"c\\nd\"} 1027\n"
      "# HELP ready Whether.\n# TYPE ready gauge\nready 1\n");
}

TEST(Exposition, BucketsOfAHistogramGrowAndEndAtItsCount) {
  Histogram histogram;
  histogram.observe(microseconds(3000));
  histogram.observe(std::chrono::minutes(10));
  Exposition exposition;
  exposition.family("took_seconds", Exposition::Type::histogram, "How long.");
  exposition.histogram({{"stage", "parse"}}, histogram);
  auto text = std::move(exposition).text();
  for (std::string_view line :
       {"took_seconds_bucket{stage=\"parse\",le=\"0.001\"} 0\n", "took_seconds_bucket{stage=\"parse\",le=\"0.005\"} 1\n",
        "took_seconds_bucket{stage=\"parse\",le=\"300\"} 1\n", "took_seconds_bucket{stage=\"parse\",le=\"+Inf\"} 2\n",
        "took_seconds_sum{stage=\"parse\"} 600.003\n", "took_seconds_count{stage=\"parse\"} 2\n"})
    EXPECT_NE(text.find(line), text.npos) << line << text;
}

}  // namespace
}  // namespace wardbook::metrics
