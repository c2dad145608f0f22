#include "ledger/segment_log.h"

#include <fstream>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "base/file.h"
#include "ledger/layout.h"
#include "ledger/ledger_fixture.h"

namespace wardbook::ledger {
namespace {

using fixture::Folder;

class DiskWithBadSync final : public Disk {
 public:
  Result<void> sync_data(int fd) override {
    if (!fails) return Disk::sync_data(fd);
    fails = false;
    return fail(Code::store_unavailable, "The test's disk failed.");
  }
  bool fails = false;
};

Bytes records(std::uint64_t first, const std::vector<std::string>& entries) {
  Bytes bytes;
  for (const auto& entry : entries) put_record(bytes, first++, bytes_of(entry));
  return bytes;
}

std::vector<std::string> read_back(const std::filesystem::path& folder) {
  std::vector<std::string> entries;
  auto log = SegmentLog::open(system_disk(), folder, 0, [&](const Record& record) -> Result<void> {
    EXPECT_EQ(record.index, entries.size());
    entries.emplace_back(text_of(record.entry));
    return {};
  });
  EXPECT_TRUE(log.ok());
  EXPECT_EQ(log->cut_bytes(), 0u);
  return entries;
}

SegmentLog open_empty(Disk& disk, const Folder& folder) {
  return *SegmentLog::open(disk, folder.path(), 0, [](const Record&) -> Result<void> { return {}; });
}

// The refused batch lies in the file, whole. If it stayed there, its second record would follow the first of the next batch.
TEST(SegmentLog, LeavesNothingOfABatchWhoseSyncFailed) {
  Folder folder;
  DiskWithBadSync disk;
  {
    auto log = open_empty(disk, folder);
    ASSERT_TRUE(log.write(records(0, {"kept"}), 0).ok());
    disk.fails = true;
    EXPECT_FALSE(log.write(records(1, {"lost 1", "lost 2"}), 1).ok());
    ASSERT_TRUE(log.write(records(1, {"next 1"}), 1).ok());
  }
  EXPECT_EQ(read_back(folder.path()), (std::vector<std::string>{"kept", "next 1"}));
}

TEST(SegmentLog, DoesNotGoOnIfDurableRecordsWereLost) {
  Folder folder;
  DiskWithBadSync disk;
  auto log = open_empty(disk, folder);
  ASSERT_TRUE(log.write(records(0, {"kept"}), 0).ok());
  disk.fails = true;
  EXPECT_FALSE(log.write(records(1, {"lost"}), 1).ok());
  auto path = segment_path(folder.path(), 0);
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(13).put('\xff');
  file.close();
  EXPECT_EQ(log.write(records(1, {"next"}), 1).error().code(), Code::integrity);
}

TEST(Segment, GivesBackItsRecordsAndStopsAtAnyDamage) {
  EXPECT_TRUE(rc::check([] {
    auto entries = *rc::gen::nonEmpty(rc::gen::arbitrary<std::vector<std::string>>());
    auto first = *rc::gen::arbitrary<std::uint32_t>();
    auto bytes = records(first, entries);
    SegmentScanner whole(bytes, first);
    for (const auto& entry : entries) RC_ASSERT(text_of(whole.next()->entry) == entry);
    RC_ASSERT(!whole.next() && whole.bytes_after() == 0);

    auto changed = bytes;
    auto at = *rc::gen::inRange<std::size_t>(0, bytes.size());
    changed[at] ^= static_cast<std::uint8_t>(1 << *rc::gen::inRange(0, 8));
    SegmentScanner damaged(changed, first);
    while (damaged.next()) {
    }
    RC_ASSERT(damaged.good_bytes() <= at);
    RC_ASSERT(damaged.bytes_after() > 0);

    SegmentScanner cut(BytesView(bytes).first(at), first);
    while (cut.next()) {
    }
    RC_ASSERT(cut.good_bytes() <= at);
  }));
}

}  // namespace
}  // namespace wardbook::ledger
