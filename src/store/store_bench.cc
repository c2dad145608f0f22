// Lists in a large store beside the same lists in a small one, each with filters that let through much, little and almost nothing; and
// rows put into a large store beside rows put into an empty one. Lists are counted in the thread's own processor time, for the machine
// may be busy with others; rows, which wait for the disk, by the clock. WARDBOOK_BENCH_ROWS rows (1,000,000), in a temporary folder.
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <vector>

#include <fmt/format.h>

#include "store/catalogue.h"
#include "store/document_columns.h"

namespace {

using namespace wardbook;
using namespace wardbook::store;
namespace fs = std::filesystem;

constexpr std::size_t small = 1000, lists = 2000, written = 300;
constexpr std::array<std::string_view, 12> classes{"discharge-summary", "lab-report",   "referral",       "progress-note",
                                                   "consent",           "radiology",    "operative-note", "pathology",
                                                   "prescription",      "consultation", "letter",         ""};
constexpr std::array<std::string_view, 5> sources{"ehr", "scan", "portal", "feed", "manual"};

class SteppingClock final : public Clock {
 public:
  Time now() const override { return at; }
  Time at{std::chrono::seconds(1772353800)};
};

struct Maker {
  SteppingClock clock;
  SystemRandomness randomness;
  std::uint64_t state = 7;

  std::uint64_t draw(std::uint64_t below) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return (state >> 33) % below;
  }
  DocumentRow row() {
    clock.at += std::chrono::milliseconds(37);
    DocumentRow row;
    row.id = Uuid::v7(clock, randomness);
    row.received_at = clock.at;
    // One in a hundred thousand failed; few are in review; half of all are of one class.
    row.status = draw(100'000) == 0 ? Status::failed : draw(50) == 0 ? Status::in_review : draw(3) == 0 ? Status::released : Status::done;
    row.stage = Stage::checked;
    row.document_class = classes[draw(2) == 0 ? 0 : draw(classes.size())];
    row.source = sources[draw(1000) == 0 ? 2 : draw(2)];
    row.sender = fmt::format("svc:{}", draw(20));
    row.language = "en";
    row.format = "text/plain";
    row.identifiers = {{"NAME", 3}, {"DATE", 4}};
    row.entities = {{"MEDICATION", 4}};
    if (row.status == Status::in_review) row.deadline = row.received_at + std::chrono::hours(24 + draw(48));
    return row;
  }
};

[[noreturn]] void die(const Error& error) {
  std::fprintf(stderr, "store_bench: %s %s\n", error.message().c_str(), error.detail().c_str());
  std::exit(1);
}
template <typename T>
T must(Result<T> result) {
  if (!result) die(result.error());
  return std::move(*result);
}
void must(Result<void> result) {
  if (!result) die(result.error());
}

double seconds_of(const auto& work) {
  auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double processor_seconds_of(const auto& work) {
  auto now = [] {
    timespec time{};
    if (::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) != 0) std::abort();
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
  };
  auto start = now();
  work();
  return now() - start;
}

// Rows straight into the table: what is measured comes afterwards.
std::unique_ptr<Catalogue> filled(const fs::path& path, std::size_t rows, Maker& maker) {
  must(Catalogue::create(path));
  {
    auto database = must(Database::open(path, Database::Access::read_write));
    must(database.run("PRAGMA cache_size=-1000000; PRAGMA synchronous=OFF; PRAGMA secure_delete=OFF"));
    auto transaction = must(Transaction::begin(database));
    auto insert = database.prepare(with_columns("INSERT INTO documents(", ") VALUES(" + std::string(document_places) + ")"));
    for (std::size_t i = 0; i < rows; ++i) {
      bind_document(insert, maker.row());
      must(insert.run());
    }
    must(transaction.commit());
  }
  return must(Catalogue::open(path));
}

double p99_milliseconds(Catalogue& catalogue, Maker& maker) {
  const auto begin = Time(std::chrono::seconds(1772353800));
  const auto all = maker.clock.at - begin;
  std::vector<double> times;
  for (std::size_t i = 0; i < lists; ++i) {
    ListFilter filter;
    auto some_time = begin + std::chrono::microseconds(maker.draw(static_cast<std::uint64_t>(all.count())));
    switch (i % 8) {
      case 0:
        break;
      case 1:
        filter.status = Status::in_review;
        break;
      case 2:
        filter.status = Status::failed;  // almost none
        break;
      case 3:
        filter.source = "portal";  // few
        break;
      case 4:
        filter.sender = fmt::format("svc:{}", maker.draw(20));
        filter.document_class = classes[maker.draw(classes.size() - 1)];
        break;
      case 5:
        filter.received_from = some_time;
        filter.received_before = some_time + std::chrono::hours(1);
        filter.document_class = "referral";
        break;
      case 6:
        filter.due_before = some_time + std::chrono::hours(48);
        break;
      case 7:
        filter.status = Status::failed;
        filter.source = "portal";
        filter.sender = "svc:3";
        break;
    }
    std::optional<Page> page;
    times.push_back(processor_seconds_of([&] { page = must(catalogue.list(filter)); }) * 1000);
    if (!page->next.empty()) {  // and the page after it
      filter.cursor = page->next;
      times.push_back(processor_seconds_of([&] { must(catalogue.list(filter)); }) * 1000);
    }
  }
  std::ranges::sort(times);
  return times[times.size() * 99 / 100];
}

double puts_per_second(Catalogue& catalogue, Maker& maker) {
  return written / seconds_of([&] {
           for (std::size_t i = 0; i < written; ++i) {
             auto row = maker.row();
             row.status = Status::received;
             must(catalogue.insert(row, {}));
             row.status = Status::done;
             must(catalogue.update(row, {}));
           }
         });
}

void result(const char* name, double value, const char* unit, double baseline, double ratio, std::size_t n) {
  std::printf("{\"name\":\"store.%s\",\"value\":%g,\"unit\":\"%s\",\"baseline\":%g,\"ratio\":%g,\"n\":%zu}\n", name, value, unit, baseline,
              ratio, n);
}

}  // namespace

int main() {
  const char* wanted = std::getenv("WARDBOOK_BENCH_ROWS");
  const std::size_t rows = wanted ? std::strtoull(wanted, nullptr, 10) : 1'000'000;
  std::string pattern = fs::temp_directory_path() / "wardbook-store-bench-XXXXXX";
  const fs::path folder = ::mkdtemp(pattern.data());
  {
    Maker few, many;
    auto empty = filled(folder / "small.db", small, few), large = filled(folder / "large.db", rows, many);
    auto p99_small = p99_milliseconds(*empty, few), p99_large = p99_milliseconds(*large, many);
    result("list_p99_ms", p99_large, "ms", p99_small, p99_small / p99_large, rows);
    auto rate_small = puts_per_second(*empty, few), rate_large = puts_per_second(*large, many);
    result("rows_per_second", rate_large, "1/s", rate_small, rate_large / rate_small, written);
  }
  fs::remove_all(folder);
}
