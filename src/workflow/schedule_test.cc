#include "workflow/schedule.h"

#include <gtest/gtest.h>

#include <vector>

#include "workflow/back_off.h"

namespace wardbook::workflow {
namespace {

using store::Job;
using store::JobState;
using store::Priority;

constexpr Time start{std::chrono::seconds(1772353800)};

class ScheduleTest : public testing::Test {
 protected:
  Job job(std::int64_t due, Priority priority = Priority::normal, std::string sender = "ada") {
    return {.document = Uuid::v7(clock, randomness),
            .priority = priority,
            .since = start,
            .due_at = start + std::chrono::seconds(due),
            .sender = std::move(sender)};
  }
  Uuid take(std::int64_t now) {
    auto taken = schedule.take(start + std::chrono::seconds(now));
    return taken ? taken->document : Uuid();
  }
  SystemClock clock;
  SystemRandomness randomness;
  Schedule schedule;
};

TEST_F(ScheduleTest, TheUrgentGoFirstAndOfTheSameThoseThatAreDueLongest) {
  auto bulk = job(0, Priority::bulk), late = job(2), early = job(1), urgent = job(3, Priority::urgent);
  for (const auto& one : {bulk, late, early, urgent}) schedule.add(one);
  for (const auto& one : {urgent, early, late, bulk}) EXPECT_EQ(take(5), one.document);
  EXPECT_EQ(take(5), Uuid());
  EXPECT_EQ(schedule.running(), 4U);
}

TEST_F(ScheduleTest, WhoSendsOneDoesNotWaitForWhoSentManyBefore) {
  std::vector<Job> many;
  for (int i = 0; i < 4; ++i) schedule.add(many.emplace_back(job(i)));
  EXPECT_EQ(take(9), many[0].document);
  auto first = job(5, Priority::normal, "ben"), second = job(6, Priority::normal, "ben"), other = job(7, Priority::normal, "eve");
  for (const auto& one : {first, second, other}) schedule.add(one);
  EXPECT_EQ(schedule.held_by("ada"), 4U);
  EXPECT_EQ(schedule.held_by("ben"), 2U);
  for (const auto& one : {many[1], first, other, many[2], second, many[3]}) EXPECT_EQ(take(9), one.document);
  schedule.remove(first.document);
  EXPECT_EQ(schedule.held_by("ben"), 1U);
}

TEST_F(ScheduleTest, ASenderWhoseTurnItIsKeepsNobodyUpWithWhatIsNotDue) {
  auto later = job(10, Priority::normal, "ben"), now = job(0), next = job(1);
  for (const auto& one : {later, now, next}) schedule.add(one);
  EXPECT_EQ(take(5), now.document);
  EXPECT_EQ(take(5), next.document);
  EXPECT_EQ(take(5), Uuid());
  EXPECT_EQ(take(10), later.document);
}

TEST_F(ScheduleTest, NobodyIsTakenBeforeItsTimeAndAnUrgentOneThatWaitsKeepsNobodyOut) {
  auto later = job(10, Priority::urgent), now = job(0, Priority::bulk);
  schedule.add(later);
  schedule.add(now);
  EXPECT_EQ(take(5), now.document);
  EXPECT_EQ(take(5), Uuid());
  EXPECT_EQ(schedule.next_due(), later.due_at);
  EXPECT_EQ(take(10), later.document);
  EXPECT_FALSE(schedule.next_due());
}

TEST_F(ScheduleTest, WhatIsPutBackWaitsForItsNewTime) {
  auto one = job(0);
  schedule.add(one);
  EXPECT_EQ(take(0), one.document);
  one.due_at = start + std::chrono::seconds(30);
  schedule.add(one);
  EXPECT_FALSE(schedule.is_running(one.document));
  EXPECT_EQ(take(29), Uuid());
  EXPECT_EQ(take(30), one.document);
}

TEST_F(ScheduleTest, TheDeadAreCountedAndNeverTaken) {
  auto one = job(0);
  one.state = JobState::dead;
  schedule.add(one);
  EXPECT_EQ(take(100), Uuid());
  EXPECT_EQ(schedule.dead(), 1U);
  EXPECT_FALSE(schedule.oldest());
  one.state = JobState::waiting;
  schedule.add(one);
  EXPECT_EQ(schedule.dead(), 0U);
  EXPECT_EQ(schedule.waiting(), 1U);
  EXPECT_EQ(schedule.oldest(), one.since);
  schedule.remove(one.document);
  EXPECT_EQ(schedule.waiting(), 0U);
  EXPECT_EQ(schedule.find(one.document), nullptr);
}

TEST(BackOffTest, DoublesUpToItsMostAndIsSpreadOverTheUpperHalf) {
  SystemRandomness randomness;
  constexpr BackOff back_off{std::chrono::seconds(2), std::chrono::seconds(60)};
  std::int64_t seconds[] = {2, 4, 8, 16, 32, 60, 60};
  for (std::int64_t attempt = 1; attempt <= 7; ++attempt) {
    std::chrono::microseconds all = std::chrono::seconds(seconds[attempt - 1]), least = all, most{0};
    for (int i = 0; i < 200; ++i) {
      auto wait = back_off.after(attempt, randomness);
      EXPECT_GE(wait, all / 2);
      EXPECT_LE(wait, all);
      least = std::min(least, wait);
      most = std::max(most, wait);
    }
    EXPECT_GT(most - least, all / 4) << "those that failed together come back together";
  }
  EXPECT_LE(back_off.after(1'000'000'000, randomness), back_off.most);
}

}  // namespace
}  // namespace wardbook::workflow
