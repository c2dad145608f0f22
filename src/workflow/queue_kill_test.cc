// kill -9 of a process that takes in documents from several senders and works them off with several workers, at moments that nobody
// chose. What it acknowledged is there afterwards, and each step of each document is recorded once. 4 kills; with WARDBOOK_FULL 200.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>
#include <thread>

#include "crypto/sevens_for_test.h"
#include "ledger/reader.h"
#include "ledger/verify.h"
#include "workflow/queue.h"

extern char** environ;

namespace wardbook::workflow {
namespace {

namespace fs = std::filesystem;
using ledger::Type;
using store::Status;

constexpr int acknowledgements = 3;  // the victim's descriptor

struct House {
  explicit House(const fs::path& data)
      : session(
            Session::open(store::DataDirectory::open(data).value(), crypto::key_of_sevens(), "tester", "test", clock, randomness).value()),
        pipeline(Pipeline::make(*session, engines, nullptr).value()),
        queue(Queue::open(*session, pipeline, {.places = 1'000'000, .workers = 4}).value()) {}

  Engines engines;
  SystemClock clock;
  SystemRandomness randomness;
  std::unique_ptr<Session> session;
  Pipeline pipeline;
  std::unique_ptr<Queue> queue;
};

// Takes in documents until it is killed, and says the id of each that it has.
TEST(QueueKillTest, DISABLED_Victim) {
  const char* data = std::getenv("WARDBOOK_VICTIM");
  if (!data) GTEST_SKIP() << "run by the other test";
  House house(data);
  house.queue->start();
  std::vector<std::jthread> senders;
  for (int sender = 0; sender < 4; ++sender)
    senders.emplace_back([&] {
      for (;;) {
        auto place = house.queue->admit(house.session->principal().id).value();
        auto unique = Uuid::v7(house.clock, house.randomness);
        auto accepted = Intake(*house.session)
                            .accept(trust::Phi("PROGRESS NOTE\n\nPatient: Maria Lopez\n\nVisit " + unique.text() + ".\n"), {})
                            .value();
        auto id = accepted.id.bytes();
        if (::write(acknowledgements, id.data(), id.size()) != static_cast<ssize_t>(id.size())) std::abort();
        house.queue->submit(std::move(place), accepted);
      }
    });
}

class Victim {
 public:
  explicit Victim(const fs::path& data) {
    std::array<int, 2> ends{};
    EXPECT_EQ(::pipe2(ends.data(), O_CLOEXEC), 0);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, ends[1], acknowledgements);
    std::string variable = "WARDBOOK_VICTIM=" + data.string();
    std::vector<char*> environment;
    for (char** at = environ; *at; ++at) environment.push_back(*at);
    environment.push_back(variable.data());
    environment.push_back(nullptr);
    std::array<std::string, 3> words{fs::read_symlink("/proc/self/exe"), "--gtest_also_run_disabled_tests",
                                     "--gtest_filter=QueueKillTest.DISABLED_Victim"};
    std::array<char*, 4> arguments{words[0].data(), words[1].data(), words[2].data(), nullptr};
    EXPECT_EQ(::posix_spawn(&process_, words[0].c_str(), &actions, nullptr, arguments.data(), environment.data()), 0);
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    reading_ = ends[0];
  }
  ~Victim() { ::close(reading_); }

  // The next document that it has acknowledged; nothing when it is dead and all were read.
  std::optional<Uuid> next() const {
    std::array<std::uint8_t, Uuid::size> id{};
    std::size_t have = 0;
    while (have < id.size()) {
      auto got = ::read(reading_, id.data() + have, id.size() - have);
      if (got <= 0) return std::nullopt;
      have += static_cast<std::size_t>(got);
    }
    return Uuid::from_bytes(id);
  }
  void kill() const {
    ::kill(process_, SIGKILL);
    int status = 0;
    ASSERT_EQ(::waitpid(process_, &status, 0), process_);
    ASSERT_TRUE(WIFSIGNALED(status)) << "it ended by itself with " << status;
  }

 private:
  pid_t process_ = 0;
  int reading_ = -1;
};

TEST(QueueKillTest, NothingThatWasAcknowledgedIsLostAndNoStepIsDoneTwice) {
  const char* full = std::getenv("WARDBOOK_FULL");
  const int kills = full && *full && *full != '0' ? 200 : 4;
  std::string pattern = fs::temp_directory_path() / "wardbook-queue-kill-XXXXXX";
  const fs::path folder = ::mkdtemp(pattern.data()), data = folder / "data";
  SystemClock clock;
  SystemRandomness randomness;
  ASSERT_TRUE(Session::create(data, Uuid::v7(clock, randomness), store::Kind::real, crypto::key_of_sevens(), std::nullopt, {}, "tester",
                              clock, randomness));
  std::set<Uuid> acknowledged;
  for (int round = 0; round < kills; ++round) {
    Victim victim(data);
    std::uint8_t more = 0;
    randomness.fill({&more, 1});
    for (int i = 0; i < 1 + more % 24; ++i) {
      auto id = victim.next();
      ASSERT_TRUE(id) << "the victim ended by itself";
      acknowledged.insert(*id);
    }
    victim.kill();
    while (auto id = victim.next()) acknowledged.insert(*id);
  }
  {
    House house(data);
    house.queue->start();
    std::map<std::pair<std::string, Type>, int> counts;
    for (const auto& id : acknowledged) {
      auto row = house.queue->wait(id, std::chrono::minutes(10));
      ASSERT_TRUE(row) << "acknowledged and lost";
      EXPECT_EQ(row->status, Status::in_review);
    }
    house.queue->stop();
    ASSERT_TRUE(house.session->close());
    auto reader = ledger::Reader::open(house.session->directory().ledger()).value();
    ASSERT_TRUE(reader.for_each(0, [&](std::uint64_t, BytesView bytes) -> Result<void> {
      auto entry = TRY(ledger::parse_entry(bytes));
      ++counts[{entry.draft.resource.id, entry.draft.type}];
      return {};
    }));
    for (const auto& id : acknowledged)
      for (auto type : {Type::document_received, Type::document_parsed, Type::document_deidentified, Type::document_extracted,
                        Type::document_summarized, Type::document_checked})
        EXPECT_EQ((counts[{id.text(), type}]), 1) << name_of(type);
    EXPECT_TRUE(ledger::verify(house.session->directory().ledger()).consistent);
    auto blobs = house.session->blobs().ids().value();
    for (const auto& id : blobs) EXPECT_TRUE(house.session->catalogue().has_record(id).value()) << "a blob without a document";
  }
  fs::remove_all(folder);
}

}  // namespace
}  // namespace wardbook::workflow
