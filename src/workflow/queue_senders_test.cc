// What one sender leaves to the others, and how the queue ends while it is full.
#include <thread>

#include "workflow/queue_for_test.h"

namespace wardbook::workflow {
namespace {

using ledger::Type;
using store::Status;

TEST_F(QueueTest, WhateverSomeSendThereIsAPlaceForWhoComesNext) {
  open({.places = 12, .workers = 1});
  std::vector<Queue::Place> places;
  auto all_that_fit = [&](const std::string& sender) {
    for (std::size_t got = 0;; ++got) {
      auto place = queue->admit(sender);
      if (!place) return got;
      places.push_back(std::move(*place));
    }
  };
  EXPECT_EQ(all_that_fit("ada"), 6U) << "half of them";
  EXPECT_EQ(all_that_fit("ben"), 3U);
  EXPECT_EQ(all_that_fit("eve"), 2U);
  EXPECT_EQ(all_that_fit("kim"), 1U);
  EXPECT_EQ(all_that_fit("ada"), 0U);
  places.clear();
  EXPECT_EQ(all_that_fit("ben"), 6U) << "nothing is remembered of who has gone";
}

TEST_F(QueueTest, SendersHaveTheirTurnsOneAfterTheOtherAfterARestartToo) {
  trust::Principal feed{"feed", {trust::Role::service}, "test"};
  std::vector<Uuid> ours;
  for (int i = 0; i < 8; ++i) ours.push_back(submit(note(i)));
  auto theirs = submit(note(1), feed);
  open({.workers = 1});
  EXPECT_EQ(job(theirs).sender, "feed");
  queue->start();
  ASSERT_TRUE(queue->wait(theirs, patience));
  // The one worker has done theirs no later than second, and may have begun the next ones since.
  ASSERT_TRUE(queue->wait(ours.back(), patience));
  auto done = [&](const Uuid& id) { return session->catalogue().document(id).value().ledger_completed.value(); };
  EXPECT_LT(done(theirs), done(ours[1]));
}

TEST_F(QueueTest, StoppingLeavesTheRestInTheStore) {
  open({.places = 100, .workers = 1});
  std::vector<Uuid> ids;
  for (int i = 0; i < 10; ++i) ids.push_back(submit(note(i)));
  queue->start();
  ASSERT_TRUE(queue->wait(ids[0], patience));
  queue->stop();
  EXPECT_EQ(queue->numbers().running, 0U);
  EXPECT_EQ(queue->numbers().waiting, session->catalogue().unfinished().value().size());
  queue->start();
  for (const auto& id : ids) EXPECT_EQ(queue->wait(id, patience).value().status, Status::in_review);
}

TEST_F(QueueTest, AStopReachesIntoALongStepAndTheDocumentIsFinishedAfterwardsOnce) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += note(i) + "\n";
  std::optional<Uuid> interrupted;
  // It may be done before it is stopped, if this thread must wait long for the processor.
  for (int attempts = 0; attempts < 20 && !interrupted; ++attempts) {
    auto id = submit(std::to_string(attempts) + text);
    queue->start();
    while (queue->numbers().running == 0 && store::is_unfinished(status(id))) std::this_thread::yield();
    queue->stop();
    EXPECT_EQ(queue->numbers().running, 0U);
    if ((entries()[{id.text(), Type::document_deidentified}]) == 0) interrupted = id;
  }
  ASSERT_TRUE(interrupted);
  EXPECT_TRUE(store::is_unfinished(status(*interrupted)));
  EXPECT_TRUE(session->catalogue().job(*interrupted).value());
  open();
  queue->start();
  EXPECT_EQ(queue->wait(*interrupted, patience).value().status, Status::in_review);
  auto counts = entries();
  for (auto type :
       {Type::document_parsed, Type::document_deidentified, Type::document_extracted, Type::document_summarized, Type::document_checked})
    EXPECT_EQ((counts[{interrupted->text(), type}]), 1) << name_of(type);
}

TEST_F(QueueTest, WhoseKeysFillTheStoreIsToldSoAndKeepsWhatIsKnown) {
  auto first = accept(note(1), "key-1").value();
  auto database = store::Database::open(data() / "store.db", store::Database::Access::read_write).value();
  ASSERT_TRUE(database.run("UPDATE idempotency_senders SET answers=" + std::to_string(store::Catalogue::most_answers / 2)));
  EXPECT_EQ(accept(note(2), "key-2").error().code(), Code::rate_limited);
  EXPECT_EQ(accept(note(1), "key-3").error().code(), Code::rate_limited) << "a duplicate's answer takes as much room";
  auto again = accept(note(1), "key-1").value();
  EXPECT_TRUE(again.repeated);
  EXPECT_EQ(again.id, first.id);
  EXPECT_TRUE(accept(note(2)));
}

}  // namespace
}  // namespace wardbook::workflow
