// The queue, its workers and the door with many at once. No test waits for time to pass.
#include <set>
#include <thread>

#include "ledger/verify.h"
#include "workflow/queue_for_test.h"

namespace wardbook::workflow {
namespace {

namespace fs = std::filesystem;
using ledger::Type;
using store::JobState;
using store::Status;

TEST_F(QueueTest, ManySendersAndWorkersTakeEachDocumentThroughEachStepOnce) {
  queue->start();
  constexpr int senders = 4, each = 8;
  std::mutex mutex;
  std::set<Uuid> ids;
  {
    std::vector<std::jthread> threads;
    for (int sender = 0; sender < senders; ++sender)
      threads.emplace_back([&, sender] {
        for (int i = 0; i < each; ++i) {
          auto id = submit(note(sender * each + i));
          std::lock_guard lock(mutex);
          ids.insert(id);
        }
      });
  }
  ASSERT_EQ(ids.size(), static_cast<std::size_t>(senders * each));
  for (const auto& id : ids) EXPECT_EQ(queue->wait(id, patience).value().status, Status::in_review);
  auto counts = entries();
  for (const auto& id : ids)
    for (auto type : {Type::document_received, Type::document_parsed, Type::document_deidentified, Type::document_extracted,
                      Type::document_summarized, Type::document_checked})
      EXPECT_EQ((counts[{id.text(), type}]), 1) << name_of(type);
  auto numbers = queue->numbers();
  EXPECT_EQ(numbers.waiting + numbers.running + numbers.dead, 0U);
  EXPECT_FALSE(numbers.oldest);
  queue->stop();
  ASSERT_TRUE(Intake(*session).finish());
  ASSERT_TRUE(session->close());
  EXPECT_TRUE(ledger::verify(session->directory().ledger()).consistent);
  EXPECT_FALSE(session->catalogue().unsettled().value());
}

TEST_F(QueueTest, WhatAProcessLeftIsWorkedOffByTheNext) {
  std::vector<Uuid> ids;
  for (int i = 0; i < 3; ++i) ids.push_back(submit(note(i)));
  EXPECT_EQ(queue->numbers().waiting, 3U);
  open();
  EXPECT_EQ(queue->numbers().waiting, 3U);
  queue->start();
  for (const auto& id : ids) EXPECT_EQ(queue->wait(id, patience).value().status, Status::in_review);
}

TEST_F(QueueTest, AFullQueueSaysWhenToComeAgainAndAPlaceGoesBack) {
  open({.places = 4, .workers = 1});
  const auto& us = session->principal().id;
  auto first = submit(note(1));
  {
    auto place = queue->admit(us).value();
    EXPECT_EQ(queue->admit(us).error().code(), Code::rate_limited);
    EXPECT_GE(queue->retry_after().count(), 1);
    EXPECT_LE(queue->retry_after().count(), 60);
  }
  EXPECT_TRUE(queue->admit(us));
  auto place = queue->admit(us).value();
  auto again = accept(note(1)).value();
  EXPECT_TRUE(again.duplicate);
  queue->submit(std::move(place), again);
  EXPECT_TRUE(queue->admit(us)) << "a duplicate takes no place";
  queue->start();
  EXPECT_EQ(queue->wait(first, patience).value().status, Status::in_review);
}

TEST_F(QueueTest, WaitingEndsAtItsLimitWithTheRowAsItIs) {
  auto id = submit(note(1));
  EXPECT_EQ(queue->wait(id, std::chrono::milliseconds(1)).value().status, Status::received);
  EXPECT_EQ(queue->wait(Uuid::v7(clock, randomness), std::chrono::milliseconds(1)).error().code(), Code::not_found);
}

TEST_F(QueueTest, AFailureThatMayPassIsTriedAgainLaterAndNotForEver) {
  auto id = accept(note(1)).value().id;
  // A row that no step fits, as a fault of ours would leave it.
  auto row = session->catalogue().document(id).value();
  row.status = Status::processing;
  row.stage = store::Stage::checked;
  ASSERT_TRUE(session->catalogue().update(row, {}));
  auto one = job(id);
  for (std::int64_t i = 1; i < most_attempts; ++i) {
    auto ended = try_once(one);
    ASSERT_EQ(ended.end, Attempt::End::again);
    EXPECT_EQ(ended.job.attempts, i);
    EXPECT_GT(ended.job.due_at, clock.now());
    one = job(id);
    EXPECT_EQ(one.attempts, i) << "the store counts, too";
    EXPECT_EQ(one.error, "internal");
  }
  auto ended = try_once(one);
  EXPECT_EQ(ended.end, Attempt::End::dead);
  EXPECT_EQ(status(id), Status::failed);
  EXPECT_EQ(session->catalogue().document(id).value().error, "internal");
  EXPECT_EQ(job(id).state, JobState::dead);
}

TEST_F(QueueTest, AFailureThatWillNotPassIsDeadAtOnceAndARetryGoesOnOnceItsReasonIsGone) {
  auto id = submit(note(1));
  auto away = folder / "blob";
  fs::rename(blob(id), away);
  queue->start();
  auto row = queue->wait(id, patience).value();
  EXPECT_EQ(row.status, Status::failed);
  EXPECT_EQ(row.error, "integrity");
  EXPECT_EQ(queue->numbers().dead, 1U);
  fs::rename(away, blob(id));
  ASSERT_TRUE(queue->retry(session->principal(), id));
  EXPECT_EQ(queue->wait(id, patience).value().status, Status::in_review);
  EXPECT_EQ(queue->retry(session->principal(), id).error().code(), Code::conflict);
  EXPECT_EQ(queue->numbers().dead, 0U);
}

TEST_F(QueueTest, AnOutageOfTheStoreCountsAgainstNoDocument) {
  auto id = accept(note(1)).value().id;
  auto before = job(id);
  // What the disk gives in the place of the original cannot be read.
  auto away = folder / "blob";
  fs::rename(blob(id), away);
  fs::create_directory(blob(id));
  auto ended = try_once(before);
  EXPECT_EQ(ended.end, Attempt::End::outage);
  EXPECT_EQ(ended.error->code(), Code::store_unavailable);
  EXPECT_EQ(job(id).attempts, 0);
  fs::remove(blob(id));
  fs::rename(away, blob(id));
  EXPECT_EQ(try_once(job(id)).end, Attempt::End::done);
}

TEST_F(QueueTest, ADroppedDocumentIsGivenUpAndSaysSo) {
  auto id = submit(note(1));
  ASSERT_TRUE(queue->drop(session->principal(), id));
  auto row = session->catalogue().document(id).value();
  EXPECT_EQ(row.status, Status::failed);
  EXPECT_EQ(row.error, "cancelled");
  EXPECT_FALSE(session->catalogue().job(id).value());
  EXPECT_EQ(queue->numbers().waiting, 0U);
  ASSERT_TRUE(queue->retry(session->principal(), id));
  queue->start();
  EXPECT_EQ(queue->wait(id, patience).value().status, Status::in_review);
  EXPECT_EQ(queue->drop(session->principal(), id).error().code(), Code::conflict);
}

TEST_F(QueueTest, WhoMayNotManageTheQueueChangesNothing) {
  auto id = submit(note(1));
  trust::Principal clinician{"anna", {trust::Role::clinician}, "test"};
  EXPECT_EQ(queue->drop(clinician, id).error().code(), Code::forbidden);
  EXPECT_EQ(status(id), Status::received);
  queue->start();
  EXPECT_EQ(queue->wait(id, patience).value().status, Status::in_review);
}

TEST_F(QueueTest, WorkThatIsCancelledEndsBeforeItsNextStep) {
  auto id = accept(note(1)).value().id;
  std::stop_source stop;
  stop.request_stop();
  auto ended = attempt(*session, *pipeline, job(id), std::nullopt, stop.get_token());
  // Whoever cancelled says what becomes of it: killed before that, the process must not have said that it failed.
  EXPECT_EQ(ended.end, Attempt::End::let_go);
  EXPECT_EQ(status(id), Status::received);
  EXPECT_TRUE(session->catalogue().job(id).value());
  EXPECT_EQ((entries()[{id.text(), Type::document_parsed}]), 0);
}

TEST_F(QueueTest, AStepWhoseRowCouldNotBeWrittenIsNotRecordedTwiceByTheNextAttempt) {
  auto first = accept(note(1)).value(), second = accept(note(2)).value();
  // The first attempt at the second document reads what is left of both; then this process writes an entry for the first.
  ASSERT_EQ(try_once(job(second.id)).end, Attempt::End::done);
  auto parsed = session->draft(Type::document_parsed, trust::Action::document_create, first.id);
  parsed.outcome.bytes = static_cast<std::int64_t>(note(1).size());
  std::stop_source stop;
  stop.request_stop();
  EXPECT_EQ(pipeline->resume(first.id, stop.get_token()).error().code(), Code::cancelled);
  ASSERT_TRUE(session->ledger().append(std::move(parsed)));
  EXPECT_EQ(try_once(job(first.id)).end, Attempt::End::done);
  EXPECT_EQ((entries()[{first.id.text(), Type::document_parsed}]), 1);
}

// --- While somebody works on it, or the store fails ---

std::string long_text() {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += note(i) + "\n";
  return text;
}

TEST_F(QueueTest, ADropThatFailsLeavesADocumentThatIsFinished) {
  auto waits = submit(note(1)), runs = submit(long_text());
  // The ledger can be written, rows cannot.
  auto other = store::Database::open(data() / "store.db", store::Database::Access::read_write).value();
  ASSERT_TRUE(other.run("CREATE TRIGGER broken BEFORE UPDATE ON documents BEGIN SELECT RAISE(ABORT, 'broken'); END"));
  EXPECT_FALSE(queue->drop(session->principal(), waits));
  queue->start();
  while (queue->numbers().running == 0) std::this_thread::yield();
  for (int i = 0; i < 10; ++i) {  // some meet an attempt, others the time between two
    EXPECT_FALSE(queue->drop(session->principal(), runs));
    EXPECT_FALSE(queue->drop(session->principal(), waits));
    clock.ahead += 10'000'000;
    queue->look_again();
  }
  ASSERT_TRUE(other.run("DROP TRIGGER broken"));
  clock.ahead += 10'000'000;
  queue->look_again();
  for (const auto& id : {waits, runs}) EXPECT_EQ(queue->wait(id, patience).value().status, Status::in_review);
}

TEST_F(QueueTest, WhoWouldHaveToWaitWhereNobodyMoreMayIsTurnedAway) {
  open({.workers = 1, .waiters = 0});
  queue->start();
  std::optional<Uuid> busy;
  // It may be done before it is dropped, if this thread must wait long for the processor.
  for (int attempts = 0; attempts < 20 && !busy; ++attempts) {
    auto id = submit(std::to_string(attempts) + long_text());
    while (queue->numbers().running == 0 && store::is_unfinished(status(id))) std::this_thread::yield();
    if (auto dropped = queue->drop(session->principal(), id); !dropped && dropped.error().code() == Code::busy) busy = id;
  }
  ASSERT_TRUE(busy);
  open();
  queue->start();
  EXPECT_EQ(queue->wait(*busy, patience).value().status, Status::in_review);
}

TEST_F(QueueTest, ARetryRightAfterTheFailureIsNotLost) {
  auto id = submit(note(1));
  auto away = folder / "blob";
  fs::rename(blob(id), away);
  queue->start();
  for (int i = 0; i < 100; ++i) {
    for (;;) {
      const bool dead = queue->numbers().dead > 0;
      if (status(id) == Status::failed) break;
      ASSERT_FALSE(dead) << "in the store it waits";
      std::this_thread::yield();
    }
    ASSERT_TRUE(queue->retry(session->principal(), id));
  }
}

// --- The door ---

TEST_F(QueueTest, OfTheSameBytesAtOnceOneIsNewAndNothingIsLeftOfTheOthers) {
  std::mutex mutex;
  std::set<Uuid> ids;
  int fresh = 0;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; ++i)
      threads.emplace_back([&] {
        auto accepted = accept(note(1)).value();
        std::lock_guard lock(mutex);
        ids.insert(accepted.id);
        fresh += !accepted.duplicate;
      });
  }
  EXPECT_EQ(ids.size(), 1U);
  EXPECT_EQ(fresh, 1);
  EXPECT_EQ(session->blobs().ids().value().size(), 1U);
  EXPECT_EQ(session->keys().ids_of(crypto::KeyKind::document).value().size(), 1U);
  EXPECT_EQ(session->keys().ids_of(crypto::KeyKind::intake).value().size(), 1U);
}

