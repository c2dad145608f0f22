// Documents through the whole of intake and pipeline, with their ledger and store on disk, for 1 to 64 clients that each send one
// document after the other and wait for it to be at rest; beside one client. In process: no HTTP. WARDBOOK_BENCH_DOCUMENTS a run (256).
// And pages of one actor's entries behind so many of all: by the thread's own processor time. WARDBOOK_BENCH_ENTRIES (1,000,000).
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <thread>

#include <fmt/format.h>

#include "crypto/sevens_for_test.h"
#include "workflow/ledger_index.h"
#include "workflow/queue.h"

namespace {

using namespace wardbook;
using namespace wardbook::workflow;
namespace fs = std::filesystem;

template <typename T>
T must(Result<T> result) {
  if (!result) {
    std::fprintf(stderr, "workflow_bench: %s %s\n", result.error().message().c_str(), result.error().detail().c_str());
    std::exit(1);
  }
  return std::move(*result);
}

// About 3 kB, each different.
std::string note(std::size_t number) {
  auto text =
      fmt::format("DISCHARGE SUMMARY\n\nPatient: Ada Okafor\nMRN: {}\nAdmitted: 03/04/2024\nPhone: (415) 555-01{:02}\n\nHOSPITAL COURSE:\n",
                  7'000'000 + number, number % 100);
  for (int i = 0; i < 32; ++i)
    text += i % 2 ? "Started on metoprolol 25 mg twice daily and lisinopril 10 mg daily for hypertension.\n"
                  : "Patient was admitted with chest pain and shortness of breath. Denies fever or chills.\n";
  return text + "\nFOLLOW-UP:\nCardiology clinic in two weeks.\n\nElectronically signed by Dr. B. Okafor\n";
}

double documents_per_second(const Engines& engines, std::size_t clients, std::size_t documents) {
  std::string pattern = fs::temp_directory_path() / "wardbook-workflow-bench-XXXXXX";
  const fs::path folder = ::mkdtemp(pattern.data());
  SystemClock clock;
  SystemRandomness randomness;
  double seconds = 0;
  {
    must(Session::create(folder / "data", Uuid::v7(clock, randomness), store::Kind::real, crypto::key_of_sevens(), std::nullopt, {},
                         "bench", clock, randomness));
    auto session = must(
        Session::open(must(store::DataDirectory::open(folder / "data")), crypto::key_of_sevens(), "bench", "bench", clock, randomness));
    auto pipeline = must(Pipeline::make(*session, engines, nullptr));
    auto queue = must(Queue::open(*session, pipeline, {.places = 1000, .workers = 4 * std::max(1U, std::thread::hardware_concurrency())}));
    queue->start();
    std::atomic<std::size_t> next = 0;
    auto start = std::chrono::steady_clock::now();
    {
      std::vector<std::jthread> threads;
      for (std::size_t client = 0; client < clients; ++client)
        threads.emplace_back([&] {
          for (auto number = next++; number < documents; number = next++) {
            auto place = must(queue->admit(session->principal().id));
            auto accepted = must(Intake(*session).accept(trust::Phi(note(number)), {}));
            queue->submit(std::move(place), accepted);
            if (store::is_unfinished(must(queue->wait(accepted.id, std::chrono::minutes(1))).status)) std::exit(1);
          }
        });
    }
    seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    queue->stop();
  }
  fs::remove_all(folder);
  return static_cast<double>(documents) / seconds;
}

std::size_t number_from(const char* name, std::size_t otherwise) {
  const char* wanted = std::getenv(name);
  return wanted ? std::strtoull(wanted, nullptr, 10) : otherwise;
}

double processor_ms() {
  timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

// Of a feed that did half of all, of a user who did a hundredth, and of one who did a few; each page begins somewhere else.
void measure_pages(std::size_t entries) {
  constexpr std::size_t at_once = 500, pages = 300;
  std::string pattern = fs::temp_directory_path() / "wardbook-workflow-bench-XXXXXX";
  const fs::path folder = ::mkdtemp(pattern.data());
  SystemClock clock;
  SystemRandomness randomness;
  {
    must(Session::create(folder / "data", Uuid::v7(clock, randomness), store::Kind::real, crypto::key_of_sevens(), std::nullopt, {},
                         "bench", clock, randomness));
    auto session = must(
        Session::open(must(store::DataDirectory::open(folder / "data")), crypto::key_of_sevens(), "bench", "bench", clock, randomness));
    for (std::size_t made = 0; made < entries; made += at_once) {
      std::vector<ledger::Draft> drafts;
      for (std::size_t i = made; i < made + at_once; ++i) {
        auto& draft = drafts.emplace_back(session->draft(i % 3 ? ledger::Type::command_run : ledger::Type::document_parsed,
                                                         trust::Action::document_status, Uuid::v7(clock, randomness)));
        draft.actor.id = i % 20'000 == 9 ? "user:rare" : i % 2 ? "user:feed" : fmt::format("user:{}", i / 2 % 50);
      }
      must(session->ledger().append(std::move(drafts)));
    }
    LedgerIndex index(session->directory().ledger());
    auto page = [&](const LedgerIndex::Wanted& wanted, std::size_t from) {
      const auto start = processor_ms();
      must(index.find(wanted, from, 50));
      return processor_ms() - start;
    };
    const auto first = page({.actor = "user:rare"}, 0);
    std::printf(
        "{\"name\":\"workflow.first_page_of_entries_ms\",\"value\":%g,\"unit\":\"ms\",\"baseline\":null,\"ratio\":null,\"n\":%zu}\n", first,
        entries);
    for (std::string actor : {"feed", "7", "rare"})
      for (auto type : {std::optional<ledger::Type>(), std::optional(ledger::Type::document_parsed)}) {
        std::vector<double> times;
        for (std::size_t i = 0; i < pages; ++i) times.push_back(page({.type = type, .actor = "user:" + actor}, i * entries / pages));
        std::ranges::sort(times);
        std::printf(
            "{\"name\":\"workflow.page_of_entries_p99_ms.%s%s\",\"value\":%g,\"unit\":\"ms\",\"baseline\":null,\"ratio\":null,\"n\":%zu}\n",
            actor.c_str(), type ? "_and_type" : "", times[times.size() * 99 / 100], pages);
      }
  }
  fs::remove_all(folder);
}

}  // namespace

int main() {
  const auto documents = number_from("WARDBOOK_BENCH_DOCUMENTS", 256);
  const Engines engines;
  double alone = 0;
  for (std::size_t clients : {1U, 4U, 16U, 64U}) {
    auto rate = documents_per_second(engines, clients, documents);
    if (clients == 1) alone = rate;
    std::printf(
        "{\"name\":\"workflow.documents_per_second.%zu_clients\",\"value\":%g,\"unit\":\"1/s\",\"baseline\":%g,\"ratio\":%g,\"n\":%zu}\n",
        clients, rate, alone, rate / alone, documents);
  }
  measure_pages(number_from("WARDBOOK_BENCH_ENTRIES", 1'000'000));
}
