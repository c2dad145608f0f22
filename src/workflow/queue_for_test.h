// A queue over a real store in a temporary folder, with a clock that can be put ahead. For the tests of the queue.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <map>

#include "crypto/sevens_for_test.h"
#include "ledger/reader.h"
#include "workflow/queue.h"

namespace wardbook::workflow {

inline constexpr std::chrono::minutes patience{5};

class TestClock final : public Clock {
 public:
  Time now() const override { return SystemClock().now() + std::chrono::microseconds(ahead); }
  std::atomic<std::int64_t> ahead = 0;
};

inline const Engines& engines() {
  static const Engines all;
  return all;
}

inline std::string note(int number) {
  return "PROGRESS NOTE\n\nPatient: Maria Lopez\n\nVisit " + std::to_string(number) + ": she feels well.\n";
}

class QueueTest : public testing::Test {
 protected:
  QueueTest() {
    std::string pattern = std::filesystem::temp_directory_path() / "wardbook-queue-XXXXXX";
    folder = std::filesystem::path(::mkdtemp(pattern.data()));
    EXPECT_TRUE(Session::create(data(), Uuid::v7(clock, randomness), store::Kind::real, crypto::key_of_sevens(), std::nullopt, {}, "tester",
                                clock, randomness));
    open();
  }
  ~QueueTest() override {
    queue.reset();
    session.reset();
    std::filesystem::remove_all(folder);
  }
  std::filesystem::path data() const { return folder / "data"; }
  void open(QueueLimits limits = {}) {
    queue.reset();
    pipeline.reset();
    session.reset();
    session =
        Session::open(store::DataDirectory::open(data()).value(), crypto::key_of_sevens(), "tester", "test", clock, randomness).value();
    pipeline.emplace(Pipeline::make(*session, engines(), nullptr).value());
    queue = Queue::open(*session, *pipeline, limits).value();
  }
  Result<Accepted> accept(const std::string& text, std::string_view key = "") {
    Arrival arrival;
    if (!key.empty()) arrival.idempotency = IdempotencyKey{"POST /v1/documents", key};
    return Intake(*session).accept(trust::Phi(std::string(text)), arrival);
  }
  Uuid submit(const std::string& text) { return submit(text, session->principal()); }
  Uuid submit(const std::string& text, const trust::Principal& sender) {
    auto place = queue->admit(sender.id).value();
    auto accepted = Intake(*session, sender).accept(trust::Phi(std::string(text)), {}).value();
    queue->submit(std::move(place), accepted);
    return accepted.id;
  }
  store::Status status(const Uuid& id) { return session->catalogue().document(id).value().status; }
  store::Job job(const Uuid& id) { return session->catalogue().job(id).value().value(); }
  Attempt try_once(const store::Job& one) { return attempt(*session, *pipeline, one, std::nullopt, {}); }
  std::filesystem::path blob(const Uuid& id) { return data() / "blobs" / id.text().substr(34) / id.text(); }
  std::map<std::pair<std::string, ledger::Type>, int> entries() {
    std::map<std::pair<std::string, ledger::Type>, int> counts;
    auto reader = ledger::Reader::open(session->directory().ledger()).value();
    EXPECT_TRUE(reader.for_each(0, [&](std::uint64_t, BytesView bytes) -> Result<void> {
      auto entry = TRY(ledger::parse_entry(bytes));
      ++counts[{entry.draft.resource.id, entry.draft.type}];
      return {};
    }));
    return counts;
  }

  std::filesystem::path folder;
  TestClock clock;
  SystemRandomness randomness;
  std::unique_ptr<Session> session;
  std::optional<Pipeline> pipeline;
  std::unique_ptr<Queue> queue;
};

}  // namespace wardbook::workflow
