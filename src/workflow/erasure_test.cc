// A document that is erased, on a real store: what of it goes, what stays, and that a start after a kill ends what was begun.
#include "workflow/erasure.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "crypto/sevens_for_test.h"
#include "ledger/reader.h"
#include "ledger/verify.h"
#include "workflow/feedback.h"
#include "workflow/queue.h"

namespace wardbook::workflow {
namespace {

namespace fs = std::filesystem;
using crypto::Context;
using ledger::Type;
using store::Status;

constexpr std::chrono::minutes patience{5};
constexpr std::string_view note = "PROGRESS NOTE\n\nPatient: Maria Lopez\n\nShe feels well.\n";

const Engines& engines() {
  static const Engines all;
  return all;
}

class ErasureTest : public testing::Test {
 protected:
  ErasureTest() {
    std::string pattern = fs::temp_directory_path() / "wardbook-erasure-XXXXXX";
    folder = fs::path(::mkdtemp(pattern.data()));
    EXPECT_TRUE(Session::create(folder / "data", Uuid::v7(clock, randomness), store::Kind::real, crypto::key_of_sevens(), std::nullopt, {},
                                "tester", clock, randomness));
    open();
  }
  ~ErasureTest() override {
    queue.reset();
    session.reset();
    fs::remove_all(folder);
  }
  void open() {
    queue.reset();
    pipeline.reset();
    session.reset();
    session =
        Session::open(store::DataDirectory::open(folder / "data").value(), crypto::key_of_sevens(), "tester", "test", clock, randomness)
            .value();
    pipeline.emplace(Pipeline::make(*session, engines(), nullptr).value());
    queue = Queue::open(*session, *pipeline).value();
  }
  Uuid take_in() {
    auto place = queue->admit(session->principal().id).value();
    auto accepted = Intake(*session).accept(trust::Phi(std::string(note)), {.file_name = trust::Phi("lopez.txt")}).value();
    queue->submit(std::move(place), accepted);
    return accepted.id;
  }
  store::DocumentRow row(const Uuid& id) { return session->document(id).value(); }
  int entries(const Uuid& id, Type type) {
    int count = 0;
    auto reader = ledger::Reader::open(session->directory().ledger()).value();
    EXPECT_TRUE(reader.for_each(0, [&](std::uint64_t, BytesView bytes) -> Result<void> {
      auto draft = TRY(ledger::parse_entry(bytes)).draft;
      count += draft.type == type && draft.resource.id == id.text();
      return {};
    }));
    return count;
  }
  void expect_gone(const Uuid& id) {
    EXPECT_EQ(row(id).status, Status::erased);
    EXPECT_FALSE(session->keys().key(id));
    EXPECT_TRUE(session->blobs().ids().value().empty());
    for (auto context : {Context::file_name, Context::redacted, Context::identifiers, Context::reading, Context::summary, Context::checks})
      EXPECT_FALSE(session->catalogue().value(context, id));
    EXPECT_TRUE(session->catalogue().feedback_of(id).value().empty());
    EXPECT_FALSE(session->catalogue().job(id).value());
    EXPECT_EQ(entries(id, Type::document_erased), 1);
    ASSERT_TRUE(session->close());
    EXPECT_TRUE(ledger::verify(session->directory().ledger()).consistent);
  }

  SystemClock clock;
  SystemRandomness randomness;
  fs::path folder;
  std::unique_ptr<Session> session;
  std::optional<Pipeline> pipeline;
  std::unique_ptr<Queue> queue;
};

TEST_F(ErasureTest, KeyBytesAndResultsGoAndTheRowAndTheLedgerStay) {
  queue->start();
  auto id = take_in();
  ASSERT_EQ(queue->wait(id, patience).value().status, Status::in_review);
  ASSERT_TRUE(give_feedback(*session, session->principal(), {}, id, {Target::redacted, Verdict::wrong}));
  ASSERT_TRUE(queue->erase(session->principal(), row(id), trust::Purpose::patrqt));
  ASSERT_EQ(queue->wait(id, patience).value().status, Status::erased);
  expect_gone(id);
  EXPECT_EQ(entries(id, Type::document_received), 1);
  EXPECT_EQ(queue->erase(session->principal(), row(id), trust::Purpose::patrqt).error().code(), Code::erased);
  open();
  EXPECT_NE(take_in(), id);  // nothing remembers the bytes
}

TEST_F(ErasureTest, OneThatStillWaitsIsNeverWorkedOn) {
  auto id = take_in();
  ASSERT_TRUE(queue->erase(session->principal(), row(id), trust::Purpose::none));
  queue->start();
  queue->wait(id, patience).value();
  expect_gone(id);
  EXPECT_EQ(entries(id, Type::document_parsed), 0);
}

TEST_F(ErasureTest, WhoMayNotEraseChangesNothing) {
  auto id = take_in();
  EXPECT_EQ(queue->erase({"omar", {trust::Role::clinician}, "test"}, row(id), trust::Purpose::treat).error().code(), Code::forbidden);
  EXPECT_EQ(row(id).status, Status::received);
  EXPECT_TRUE(session->keys().key(id));
}

TEST_F(ErasureTest, AStartEndsWhatWasBegunAndRecordsItOnce) {
  auto id = take_in();
  auto permitted = permit_erasure(*session, session->principal(), row(id), trust::Purpose::none).value();
  ASSERT_TRUE(begin_erasure(*session, id, permitted));
  open();  // as after a kill there
  EXPECT_EQ(row(id).status, Status::erased);
  // And as after one behind the entry: the key is gone and the row does not know.
  ASSERT_TRUE(session->keys().destroy(id));
  ASSERT_TRUE(session->ledger().append(session->draft(Type::document_erased, trust::Action::document_erase, id)));
  open();
  queue->start();
  queue->wait(id, patience).value();
  expect_gone(id);
}

}  // namespace
}  // namespace wardbook::workflow
