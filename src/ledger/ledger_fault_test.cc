// Files that somebody moves or removes under an open ledger, and disks that do not answer.
#include <condition_variable>
#include <thread>

#include <gtest/gtest.h>

#include "ledger/disk.h"
#include "ledger/layout.h"
#include "ledger/ledger_expect.h"
#include "ledger/ledger_fixture.h"

namespace wardbook::ledger {
namespace {

using namespace fixture;
namespace fs = std::filesystem;

void wait_until_available(const Ledger& ledger, bool available = true) {
  while (ledger.available().ok() != available) std::this_thread::yield();
}

// Whatever is moved, nothing is acknowledged until it is back, and nothing that was acknowledged before is lost.
TEST(LedgerFault, WaitsForWhatWasMovedAway) {
  House house;
  auto ledger = *house.open();
  std::uint64_t entries = 0;
  for (const auto& path :
       {segment_path(house.path(), 0), segment_folder(house.path()), house.path() / "tile", vkey_path(house.path()), house.path()}) {
    ASSERT_TRUE(ledger->append(draft(entries)).ok()) << path;
    ++entries;
    auto away = house.folder.path() / "away";
    fs::rename(path, away);
    for (int i = 0; i < 3; ++i) {
      auto refused = ledger->append(draft(1000));
      ASSERT_FALSE(refused.ok()) << path;
      EXPECT_EQ(refused.error().code(), Code::ledger_unavailable);
      EXPECT_EQ(ledger->available().error().code(), Code::ledger_unavailable);
    }
    EXPECT_FALSE(fs::exists(path)) << "a new one was made in its place";
    fs::rename(away, path);
    wait_until_available(*ledger);
    EXPECT_EQ(*ledger->append(draft(entries)), entries) << path;
    ++entries;
  }
  ledger.reset();
  expect_consistent(house, entries);
}

TEST(LedgerFault, SaysSoByItselfWhenNobodyWrites) {
  House house;
  auto ledger = *house.open();
  ASSERT_TRUE(ledger->append(draft(0)).ok());
  auto away = house.folder.path() / "away";
  fs::rename(house.path(), away);
  wait_until_available(*ledger, false);
  fs::rename(away, house.path());
  wait_until_available(*ledger);
}

TEST(LedgerFault, WritesARemovedSegmentAnewFromWhatIsOpenOfIt) {
  House house;
  auto ledger = *house.open();
  for (int i = 0; i < 10; ++i) ASSERT_TRUE(ledger->append(draft(0)).ok());
  fs::remove(segment_path(house.path(), 0));
  EXPECT_EQ(ledger->append(draft(1000)).error().code(), Code::ledger_unavailable);
  wait_until_available(*ledger);
  EXPECT_EQ(*ledger->append(draft(0)), 10u);
  ledger.reset();
  expect_consistent(house, 11);
}

TEST(LedgerFault, AnOlderCopyInTheSegmentsPlaceLosesNothing) {
  House house;
  auto ledger = *house.open();
  ASSERT_TRUE(ledger->append(draft(0)).ok());
  auto path = segment_path(house.path(), 0), copy = house.folder.path() / "copy";
  fs::copy(path, copy);
  ASSERT_TRUE(ledger->append(draft(1)).ok());
  fs::rename(copy, path);
  EXPECT_EQ(*ledger->append(draft(2)), 2u);
  ledger.reset();
  expect_consistent(house, 3);
}

// A frozen file system: a call that does not come back.
class FrozenDisk final : public Disk {
 public:
  Result<void> sync_data(int fd) override {
    std::unique_lock lock(mutex_);
    thawed_.wait(lock, [&] { return !frozen_; });
    return Disk::sync_data(fd);
  }
  void freeze(bool frozen) {
    std::lock_guard lock(mutex_);
    frozen_ = frozen;
    thawed_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable thawed_;
  bool frozen_ = false;
};

TEST(LedgerFault, SaysThatItsDiskDoesNotAnswerWhileAppendsWaitForIt) {
  House house;
  FrozenDisk disk;
  auto ledger = *house.open(disk);
  ASSERT_TRUE(ledger->append(draft(0)).ok());
  disk.freeze(true);
  std::thread waits([&] { EXPECT_EQ(*ledger->append(draft(1)), 1u); });
  wait_until_available(*ledger, false);
  disk.freeze(false);
  waits.join();
  wait_until_available(*ledger);
  ledger.reset();
  expect_consistent(house, 2);
}

}  // namespace
}  // namespace wardbook::ledger
