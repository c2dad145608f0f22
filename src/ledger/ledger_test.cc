#include "ledger/ledger.h"

#include <set>
#include <thread>

#include <gtest/gtest.h>

#include "ledger/checkpoint.h"
#include "ledger/layout.h"
#include "ledger/ledger_expect.h"
#include "ledger/reader.h"
#include "ledger/verify.h"

namespace wardbook::ledger {
namespace {

using namespace fixture;
namespace fs = std::filesystem;

TEST(Ledger, IsMadeEmptyAndVerifies) {
  House house;
  expect_consistent(house, 0);
  EXPECT_EQ(Ledger::create(house.path(), origin, signing_key()).error().code(), Code::conflict);
  auto ledger = house.open();
  ASSERT_TRUE(ledger.ok());
  EXPECT_EQ((*ledger)->size(), 0u);
}

TEST(Ledger, KeepsWhatItIsTold) {
  House house;
  {
    auto ledger = *house.open();
    EXPECT_EQ(*ledger->append(draft(7)), 0u);
    EXPECT_EQ(*ledger->append(draft(8, patient(1))), 1u);
    EXPECT_EQ(*ledger->append(draft(9, patient(1))), 2u);
  }
  EXPECT_EQ(entry_at(house.path(), 0).draft, draft(7));
  auto first = entry_at(house.path(), 1), second = entry_at(house.path(), 2);
  EXPECT_EQ(first.patient_n, 1u);
  EXPECT_EQ(second.patient_n, 2u);
  EXPECT_EQ(second.patient_prev, Hasher().leaf(*write_entry(first)));
  EXPECT_LE(first.time, second.time);
  expect_consistent(house, 3);
}

TEST(Ledger, IsReadableBeforeItIsPublished) {
  House house;
  auto ledger = *house.open();
  for (std::uint64_t i = 0; i < 5; ++i) ASSERT_TRUE(ledger->append(draft(i)).ok());
  EXPECT_EQ(Reader::open(house.path())->size(), 5u);
  EXPECT_EQ(entry_at(house.path(), 4).draft, draft(4));
}

TEST(Ledger, PublishesByItself) {
  House house;
  auto ledger = *house.open();
  ASSERT_TRUE(ledger->append(draft()).ok());
  for (int i = 0; i < 100000 && house.keeper.saves() == 0; ++i) std::this_thread::yield();
  while (house.keeper.saves() == 0) std::this_thread::yield();  // the test's own time limit ends a ledger that never does
  EXPECT_EQ(verify(house.path()).entries, 1u);
}

TEST(Ledger, NeverPublishesAnUnchangedCheckpoint) {
  House house;
  auto ledger = *house.open();
  ASSERT_TRUE(ledger->append(draft()).ok());
  ASSERT_TRUE(ledger->publish().ok());
  auto saves = house.keeper.saves();
  auto written = fs::last_write_time(checkpoint_path(house.path()));
  ASSERT_TRUE(ledger->publish().ok());
  EXPECT_EQ(house.keeper.saves(), saves);
  EXPECT_EQ(fs::last_write_time(checkpoint_path(house.path())), written);
}

TEST(Ledger, ClosesAnActOnceOnly) {
  House house;
  auto ledger = *house.open();
  auto intent = ledger->append_intent(intent_draft(patient(1)));
  ASSERT_TRUE(intent.ok());
  EXPECT_FALSE(ledger->append(outcome_draft(intent->index() + 1)).ok());
  EXPECT_TRUE(ledger->append(outcome_draft(intent->index(), patient(1))).ok());
  EXPECT_FALSE(ledger->append(outcome_draft(intent->index())).ok());
  EXPECT_EQ(ledger->size(), 2u);
  auto received = ledger->append(draft());
  EXPECT_FALSE(ledger->append(outcome_draft(*received)).ok());  // it opened nothing
}

TEST(Ledger, RefusesADraftThatNoEntryMayHoldAndGoesOn) {
  House house;
  auto ledger = *house.open();
  auto bad = draft();
  bad.resource.id = "\xff";
  EXPECT_EQ(ledger->append(bad).error().code(), Code::internal);
  bad.resource.id.assign(70000, 'x');
  EXPECT_EQ(ledger->append(bad).error().code(), Code::internal);
  EXPECT_EQ(*ledger->append(draft()), 0u);
}

TEST(Ledger, TakesTheEntriesOfManyThreadsWithoutLossOrGap) {
  House house;
  constexpr std::uint64_t threads = 16, each = 40;
  std::vector<std::vector<std::pair<std::uint64_t, std::uint64_t>>> taken(threads);
  {
    auto ledger = *house.open();
    std::vector<std::thread> writers;
    for (std::uint64_t t = 0; t < threads; ++t)
      writers.emplace_back([&, t] {
        for (std::uint64_t i = 0; i < each; ++i) {
          auto number = t * each + i;
          auto index = ledger->append(draft(number, patient(static_cast<std::uint8_t>(1 + number % 3))));
          if (index) taken[t].emplace_back(*index, number);
          if (i % 16 == 0) (void)ledger->publish();
        }
      });
    for (auto& writer : writers) writer.join();
  }
  std::set<std::uint64_t> indexes;
  auto reader = *Reader::open(house.path());
  for (const auto& of_thread : taken) {
    EXPECT_EQ(of_thread.size(), each);
    for (auto [index, number] : of_thread) {
      EXPECT_TRUE(indexes.insert(index).second);
      EXPECT_EQ(parse_entry(*reader.entry(index))->draft.outcome.bytes, static_cast<std::int64_t>(number));
    }
  }
  EXPECT_EQ(indexes.size(), threads * each);
  EXPECT_EQ(*indexes.rbegin(), threads * each - 1);
  expect_consistent(house, threads * each);
}

}  // namespace
}  // namespace wardbook::ledger
