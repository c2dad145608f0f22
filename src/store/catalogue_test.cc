// What the store keeps beside a document's row: its job, lists of many documents, answers under keys, and feedback.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <set>

#include "store/catalogue.h"

namespace wardbook::store {
namespace {

namespace fs = std::filesystem;

constexpr Time start{std::chrono::seconds(1772353800)};

class FixedClock final : public Clock {
 public:
  Time now() const override { return at; }
  Time at = start;
};

class CatalogueTest : public testing::Test {
 protected:
  CatalogueTest() {
    std::string pattern = fs::temp_directory_path() / "wardbook-catalogue-XXXXXX";
    folder = ::mkdtemp(pattern.data());
    catalogue = Catalogue::create(folder / "store.db").value();
  }
  ~CatalogueTest() override { fs::remove_all(folder); }

  DocumentRow row() {
    clock.at += std::chrono::seconds(1);
    DocumentRow row;
    row.id = Uuid::v7(clock, randomness);
    row.received_at = clock.now();
    row.source = "ehr";
    row.sender = "os:tester";
    return row;
  }
  void put(const DocumentRow& row) { ASSERT_TRUE(catalogue->insert(row, {})); }
  std::vector<Uuid> walk(ListFilter filter) {
    std::vector<Uuid> ids;
    do {
      auto page = catalogue->list(filter).value();
      EXPECT_LE(page.rows.size(), filter.limit);
      for (const auto& row : page.rows) ids.push_back(row.id);
      filter.cursor = page.next;
    } while (!filter.cursor.empty());
    return ids;
  }