TEST_F(QueueTest, APatientThatManyNameAtOnceIsMadeOnce) {
  std::mutex mutex;
  std::set<Uuid> ids;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; ++i)
      threads.emplace_back([&] {
        auto id = Intake(*session).patient(parse_patient_identifier("CLINIC|4471").value()).value();
        std::lock_guard lock(mutex);
        ids.insert(id);
      });
  }
  EXPECT_EQ(ids.size(), 1U);
  EXPECT_EQ(session->keys().ids_of(crypto::KeyKind::patient).value().size(), 1U);
}

TEST_F(QueueTest, ARequestThatIsSentAgainIsAnsweredTheSameForADay) {
  auto first = accept(note(1), "key-1").value();
  auto again = accept(note(1), "key-1").value();
  EXPECT_TRUE(again.repeated);
  EXPECT_FALSE(again.duplicate) << "the first answer was none of a duplicate";
  EXPECT_EQ(again.id, first.id);
  EXPECT_FALSE(again.grant);
  EXPECT_EQ(accept(note(2), "key-1").error().code(), Code::conflict);
  EXPECT_NE(accept(note(2), "key-2").value().id, first.id);
  EXPECT_TRUE(accept(note(2), "key-3").value().duplicate);
  EXPECT_TRUE(accept(note(2), "key-3").value().duplicate);
  EXPECT_EQ(accept(note(3), std::string(256, 'k')).error().code(), Code::invalid_request);
  open();
  EXPECT_TRUE(accept(note(1), "key-1").value().repeated) << "another process answers the same";
  clock.ahead = std::chrono::microseconds(idempotency_lifetime).count();
  EXPECT_FALSE(accept(note(1), "key-1").value().repeated);
}

