#include "ledger/ledger.h"

#include <csignal>
#include <set>
#include <thread>

#include <gtest/gtest.h>
#include <sys/resource.h>

#include "base/file.h"
#include "ledger/checkpoint.h"
#include "ledger/layout.h"
#include "ledger/ledger_fixture.h"
#include "ledger/reader.h"
#include "ledger/segment.h"
#include "ledger/verify.h"

namespace wardbook::ledger {
namespace {

using namespace fixture;
namespace fs = std::filesystem;

Entry entry_at(const fs::path& folder, std::uint64_t index) {
  auto reader = Reader::open(folder);
  EXPECT_TRUE(reader.ok());
  auto bytes = reader->entry(index);
  EXPECT_TRUE(bytes.ok());
  return *parse_entry(*bytes);
}

void expect_consistent(const House& house, std::uint64_t entries) {
  auto verdict = verify(house.path());
  EXPECT_TRUE(verdict.consistent) << verdict.reason << " at " << verdict.first_bad.value_or(0);
  EXPECT_EQ(verdict.entries, entries);
  EXPECT_EQ(verdict.waiting, 0u);
}

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

TEST(Ledger, GoesOnWhereItStopped) {
  House house;
  for (std::uint64_t size : {1, 100, 255, 256, 257, 511, 512, 513, 700}) {
    auto ledger = *house.open();
    house.fill(*ledger, size, 50);
    ledger.reset();
    expect_consistent(house, size);
  }
}

TEST(Ledger, RebuildsALostMemory) {
  House house;
  house.fill(**house.open(), 600, 100);
  auto before = *house.keeper.memory();
  house.keeper.forget();
  {
    auto ledger = *house.open();
    ASSERT_TRUE(ledger->publish().ok());
  }
  auto after = *house.keeper.memory();
  EXPECT_EQ(after.through, before.through);
  EXPECT_EQ(after.checkpoint, before.checkpoint);
  ASSERT_EQ(after.tails.size(), before.tails.size());
  for (std::size_t i = 0; i < after.tails.size(); ++i) {
    EXPECT_EQ(after.tails[i].ref, before.tails[i].ref);
    EXPECT_EQ(after.tails[i].n, before.tails[i].n);
    EXPECT_EQ(after.tails[i].prev, before.tails[i].prev);
  }
}

TEST(Ledger, CatchesUpAnOlderMemory) {
  House house;
  house.fill(**house.open(), 300, 100);
  auto older = house.keeper;
  house.fill(**house.open(), 700, 100);
  auto newer = *house.keeper.memory();
  {
    auto ledger = *Ledger::open(house.path(), origin, signing_key(), older, house.clock, house.randomness);
    ASSERT_TRUE(ledger->append(draft(1, patient(2))).ok());
  }
  expect_consistent(house, 701);
  EXPECT_EQ(older.memory()->through, 701u);
}

TEST(Ledger, RefusesToOpenWhenItIsOlderThanTheMemory) {
  House house;
  house.fill(**house.open(), 300, 100);
  fs::copy(house.path(), house.folder.path() / "old", fs::copy_options::recursive);
  house.fill(**house.open(), 310, 100);
  fs::remove_all(house.path());
  fs::rename(house.folder.path() / "old", house.path());
  auto ledger = house.open();
  ASSERT_FALSE(ledger.ok());
  EXPECT_EQ(ledger.error().code(), Code::integrity);
}

TEST(Ledger, RefusesToOpenWithAnotherHistoryThanTheMemory) {
  House one, other;
  one.fill(**one.open(), 300, 100);
  other.fill(**other.open(), 290, 290);
  EXPECT_TRUE((*other.open())->append(draft(1234)).ok());
  other.fill(**other.open(), 300, 300);
  auto ledger = Ledger::open(one.path(), origin, signing_key(), other.keeper, one.clock, one.randomness);
  ASSERT_FALSE(ledger.ok());
  EXPECT_EQ(ledger.error().code(), Code::integrity);
}

TEST(Ledger, RefusesToOpenWithAnotherKey) {
  House house;
  house.fill(**house.open(), 3, 100);
  auto ledger = Ledger::open(house.path(), origin, signing_key(2), house.keeper, house.clock, house.randomness);
  EXPECT_EQ(ledger.error().code(), Code::integrity);
}

TEST(Ledger, UsesTheLastTimeAgainWhenTheClockStandsALittleBehind) {
  House house;
  auto ledger = *house.open();
  ASSERT_TRUE(ledger->append(draft(0)).ok());
  house.clock.shift(std::chrono::seconds(-4));
  ASSERT_TRUE(ledger->append(draft(1)).ok());
  EXPECT_EQ(entry_at(house.path(), 0).time, entry_at(house.path(), 1).time);
  ledger.reset();
  expect_consistent(house, 2);
}

TEST(Ledger, TakesNothingWhileTheClockStandsFarBehind) {
  House house;
  auto ledger = *house.open();
  ASSERT_TRUE(ledger->append(draft(0)).ok());
  house.clock.shift(std::chrono::seconds(-60));
  auto refused = ledger->append(draft(1));
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error().code(), Code::ledger_unavailable);
  EXPECT_NE(refused.error().message().find("clock"), std::string::npos);
  house.clock.shift(std::chrono::seconds(60));
  EXPECT_EQ(*ledger->append(draft(1)), 1u);
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

TEST(Ledger, RecoversTheActsThatACrashLeftOpen) {
  House house;
  {
    auto ledger = *house.open();
    ASSERT_TRUE(ledger->append_intent(intent_draft(patient(1))).ok());
    auto closed = ledger->append_intent(intent_draft(patient(2)));
    ASSERT_TRUE(ledger->append(outcome_draft(closed->index(), patient(2))).ok());
    ASSERT_TRUE(ledger->append_intent(intent_draft()).ok());
  }
  auto ledger = *house.open();
  EXPECT_EQ(ledger->left_open(), (std::vector<std::uint64_t>{0, 3}));
  ASSERT_TRUE(ledger->recover({"os:root", {"operator"}, "cli"}, patient(9)).ok());
  ASSERT_TRUE(ledger->recover({"os:root", {"operator"}, "cli"}, patient(9)).ok());
  EXPECT_EQ(ledger->size(), 6u);
  auto recovered = entry_at(house.path(), 4);
  EXPECT_EQ(recovered.draft.type, Type::ledger_recovered);
  EXPECT_EQ(recovered.draft.intent, 0u);
  EXPECT_EQ(recovered.draft.outcome.code, "unknown");
  EXPECT_EQ(recovered.draft.patient_ref, patient(1));
  EXPECT_EQ(recovered.patient_n, 2u);
  ledger.reset();
  EXPECT_TRUE((*house.open())->left_open().empty());
  expect_consistent(house, 6);
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

TEST(Ledger, RollsItsSegmentsAndRemovesThoseThatAreArchived) {
  House house;
  {
    auto ledger = *house.open();
    auto long_draft = draft();
    long_draft.action.assign(60000, 'x');
    std::vector<std::thread> writers;
    for (int t = 0; t < 8; ++t)
      writers.emplace_back([&] {
        for (int i = 0; i < 75; ++i) EXPECT_TRUE(ledger->append(long_draft).ok());
      });
    for (auto& writer : writers) writer.join();
    ASSERT_TRUE(ledger->publish().ok());
    ASSERT_TRUE(ledger->append(draft()).ok());
  }
  auto segments = list_segments(house.path());
  EXPECT_GT(segments.front(), 0u);
  EXPECT_LE(segments.size(), 3u);
  expect_consistent(house, 601);
  house.fill(**house.open(), 620, 10);
  expect_consistent(house, 620);
}

TEST(Ledger, CutsATornTailAndRecordsIt) {
  House house;
  house.fill(**house.open(), 10, 100);
  auto segment = segment_path(house.path(), 0);
  Bytes torn;
  auto bytes = *write_entry([&] {
    auto entry = entry_at(house.path(), 9);
    return entry;
  }());
  put_record(torn, 10, bytes);
  auto whole = *read_file(segment, segment_limit);
  for (std::size_t keep : {std::size_t{1}, std::size_t{11}, torn.size() / 2, torn.size() - 1}) {
    auto with_tail = whole;
    append(with_tail, BytesView(torn).first(keep));
    ASSERT_TRUE(replace_file(segment, with_tail).ok());
    auto verdict = verify(house.path());
    EXPECT_TRUE(verdict.consistent) << verdict.reason;
    EXPECT_EQ(verdict.tail_bytes, keep);
    auto ledger = *house.open();
    EXPECT_EQ(ledger->cut_bytes(), keep);
    EXPECT_EQ(ledger->size(), 10u);
    EXPECT_EQ(fs::file_size(segment), whole.size());
  }
  ASSERT_TRUE(replace_file(segment,
                           [&] {
                             auto with_tail = whole;
                             append(with_tail, BytesView(torn).first(20));
                             return with_tail;
                           }())
                  .ok());
  {
    auto ledger = *house.open();
    ASSERT_TRUE(ledger->recover({"os:root", {}, "cli"}, patient(9)).ok());
    ASSERT_TRUE(ledger->recover({"os:root", {}, "cli"}, patient(9)).ok());
  }
  auto recovered = entry_at(house.path(), 10);
  EXPECT_EQ(recovered.draft.type, Type::ledger_recovered);
  EXPECT_EQ(recovered.draft.outcome.bytes, 20);
  expect_consistent(house, 11);
}

TEST(Ledger, RefusesToOpenWhenASegmentLostWhatTheCheckpointCovers) {
  House house;
  house.fill(**house.open(), 10, 100);
  auto segment = segment_path(house.path(), 0);
  for (std::uint64_t lost = 1; lost < 100; lost += 9) {
    auto bytes = *read_file(segment, segment_limit);
    auto shorter = bytes;
    shorter.resize(bytes.size() - lost);
    ASSERT_TRUE(replace_file(segment, shorter).ok());
    EXPECT_EQ(house.open().error().code(), Code::integrity);
    ASSERT_TRUE(replace_file(segment, bytes).ok());
  }
}

TEST(Ledger, IsUnavailableOnAFullDiskAndComesBack) {
  House house;
  auto ledger = *house.open();
  ASSERT_TRUE(ledger->append(draft(0)).ok());
  ASSERT_TRUE(ledger->publish().ok());
  struct rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  auto old_handler = std::signal(SIGXFSZ, SIG_IGN);
  struct rlimit limit = before;
  limit.rlim_cur = fs::file_size(segment_path(house.path(), 0)) + 100;
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &limit), 0);
  auto refused = ledger->append(draft(1));
  auto again = ledger->append_intent(intent_draft());
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
  std::signal(SIGXFSZ, old_handler);
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error().code(), Code::ledger_unavailable);
  EXPECT_NE(refused.error().message().find("disk is full"), std::string::npos);
  EXPECT_FALSE(again.ok());
  EXPECT_EQ(ledger->size(), 1u);
  EXPECT_EQ(*ledger->append(draft(2)), 1u);
  ledger.reset();
  EXPECT_EQ(entry_at(house.path(), 1).draft, draft(2));
  expect_consistent(house, 2);
}

TEST(Ledger, IsUnavailableWhileItsMemoryCannotBeKept) {
  House house;
  auto ledger = *house.open();
  ASSERT_TRUE(ledger->append(draft(0, patient(1))).ok());
  house.keeper.fail_to_save(true);
  EXPECT_EQ(ledger->publish().error().code(), Code::ledger_unavailable);
  EXPECT_EQ(ledger->append(draft(1)).error().code(), Code::ledger_unavailable);
  house.keeper.fail_to_save(false);
  EXPECT_EQ(*ledger->append(draft(1)), 1u);
  ASSERT_TRUE(ledger->publish().ok());
  EXPECT_EQ(house.keeper.memory()->through, 2u);
  EXPECT_EQ(house.keeper.memory()->tails.size(), 1u);
}

}  // namespace
}  // namespace wardbook::ledger