  fs::path folder;
  FixedClock clock;
  SystemRandomness randomness;
  std::unique_ptr<Catalogue> catalogue;
};

// --- Jobs ---

TEST_F(CatalogueTest, ADocumentHasAJobUntilItIsAtRest) {
  auto document = row();
  ASSERT_TRUE(catalogue->insert(document, {.priority = Priority::urgent}));
  auto job = catalogue->job(document.id).value().value();
  EXPECT_EQ(job.priority, Priority::urgent);
  EXPECT_EQ(job.state, JobState::waiting);
  EXPECT_EQ(job.since, document.received_at);
  document.status = Status::processing;
  ASSERT_TRUE(catalogue->update(document, {}));
  EXPECT_EQ(catalogue->unfinished().value(), std::vector{document.id});
  document.status = Status::in_review;
  ASSERT_TRUE(catalogue->update(document, {}));
  EXPECT_FALSE(catalogue->job(document.id).value());
  EXPECT_TRUE(catalogue->unfinished().value().empty());
}

TEST_F(CatalogueTest, ADocumentThatIsRefusedAtTheDoorHasNoJob) {
  auto document = row();
  document.status = Status::refused;
  put(document);
  EXPECT_TRUE(catalogue->jobs().value().empty());
}

TEST_F(CatalogueTest, WhatIsGivenUpStaysWithItsReasonAndCanBeTakenUpAgain) {
  auto document = row();
  put(document);
  auto job = catalogue->job(document.id).value().value();
  job.attempts = 5;
  job.error = "internal";
  job.state = JobState::dead;
  document.status = Status::failed;
  document.error = "internal";
  ASSERT_TRUE(catalogue->update_with_job(document, job));
  EXPECT_EQ(catalogue->document(document.id).value().status, Status::failed);
  EXPECT_EQ(catalogue->job(document.id).value()->error, "internal");
  EXPECT_TRUE(catalogue->unfinished().value().empty());
  job.state = JobState::waiting;
  document.status = Status::received;
  ASSERT_TRUE(catalogue->update_with_job(document, job));
  EXPECT_EQ(catalogue->unfinished().value(), std::vector{document.id});
}

TEST_F(CatalogueTest, AStoreFromBeforeTheQueueHasAJobForEachUnfinishedDocument) {
  auto path = folder / "golden.db";
  fs::copy_file(fs::path(WARDBOOK_SOURCE_DIR) / "docs/formats/golden/store/store.db", path);
  Uuid unfinished;
  {
    auto before = Database::open(path, Database::Access::read_write).value();
    auto any = before.prepare("SELECT id FROM documents LIMIT 1");
    ASSERT_TRUE(any.step().value());
    unfinished = any.uuid(0).value();
    ASSERT_TRUE(any.run());
    ASSERT_TRUE(before.prepare("UPDATE documents SET status='processing' WHERE id=?").bind(unfinished).run());
  }
  auto opened = Catalogue::open(path).value();
  EXPECT_EQ(opened->unfinished().value(), std::vector{unfinished});
}

// --- Lists ---

TEST_F(CatalogueTest, EveryFilterGivesWhatAScanWouldInPagesThatMeet) {
  std::vector<DocumentRow> rows;
  constexpr std::array sources{"ehr", "scan", "portal"};
  constexpr std::array classes{"", "lab-report", "referral"};
  constexpr std::array statuses{Status::received, Status::done, Status::in_review, Status::refused};
  for (std::size_t i = 0; i < 120; ++i) {
    auto one = row();
    one.source = sources[i % 3];
    one.document_class = classes[(i / 3) % 3];
    one.status = statuses[(i * 7) % 4];
    one.sender = i % 5 ? "os:tester" : "svc:feed";
    if (one.status == Status::in_review) one.deadline = one.received_at + std::chrono::hours((i * 13) % 50);
    put(one);
    rows.push_back(one);
  }
  std::vector<ListFilter> filters(1);
  for (auto status : statuses) filters.push_back({.status = status});
  for (std::size_t i = 0; i < 3; ++i) {
    filters.push_back({.document_class = classes[i], .source = sources[i]});
    filters.push_back({.status = Status::done, .source = sources[i], .sender = "svc:feed"});
    filters.push_back({.document_class = "referral",
                       .received_from = start + std::chrono::seconds(30),
                       .received_before = start + std::chrono::seconds(90 + static_cast<std::int64_t>(i))});
  }
  filters.push_back({.sender = "svc:feed"});
  filters.push_back({.sender = "nobody"});
  for (auto filter : filters)
    for (std::size_t limit : {1U, 7U, 500U}) {
      filter.limit = limit;
      std::vector<Uuid> wanted;
      for (const auto& one : rows)
        if ((!filter.status || one.status == *filter.status) &&
            (filter.document_class.empty() || one.document_class == filter.document_class) &&
            (filter.source.empty() || one.source == filter.source) && (filter.sender.empty() || one.sender == filter.sender) &&
            (!filter.received_from || one.received_at >= *filter.received_from) &&
            (!filter.received_before || one.received_at < *filter.received_before))
          wanted.insert(wanted.begin(), one.id);
      EXPECT_EQ(walk(filter), wanted);
    }

  ListFilter due{.source = "scan", .due_before = start + std::chrono::hours(30), .limit = 3};
  std::vector<std::pair<Time, Uuid>> wanted;
  for (const auto& one : rows)
    if (one.deadline && *one.deadline < *due.due_before && one.source == "scan") wanted.emplace_back(*one.deadline, one.id);
  std::ranges::sort(wanted);
  auto found = walk(due);
  ASSERT_FALSE(wanted.empty());
  EXPECT_TRUE(std::ranges::equal(found, wanted, {}, {}, [](const auto& pair) { return pair.second; }));
}

TEST_F(CatalogueTest, WhatComesInBetweenTwoPagesMovesNothing) {
  std::vector<Uuid> first;
  for (int i = 0; i < 10; ++i) {
    auto one = row();
    put(one);
    first.insert(first.begin(), one.id);
  }
  ListFilter filter{.status = Status::received, .limit = 4};
  std::vector<Uuid> seen;
  do {
    auto page = catalogue->list(filter).value();
    for (const auto& one : page.rows) seen.push_back(one.id);
    filter.cursor = page.next;
    put(row());
  } while (!filter.cursor.empty());
  EXPECT_EQ(seen, first);
}

TEST_F(CatalogueTest, ACursorOfAnotherListIsRefused) {
  auto one = row();
  one.deadline = one.received_at;
  put(one);
  put(row());
  auto cursor = catalogue->list({.limit = 1}).value().next;
  EXPECT_EQ(catalogue->list({.due_before = start, .cursor = cursor}).error().code(), Code::invalid_request);
  for (auto bad : {"x", "01", "zz018e2cbd7f1275659699a6909f8c828f", "018e2cbd-7f12-7565-9699-a6909f8c828f"})
    EXPECT_EQ(catalogue->list({.cursor = bad}).error().code(), Code::invalid_request) << bad;
}

// --- Requests ---

TEST_F(CatalogueTest, AnAnswerIsKeptWithWhatItMadeUntilItExpires) {
  auto document = row();
  auto now = clock.now();
  Remembered answer{{1}, {2}, document.id, false, now, now + std::chrono::hours(24)};
  ASSERT_TRUE(catalogue->insert(document, {.answer = answer}));
  auto kept = catalogue->remembered({1}, now).value().value();
  EXPECT_EQ(kept.request, answer.request);
  EXPECT_EQ(kept.record, document.id);
  EXPECT_FALSE(catalogue->remembered({2}, now).value());
  EXPECT_FALSE(catalogue->remembered({1}, answer.expires_at).value()) << "expired";
}

TEST_F(CatalogueTest, ExpiredAnswersGoWhenNewOnesCome) {
  for (std::uint8_t i = 0; i < 30; ++i) {
    auto given = start + std::chrono::hours(i);
    ASSERT_TRUE(catalogue->remember({{i}, {}, Uuid::v7(clock, randomness), true, given, given + std::chrono::hours(2)}));
  }
  auto database = Database::open(folder / "store.db", Database::Access::read_only).value();
  auto rows = database.prepare("SELECT count(*) FROM idempotency");
  ASSERT_TRUE(rows.step().value());
  EXPECT_EQ(rows.integer(0), 2);
}

TEST_F(CatalogueTest, OneSenderMayHaveHalfOfTheAnswersThatAreKeptAndWhatIsExpiredMakesRoom) {
  auto remember = [&](std::uint8_t key, const std::string& sender, Time until) {
    return catalogue->remember({{key}, {}, Uuid::v7(clock, randomness), true, start, until, sender});
  };
  const auto now = start + std::chrono::hours(1);
  ASSERT_TRUE(remember(1, "feed", now + std::chrono::hours(1)));
  ASSERT_TRUE(remember(2, "feed", now));
  auto database = Database::open(folder / "store.db", Database::Access::read_write).value();
  ASSERT_TRUE(database.run("UPDATE idempotency_senders SET answers=answers+" + std::to_string(Catalogue::most_answers / 2 - 2)));
  EXPECT_TRUE(catalogue->may_remember("ward", now).value()) << "the others have the rest";
  EXPECT_TRUE(catalogue->may_remember("feed", now).value()) << "one has expired";
  ASSERT_TRUE(remember(3, "feed", now + std::chrono::hours(1)));
  EXPECT_FALSE(catalogue->may_remember("feed", now).value());
  ASSERT_TRUE(remember(3, "feed", now + std::chrono::hours(1))) << "the same key again takes no room";
  EXPECT_TRUE(catalogue->may_remember("feed", now + std::chrono::hours(1)).value());
}

TEST_F(CatalogueTest, AnAnswerWhoseDocumentCannotBePutIsNotKept) {
  auto document = row();
  put(document);
  EXPECT_FALSE(catalogue->insert(document, {.answer = Remembered{{1}, {2}, document.id, false, start, start + std::chrono::hours(1)}}));
  EXPECT_FALSE(catalogue->remembered({1}, start).value());
}

TEST_F(CatalogueTest, FeedbackStaysInTheOrderInWhichItCame) {
  auto document = row();
  put(document);
  std::vector<Uuid> ids;
  for (std::uint8_t i = 0; i < 3; ++i) {
    clock.at += std::chrono::seconds(1);
    ids.push_back(Uuid::v7(clock, randomness));
    ASSERT_TRUE(catalogue->insert_feedback({ids.back(), document.id, "os:anna", clock.now(), 5, 9,
                                            trust::Sealed::stored(crypto::Context::feedback, document.id, Bytes(1, i))}));
  }
  auto all = catalogue->feedback_of(document.id).value();
  ASSERT_EQ(all.size(), 3U);
  for (std::uint8_t i = 0; i < 3; ++i) EXPECT_EQ(std::pair(all[i].id, all[i].said.bytes()), std::pair(ids[i], Bytes(1, i)));
  EXPECT_EQ(all[0].version, 5U);
  EXPECT_TRUE(catalogue->feedback_of(ids[0]).value().empty());
}

}  // namespace
}  // namespace wardbook::store