TEST_F(QueueTest, AnIdempotencyKeyIsForOneSourceAndOnePatient) {
  auto patient = Intake(*session).patient(parse_patient_identifier("CLINIC|4471").value()).value();
  auto send = [&](std::string source, const Uuid& whose) {
    return Intake(*session).accept(
        trust::Phi(note(1)), {.source = std::move(source), .patient = whose, .idempotency = IdempotencyKey{"POST /v1/documents", "key"}});
  };
  auto first = send("ehr", patient).value();
  EXPECT_TRUE(send("ehr", patient).value().repeated);
  EXPECT_EQ(send("scan", patient).error().code(), Code::conflict);
  EXPECT_EQ(send("ehr", {}).error().code(), Code::conflict);
}

TEST_F(QueueTest, WhoMayNotSendLeavesNothing) {
  trust::Principal auditor{"omar", {trust::Role::auditor}, "test"};
  EXPECT_EQ(Intake(*session, auditor).accept(trust::Phi(note(1)), {}).error().code(), Code::forbidden);
  EXPECT_TRUE(session->blobs().ids().value().empty());
  EXPECT_EQ(session->keys().count_by_kind().value()["document"], 0);
  trust::Principal feed{"feed", {trust::Role::service}, "test"};
  auto accepted = Intake(*session, feed).accept(trust::Phi(note(1)), {}).value();
  EXPECT_EQ(session->catalogue().document(accepted.id).value().sender, "feed");
  EXPECT_NE(accept(note(1)).value().id, accepted.id) << "another sender's document is another one";
}

}  // namespace
}  // namespace wardbook::workflow
