// The ledger on a disk that fails or dies at every single operation, one after the other.
#include <gtest/gtest.h>

#include "base/file.h"
#include "ledger/disk.h"
#include "ledger/layout.h"
#include "ledger/ledger_fixture.h"
#include "ledger/reader.h"
#include "ledger/verify.h"

namespace wardbook::ledger {
namespace {

using namespace fixture;
namespace fs = std::filesystem;

enum class Fault { none, once, death };

// At operation `at` something happens: it fails, half done (`once`), or the process is as good as dead: neither that operation
// nor any later one reaches the disk (`death`). What was never synced can be thrown away, as a power cut would.
class FaultyDisk final : public Disk {
 public:
  FaultyDisk(Fault fault, int at) : fault_(fault), at_(at) {}
  int operations() const { return count_; }

  Result<FileDescriptor> open_segment(const fs::path& path, Existing existing) override {
    if (fails()) return error();
    auto fd = TRY(Disk::open_segment(path, existing));
    std::lock_guard lock(mutex_);
    paths_[fd.get()] = path;  // a number is given again once its file is closed
    if (!synced_.contains(path)) synced_[path] = fs::file_size(path);
    return fd;
  }
  Result<void> write_at(int fd, BytesView bytes, std::uint64_t offset) override {
    if (!fails()) return Disk::write_at(fd, bytes, offset);
    TRY(Disk::write_at(fd, bytes.first(bytes.size() / 2), offset));
    return error();
  }
  Result<void> sync_data(int fd) override { return fails() ? error() : synced(fd, Disk::sync_data(fd)); }
  Result<void> sync(int fd) override { return fails() ? error() : synced(fd, Disk::sync(fd)); }
  Result<void> truncate(int fd, std::uint64_t size) override { return fails() ? error() : Disk::truncate(fd, size); }
  Result<FileDescriptor> write_file(const fs::path& path, BytesView bytes) override {
    if (fails()) {
      TRY(Disk::write_file(path, bytes.first(bytes.size() / 2)));
      return error();
    }
    auto fd = TRY(Disk::write_file(path, bytes));
    std::lock_guard lock(mutex_);
    paths_[fd.get()] = path;
    synced_[path] = 0;
    return fd;
  }
  Result<void> rename(const fs::path& from, const fs::path& to) override {
    if (fails()) return error();
    TRY(Disk::rename(from, to));
    std::lock_guard lock(mutex_);
    if (auto file = synced_.extract(from)) synced_[to] = file.mapped();
    return {};
  }
  Result<void> replace_file(const fs::path& path, BytesView bytes) override {
    if (fails()) return error();
    TRY(Disk::replace_file(path, bytes));
    std::lock_guard lock(mutex_);
    if (synced_.contains(path)) synced_[path] = bytes.size();
    return {};
  }
  Result<void> make_folder(const fs::path& path) override { return fails() ? error() : Disk::make_folder(path); }
  Result<void> sync_folder(const fs::path& path) override { return fails() ? error() : Disk::sync_folder(path); }
  void remove_all(const fs::path& path) override {
    if (!fails()) Disk::remove_all(path);
  }

  void lose_what_was_not_synced() {
    std::lock_guard lock(mutex_);
    for (const auto& [path, size] : synced_)
      if (fs::exists(path) && fs::file_size(path) > size) fs::resize_file(path, size);
  }

 private:
  bool fails() {
    auto number = ++count_;
    return (fault_ == Fault::once && number == at_) || (fault_ == Fault::death && number >= at_);
  }
  Error error() const { return fail(Code::store_unavailable, "The test's disk failed."); }
  Result<void> synced(int fd, Result<void> result) {
    std::lock_guard lock(mutex_);
    if (auto path = paths_.find(fd); result && path != paths_.end() && fs::exists(path->second))
      synced_[path->second] = fs::file_size(path->second);
    return result;
  }

  const Fault fault_;
  const int at_;
  std::atomic<int> count_ = 0;
  std::mutex mutex_;
  std::map<int, fs::path> paths_;
  std::map<fs::path, std::uintmax_t> synced_;  // bytes that a power cut leaves
};

// Entries around the end of a bundle, in several publications, with an act that is closed and one that stays open.
struct Scenario {
  House house;
  std::vector<std::pair<std::uint64_t, std::uint64_t>> acknowledged;  // index, number
  std::vector<std::string> checkpoints;

  explicit Scenario(const House& model) {
    fs::remove_all(house.path());
    fs::copy(model.path(), house.path(), fs::copy_options::recursive);
    (void)house.keeper.save(*const_cast<House&>(model).keeper.memory());
    house.clock.shift(std::chrono::hours(1));
    std::array<std::uint8_t, 16> skipped;
    for (int i = 0; i < 1000; ++i) house.randomness.fill(skipped);
  }

