// What a ledger remembers between two runs, and when it refuses to open.
#include "ledger/ledger.h"

#include <gtest/gtest.h>

#include "base/file.h"
#include "ledger/layout.h"
#include "ledger/ledger_expect.h"
#include "ledger/reader.h"
#include "ledger/verify.h"

namespace wardbook::ledger {
namespace {

using namespace fixture;
namespace fs = std::filesystem;

TEST(LedgerOpen, GoesOnWhereItStopped) {
  House house;
  for (std::uint64_t size : {1, 100, 255, 256, 257, 511, 512, 513, 700}) {
    auto ledger = *house.open();
    house.fill(*ledger, size, 50);
    ledger.reset();
    expect_consistent(house, size);
  }
}

TEST(LedgerOpen, RebuildsALostMemory) {
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

TEST(LedgerOpen, CatchesUpAnOlderMemory) {
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

TEST(LedgerOpen, RefusesToOpenWhenItIsOlderThanTheMemory) {
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

TEST(LedgerOpen, RefusesToOpenWithAnotherHistoryThanTheMemory) {
  House one, other;
  one.fill(**one.open(), 300, 100);
  other.fill(**other.open(), 290, 290);
  EXPECT_TRUE((*other.open())->append(draft(1234)).ok());
  other.fill(**other.open(), 300, 300);
  auto ledger = Ledger::open(one.path(), origin, signing_key(), other.keeper, one.clock, one.randomness);
  ASSERT_FALSE(ledger.ok());
  EXPECT_EQ(ledger.error().code(), Code::integrity);
}

// The entries of the partial bundle will be written again, in the full one: they must be those of the tree.
TEST(LedgerOpen, RefusesToOpenWithAChangedPartialBundle) {
  House house;
  house.fill(**house.open(), 300, 100);
  auto bundle = bundle_path(house.path(), 1, 44);
  auto bytes = *read_file(bundle, bundle_limit);
  auto changed = bytes;
  changed[std::string(text_of(bytes)).find("os:maria") + 3] = 'M';
  ASSERT_TRUE(replace_file(bundle, changed).ok());
  EXPECT_EQ(house.open().error().code(), Code::integrity);
  ASSERT_TRUE(replace_file(bundle, bytes).ok());
  EXPECT_TRUE(house.open().ok());
}

TEST(LedgerOpen, RefusesToOpenWithoutAFileThatItNeeds) {
  House house;
  house.fill(**house.open(), 300, 100);
  for (const auto& file : {checkpoint_path(house.path()), vkey_path(house.path()), bundle_path(house.path(), 1, 44),
                           tile_path(house.path(), 0, 1, 44), tile_path(house.path(), 1, 0, 1), segment_path(house.path(), 0)}) {
    auto bytes = *read_file(file, segment_limit);
    fs::remove(file);
    auto opened = house.open();
    ASSERT_FALSE(opened.ok()) << file.filename();
    EXPECT_EQ(opened.error().code(), Code::integrity) << file.filename();
    ASSERT_TRUE(replace_file(file, bytes).ok());
  }
}

TEST(LedgerOpen, GoesOnFromACopyOfThePublishedFiles) {
  House house;
  house.fill(**house.open(), 300, 100);
  fs::remove_all(segment_folder(house.path()));
  expect_consistent(house, 300);
  ASSERT_TRUE((*house.open())->append(draft(1, patient(1))).ok());
  expect_consistent(house, 301);
  EXPECT_EQ(list_segments(house.path()), (std::vector<std::uint64_t>{300}));
}

TEST(LedgerOpen, RefusesToOpenWithAnotherKey) {
  House house;
  house.fill(**house.open(), 3, 100);
  auto ledger = Ledger::open(house.path(), origin, signing_key(2), house.keeper, house.clock, house.randomness);
  EXPECT_EQ(ledger.error().code(), Code::integrity);
}

TEST(LedgerOpen, RecoversTheActsThatACrashLeftOpen) {
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

TEST(LedgerOpen, RefusesToOpenWhenASegmentLostWhatTheCheckpointCovers) {
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

}  // namespace
}  // namespace wardbook::ledger
