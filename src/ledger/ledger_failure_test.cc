// Torn tails, full disks, wrong clocks, segments that roll.
#include "ledger/ledger.h"

#include <csignal>
#include <thread>

#include <gtest/gtest.h>
#include <sys/resource.h>

#include "base/file.h"
#include "ledger/layout.h"
#include "ledger/ledger_expect.h"
#include "ledger/reader.h"
#include "ledger/segment.h"
#include "ledger/verify.h"

namespace wardbook::ledger {
namespace {

using namespace fixture;
namespace fs = std::filesystem;

TEST(LedgerFailure, UsesTheLastTimeAgainWhenTheClockStandsALittleBehind) {
  House house;
  auto ledger = *house.open();
  ASSERT_TRUE(ledger->append(draft(0)).ok());
  house.clock.shift(std::chrono::seconds(-4));
  ASSERT_TRUE(ledger->append(draft(1)).ok());
  EXPECT_EQ(entry_at(house.path(), 0).time, entry_at(house.path(), 1).time);
  ledger.reset();
  expect_consistent(house, 2);
}

TEST(LedgerFailure, TakesNothingWhileTheClockStandsFarBehind) {
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

TEST(LedgerFailure, RollsItsSegmentsAndRemovesThoseThatAreArchived) {
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

TEST(LedgerFailure, CutsATornTailAndRecordsIt) {
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

TEST(LedgerFailure, IsUnavailableOnAFullDiskAndComesBack) {
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

TEST(LedgerFailure, IsUnavailableWhileItsMemoryCannotBeKept) {
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
