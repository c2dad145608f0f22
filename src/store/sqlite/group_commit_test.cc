#include "store/sqlite/group_commit.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <thread>

namespace wardbook::store {
namespace {

namespace fs = std::filesystem;

class GroupCommitTest : public testing::Test {
 protected:
  GroupCommitTest() {
    std::string pattern = fs::temp_directory_path() / "wardbook-group-commit-XXXXXX";
    folder = ::mkdtemp(pattern.data());
    database.emplace(Database::open(folder / "any.db", Database::Access::create).value());
    EXPECT_TRUE(database->run("CREATE TABLE t(n INTEGER PRIMARY KEY)"));
    commits.emplace(*database);
  }
  ~GroupCommitTest() override { fs::remove_all(folder); }

  Result<void> put(std::int64_t n) { return database->prepare("INSERT INTO t VALUES(?)").bind(n).run(); }
  // As another process finds it.
  std::int64_t kept(std::string_view which = "1") {
    auto other = Database::open(folder / "any.db", Database::Access::read_only).value();
    auto row = other.prepare("SELECT count(*) FROM t WHERE " + std::string(which));
    EXPECT_TRUE(row.step().value());
    return row.integer(0);
  }

  fs::path folder;
  std::optional<Database> database;
  std::optional<GroupCommit> commits;
};

TEST_F(GroupCommitTest, OfManyThatChangeAtOnceThoseThatFailAreTakenBackAlone) {
  constexpr std::int64_t threads = 16, each = 30;
  {
    std::vector<std::jthread> changing;
    for (std::int64_t thread = 0; thread < threads; ++thread)
      changing.emplace_back([&, thread] {
        for (std::int64_t i = 0; i < each; ++i) {
          auto n = thread * each + i;
          auto changed = commits->run([&]() -> Result<void> {
            TRY(put(n));
            if (n % 3 == 0) return fail(Code::conflict, "This one is refused.");
            return put(n - n % 3);  // which was taken back, so the second of three puts it and the third fails
          });
          EXPECT_EQ(changed.ok(), n % 3 == 1) << n;
        }
      });
  }
  EXPECT_EQ(kept("n%3=0"), threads * each / 3);
  EXPECT_EQ(kept("n%3=1"), threads * each / 3);
  EXPECT_EQ(kept("n%3=2"), 0);
}

TEST_F(GroupCommitTest, WhatIsAcknowledgedIsThereForOthersAtOnce) {
  ASSERT_TRUE(commits->run([&] { return put(1); }));
  EXPECT_EQ(kept(), 1);
}

TEST_F(GroupCommitTest, WhenTheTransactionFailsNobodyIsToldThatTheirChangeIsKept) {
  auto aside = folder / "aside.db";
  fs::rename(folder / "any.db", aside);
  EXPECT_FALSE(commits->run([&] { return put(1); }));
  fs::rename(aside, folder / "any.db");
  EXPECT_EQ(kept(), 0);
  ASSERT_TRUE(commits->run([&] { return put(1); })) << "the next is not hindered by it";
}

// SQLite takes back a transaction whole when it finds no room for a single row.
TEST_F(GroupCommitTest, AFullDiskIsCalledSoToAllWhomItHitsAndNothingOfTheirsIsKept) {
  ASSERT_TRUE(database->run("CREATE TABLE large(bytes)"));
  ASSERT_TRUE(database->run("PRAGMA max_page_count=32"));
  auto put_large = [&] { return database->run("INSERT INTO large VALUES(zeroblob(1000000))"); };
  EXPECT_EQ(commits->run(put_large).error().code(), Code::disk_full);
  std::atomic<std::int64_t> acknowledged = 0;
  {
    std::vector<std::jthread> changing;
    for (std::int64_t thread = 0; thread < 8; ++thread)
      changing.emplace_back([&, thread] {
        for (std::int64_t i = 0; i < 30; ++i) {
          auto changed = commits->run([&]() -> Result<void> {
            TRY(put(i * 8 + thread));
            return thread == 0 ? put_large() : Result<void>();
          });
          if (changed)
            ++acknowledged;
          else
            EXPECT_EQ(changed.error().code(), Code::disk_full);
        }
      });
  }
  EXPECT_EQ(kept(), acknowledged);
  EXPECT_EQ(kept("n%8=0"), 0);
  ASSERT_TRUE(database->run("PRAGMA max_page_count=10000"));
  EXPECT_TRUE(commits->run(put_large)) << "once there is room the next is not hindered by it";
}

TEST_F(GroupCommitTest, ThatMemoryRunsOutInOneChangeHindersNoOther) {
  EXPECT_EQ(commits->run([&]() -> Result<void> { throw std::bad_alloc(); }).error().code(), Code::memory_limit);
  EXPECT_TRUE(commits->run([&] { return put(1); }));
}

}  // namespace
}  // namespace wardbook::store
