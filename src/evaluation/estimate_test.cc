#include "evaluation/estimate.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <random>
#include <vector>

#include "evaluation/calibration.h"

namespace wardbook::evaluation {
namespace {

// Detectors that are never wrong, and hide nothing.
Rates certain() {
  const Share all{1e9, 1e9};
  return {all, all, all, {1e9, 0}};
}

TEST(Captures, CountsWhatTouches) {
  const std::vector<Sighting> first{{0, 5, Group::name}, {10, 15, Group::date}, {20, 25, Group::name}};
  const std::vector<Sighting> second{{4, 6, Group::place}, {15, 18, Group::number}, {30, 33, Group::name}};
  const std::vector<Sighting> left{{29, 31, Group::date}};
  const auto counts = capture(first, second, left);
  EXPECT_EQ(counts[0].both, 1u);  // what the first calls a name is one, whatever the second says
  EXPECT_EQ(counts[0].first_only, 1u);
  EXPECT_EQ(counts[0].second_only, 0u);  // the first saw it, and left it
  EXPECT_EQ(counts[2].first_only, 1u);   // 10 to 15 and 15 to 18 only meet
  EXPECT_EQ(counts[3].second_only, 1u);

  const std::vector<Sighting> gold{{0, 3, Group::name}, {16, 17, Group::number}, {40, 44, Group::date}};
  const auto truth = compare(first, second, left, gold);
  EXPECT_EQ(truth[0].both_true, 1u);
  EXPECT_EQ(truth[0].first_only_true, 0u);
  EXPECT_EQ(truth[3].second_only_true, 1u);
  EXPECT_EQ(truth[2].missed, 1u);
}

TEST(Captures, KnowsWhatALabelIsLike) {
  EXPECT_EQ(group_of(trust::Label::organization), Group::place);
  EXPECT_EQ(group_of(trust::Label::age), Group::date);
  EXPECT_EQ(group_of(trust::Label::email), Group::number);
}

// Seber (The Estimation of Animal Abundance, 1982) works with n1 = 200, n2 = 100, m = 20 and the like: N + 1 = 201 * 101 / 21.
TEST(Estimate, FollowsChapmanAndSeber) {
  const auto found = estimate({20, 180, 80}, certain());
  const double chapman = 201.0 * 101 / 21 - 1;
  EXPECT_NEAR(found.seen + found.missed.value, chapman, 1e-3);
  const double variance = 201.0 * 101 * 180 * 80 / (21.0 * 21 * 22);
  const double factor = std::exp(1.959964 * std::sqrt(std::log(1 + variance / (found.missed.value * found.missed.value))));
  EXPECT_NEAR(found.missed.low, found.missed.value / factor, found.missed.value * 1e-3);
  EXPECT_NEAR(found.missed.high, found.missed.value * factor, found.missed.value * 1e-3);
}

// 10,000 identifiers, two detectors that know nothing of each other: the truth lies in the interval, and near the value.
TEST(Estimate, FindsHowManyWereMissedByIndependentDetectors) {
  std::mt19937_64 random(7);
  int inside = 0;
  for (int run = 0; run < 200; ++run) {
    Captures captures;
    double missed = 0;
    for (int i = 0; i < 2000; ++i) {
      const bool first = random() % 100 < 90;
      const bool second = random() % 100 < 80;
      captures.both += first && second;
      captures.first_only += first && !second;
      captures.second_only += !first && second;
      missed += !first && !second;
    }
    const auto found = estimate(captures, certain());
    EXPECT_NEAR(found.missed.value, 40, 30);
    inside += found.missed.low <= missed && missed <= found.missed.high;
  }
  EXPECT_GE(inside, 170);  // 95 % of what is expected, not of what was drawn
}

TEST(Estimate, CountsOnlyTheShareOfLoneSightingsThatIsTrue) {
  auto rates = certain();
  rates.second_only_true = {1000, 100};
  const auto found = estimate({100, 0, 50}, rates);
  EXPECT_NEAR(found.second_only, 5, 0.1);
  EXPECT_NEAR(found.left.value, 5, 0.1);
  EXPECT_LT(found.left.low, 5);
  EXPECT_GT(found.left.high, 9);
}

TEST(Estimate, AddsWhatIsHiddenFromBoth) {
  auto rates = certain();
  rates.hidden = {1e6, 2e4};
  EXPECT_NEAR(estimate({500, 0, 0}, rates).missed.value, 10, 0.1);
  EXPECT_NEAR(estimate({5000, 0, 0}, rates).missed.value, 100, 1);
}

TEST(Estimate, OfSeveralIsTheirSum) {
  const auto one = estimate({100, 20, 10}, certain());
  const auto twice = sum(std::vector{one, one});
  EXPECT_NEAR(twice.missed.value, 2 * one.missed.value, 1e-9);
  // Independent: the spread grows with the root.
  EXPECT_LT(twice.missed.high - twice.missed.low, 2 * (one.missed.high - one.missed.low));
  EXPECT_EQ(sum({}).missed.high, 0);
}

RC_GTEST_PROP(Estimate, StaysInOrder, ()) {
  const auto count = [] { return *rc::gen::inRange<std::uint64_t>(0, 100000); };
  const Captures captures{count(), count(), count()};
  for (const auto* language : {"en", "es", "de", "fr", "xx"})
    for (const auto& rates : rates_of(language)) {
      const auto found = estimate(captures, rates);
      for (const auto& interval : {found.missed, found.left}) {
        RC_ASSERT(std::isfinite(interval.high) && 0 <= interval.low);
        RC_ASSERT(interval.low <= interval.value && interval.value <= interval.high);
      }
      RC_ASSERT(found.left.value >= found.missed.value);
    }
}

}  // namespace
}  // namespace wardbook::evaluation
