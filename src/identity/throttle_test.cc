#include "identity/throttle.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace wardbook::identity {
namespace {

using std::chrono::seconds;

crypto::Hash hash(std::string_view text) { return crypto::sha256(bytes_of(text)); }
Throttle::Attempt attempt(std::string_view account, std::string_view place, PlaceIs place_is = PlaceIs::new_) {
  return {hash(account), hash(place), place_is};
}
Time at(std::int64_t second) { return Time(seconds(1'800'000'000 + second)); }

constexpr std::int64_t a_day = 86'400;

TEST(Throttle, TheFirstMistakesAreFreeThenTheWaitDoublesUpToItsCap) {
  Throttle throttle;
  auto maria = attempt("maria", "10.0.0.1");
  for (int i = 0; i < 5; ++i) EXPECT_EQ(throttle.admit(maria, at(0)), seconds(0));
  std::int64_t now = 0;
  for (std::int64_t wanted : {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900}) {
    EXPECT_EQ(throttle.admit(maria, at(now)), seconds(wanted));
    EXPECT_EQ(throttle.wait(maria, at(now + wanted - 1)), seconds(1));
    now += wanted;
    EXPECT_EQ(throttle.admit(maria, at(now)), seconds(0));
  }
}

TEST(Throttle, ARefusedAttemptDoesNotStretchTheWait) {
  Throttle throttle;
  auto maria = attempt("maria", "10.0.0.1");
  for (int i = 0; i < 6; ++i) (void)throttle.admit(maria, at(i));
  auto wait = throttle.wait(maria, at(5));
  for (int i = 0; i < 1000; ++i) EXPECT_EQ(throttle.admit(maria, at(5)), wait);
}

TEST(Throttle, ARightPasswordClearsThePairAndNothingElse) {
  Throttle throttle;
  for (int i = 0; i < 4; ++i) (void)throttle.admit(attempt("maria", "10.0.0.1"), at(0));
  ASSERT_EQ(throttle.admit(attempt("maria", "10.0.0.1"), at(0)), seconds(0));
  throttle.passed(attempt("maria", "10.0.0.1"));
  for (int i = 0; i < 5; ++i) EXPECT_EQ(throttle.admit(attempt("maria", "10.0.0.1"), at(0)), seconds(0));
  // Somebody with an account of their own guesses at others from one address, and signs in between.
  Throttle other;
  int guesses = 0;
  for (int i = 0; i < 100; ++i) {
    auto name = "name" + std::to_string(i);
    guesses += other.admit(attempt(name, "10.0.0.2"), at(0)) == seconds(0);
    if (other.admit(attempt("mallory", "10.0.0.2"), at(0)) == seconds(0)) other.passed(attempt("mallory", "10.0.0.2"));
  }
  EXPECT_LE(guesses, 20);
}

TEST(Throttle, AThousandTriesAtOneMomentAreNoWayRound) {
  Throttle throttle;
  int let_through = 0;
  for (int i = 0; i < 1000; ++i) let_through += throttle.admit(attempt("maria", "10.0.0.1"), at(0)) == seconds(0);
  EXPECT_EQ(let_through, 5);
}

TEST(Throttle, WhatWasTakenBackNeverWas) {
  Throttle throttle;
  for (int i = 0; i < 100; ++i) {
    ASSERT_EQ(throttle.admit(attempt("maria", "10.0.0.1"), at(0)), seconds(0));
    throttle.take_back(attempt("maria", "10.0.0.1"));
  }
  EXPECT_EQ(throttle.size(), 0U);
}

TEST(Throttle, AllStrangersTogetherHaveFewGuessesADay) {
  Throttle throttle;
  int guesses = 0;
  for (std::int64_t second = 0; second < a_day; ++second)
    guesses += throttle.admit(attempt("maria", "place " + std::to_string(second)), at(second)) == seconds(0);
  EXPECT_LE(guesses, 2'880 + 30);
}

TEST(Throttle, OneAddressHasFewGuessesADayAtOneNameAndAtAll) {
  Throttle one, all;
  int at_one = 0, at_all = 0;
  for (std::int64_t second = 0; second < a_day; ++second) {
    at_one += one.admit(attempt("maria", "10.0.0.1"), at(second)) == seconds(0);
    at_all += all.admit(attempt("name " + std::to_string(second), "10.0.0.1"), at(second)) == seconds(0);
  }
  EXPECT_LE(at_one, 96 + 20);
  EXPECT_LE(at_all, 96 + 40);
}

TEST(Throttle, TheWordsOfAnHourAgoAreForgotten) {
  Throttle throttle;
  for (int i = 0; i < 5; ++i) (void)throttle.admit(attempt("maria", "10.0.0.1"), at(0));
  EXPECT_NE(throttle.admit(attempt("maria", "10.0.0.1"), at(0)), seconds(0));
  for (int i = 0; i < 5; ++i) EXPECT_EQ(throttle.admit(attempt("maria", "10.0.0.1"), at(3600)), seconds(0));
  EXPECT_EQ(throttle.admit(attempt("maria", "10.0.0.1"), at(3600 - 7200)), seconds(0)) << "a clock that was set back";
}

TEST(Throttle, HoldsABoundedNumberOfCountsWhateverComes) {
  Throttle throttle;
  for (std::int64_t i = 0; i < 120'000; ++i) (void)throttle.admit(attempt("n" + std::to_string(i), "p" + std::to_string(i)), at(i / 1000));
  EXPECT_LE(throttle.size(), Throttle::most_counts);
  EXPECT_GT(throttle.size(), 0U);
}

// The promise to people at their own desks, whatever strangers do.
RC_GTEST_PROP(Throttle, WhoSitsWhereTheyAlwaysSitIsNotHeldUpByStrangers, ()) {
  Throttle throttle;
  std::int64_t now = 0;
  for (int i = *rc::gen::inRange(0, 200); i > 0; --i) {
    auto name = *rc::gen::element<std::string>("maria", "omar", "nobody");
    auto place = *rc::gen::element<std::string>("10.0.0.1", "10.0.0.2", "10.0.0.3");
    auto tried = attempt(name, place);
    if (throttle.admit(tried, at(now)) == seconds(0) && *rc::gen::inRange(0, 8) == 0) throttle.passed(tried);
    now += *rc::gen::inRange(0, 4);
  }
  RC_ASSERT(throttle.admit(attempt("maria", "her desk", PlaceIs::known), at(now)) == seconds(0));
}

RC_GTEST_PROP(Throttle, NobodyWaitsLongerThanTheCaps, ()) {
  Throttle throttle;
  std::int64_t now = 0;
  for (int i = *rc::gen::inRange(0, 300); i > 0; --i) {
    auto place_is = *rc::gen::element(PlaceIs::known, PlaceIs::new_);
    auto wait = throttle.admit(attempt("maria", *rc::gen::element<std::string>("a", "b"), place_is), at(now));
    RC_ASSERT(wait <= (place_is == PlaceIs::known ? seconds(60) : seconds(900)));
    now += *rc::gen::inRange(0, 100);
  }
  RC_ASSERT(throttle.wait(attempt("maria", "a place nobody was at"), at(now)) <= seconds(30));
}

}  // namespace
}  // namespace wardbook::identity