  void append(Ledger& ledger, std::uint64_t number) {
    auto index = ledger.append(draft(number, patient(static_cast<std::uint8_t>(1 + number % 2))));
    if (index) acknowledged.emplace_back(*index, number);
  }
  void publish(Ledger& ledger) {
    if (ledger.publish()) checkpoints.push_back(ledger.checkpoint());
  }
  void run(Disk& disk) {
    auto opened = house.open(disk);
    if (!opened) return;
    auto& ledger = **opened;
    for (std::uint64_t number = 1000; number < 1003; ++number) append(ledger, number);
    publish(ledger);
    auto intent = ledger.append_intent(intent_draft(patient(1)));
    for (std::uint64_t number = 1003; number < 1008; ++number) append(ledger, number);
    if (intent) (void)ledger.append(outcome_draft(intent->index(), patient(1)));
    publish(ledger);
    (void)ledger.append_intent(intent_draft(patient(2)));
    append(ledger, 1008);
  }
  // Everything that was acknowledged is there, the ledger opens and goes on, and every checkpoint that was given out still holds.
  void check(const std::string& where) {
    SCOPED_TRACE(where);
    for (const auto& [index, number] : acknowledged) {
      auto reader = Reader::open(house.path());
      ASSERT_TRUE(reader.ok());
      auto bytes = reader->entry(index);
      ASSERT_TRUE(bytes.ok()) << "entry " << index << " was acknowledged and is gone";
      EXPECT_EQ(parse_entry(*bytes)->draft.outcome.bytes, static_cast<std::int64_t>(number));
    }
    auto after_crash = verify(house.path(), {{}, checkpoints, {}, Depth::entries});
    EXPECT_TRUE(after_crash.consistent) << after_crash.reason;
    {
      auto opened = house.open();
      ASSERT_TRUE(opened.ok()) << opened.error().message();
      ASSERT_TRUE((*opened)->recover({"os:root", {}, "cli"}, patient(9)).ok());
      ASSERT_TRUE((*opened)->append(draft(2000, patient(1))).ok());
    }
    auto verdict = verify(house.path(), {{}, checkpoints, {}, Depth::entries});
    EXPECT_TRUE(verdict.consistent) << verdict.reason << " at " << verdict.first_bad.value_or(0);
    EXPECT_EQ(verdict.waiting, 0u);
    EXPECT_TRUE(house.keeper.memory()->open_intents.empty());
    EXPECT_EQ(house.keeper.memory()->through, verdict.entries);
  }
};

// 253 entries, so that the scenario fills the bundle, the tile and the first hash of the level above.
const House& model() {
  static House house;
  static const bool filled = [] {
    house.fill(**house.open(), 253, 100);
    return true;
  }();
  (void)filled;
  return house;
}

int operations_of_a_run() {
  FaultyDisk disk(Fault::none, 0);
  Scenario scenario(model());
  scenario.run(disk);
  EXPECT_EQ(scenario.acknowledged.size(), 9u);
  EXPECT_EQ(scenario.checkpoints.size(), 2u);
  return disk.operations();
}

TEST(LedgerCrash, LosesNothingThatWasAcknowledgedWhereverItDies) {
  int operations = operations_of_a_run();
  EXPECT_GT(operations, 40);
  for (int at = 1; at <= operations; ++at) {
    FaultyDisk disk(Fault::death, at);
    Scenario scenario(model());
    scenario.run(disk);
    scenario.check("dies at operation " + std::to_string(at));
  }
}

TEST(LedgerCrash, LosesNothingThatWasAcknowledgedInAPowerCut) {
  int operations = operations_of_a_run();
  for (int at = 1; at <= operations; ++at) {
    FaultyDisk disk(Fault::death, at);
    Scenario scenario(model());
    scenario.run(disk);
    disk.lose_what_was_not_synced();
    scenario.check("power cut at operation " + std::to_string(at));
  }
}

TEST(LedgerCrash, GoesOnAfterAnySingleFailure) {
  int operations = operations_of_a_run();
  for (int at = 1; at <= operations; ++at) {
    FaultyDisk disk(Fault::once, at);
    Scenario scenario(model());
    scenario.run(disk);
    EXPECT_TRUE(at <= 5 || scenario.acknowledged.size() >= 8) << at;  // opening apart, one failure costs one entry at most
    scenario.check("fails at operation " + std::to_string(at));
  }
}

TEST(LedgerCrash, GivesNoProofOfAnIntentThatIsNotDurable) {
  House house;
  FaultyDisk disk(Fault::death, 8);
  auto ledger = *house.open(disk);
  int proofs = 0;
  for (int i = 0; i < 10; ++i) {
    auto intent = ledger->append_intent(intent_draft());
    if (intent)
      ++proofs;
    else
      EXPECT_EQ(intent.error().code(), Code::ledger_unavailable);
  }
  EXPECT_LT(proofs, 10);
  EXPECT_GE(Reader::open(house.path())->size(), static_cast<std::uint64_t>(proofs));
  EXPECT_EQ(ledger->size(), static_cast<std::uint64_t>(proofs));
}

}  // namespace
}  // namespace wardbook::ledger
