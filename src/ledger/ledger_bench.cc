// Appends by 64 writers beside bare write + fdatasync on the same disk, and verification beside the bare hashing of the same entries.
// Lines of JSON; latencies are of one append, from call to durable. WARDBOOK_BENCH_DIR chooses the disk (default: here).
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <thread>

#include <fcntl.h>
#include <unistd.h>

#include "base/file.h"
#include "ledger/chain.h"
#include "ledger/disk.h"
#include "ledger/layout.h"
#include "ledger/ledger_fixture.h"
#include "ledger/publication.h"
#include "ledger/verify.h"

namespace wardbook::ledger {
namespace {

namespace fs = std::filesystem;
using Seconds = std::chrono::duration<double>;
using Steady = std::chrono::steady_clock;

constexpr int writers = 64;
constexpr int appends_each = 1500;
constexpr std::uint64_t verified_entries = 200'000;

void print(const char* name, double value, const char* unit, double baseline, std::uint64_t n) {
  fmt::print("{{\"name\":\"{}\",\"value\":{:.3f},\"unit\":\"{}\",\"baseline\":{:.3f},\"ratio\":{:.3f},\"n\":{}}}\n", name, value, unit,
             baseline, baseline > 0 ? value / baseline : 0, n);
  std::fflush(stdout);
}

fs::path bench_folder() {
  const char* setting = std::getenv("WARDBOOK_BENCH_DIR");
  std::string pattern = fs::path(setting ? setting : ".") / "wardbook-bench-XXXXXX";
  if (!::mkdtemp(pattern.data())) std::abort();
  return pattern;
}

class CountingDisk final : public Disk {
 public:
  Result<void> sync_data(int fd) override {
    ++syncs;
    return Disk::sync_data(fd);
  }
  std::atomic<std::uint64_t> syncs = 0;
};

struct Raw {
  double per_second;
  double p50, p99, max;  // ms
};

double at_quantile(const std::vector<double>& sorted, double q) {
  return sorted[static_cast<std::size_t>(q * static_cast<double>(sorted.size() - 1))];
}

// One writer that writes `bytes` and syncs, again and again.
Raw raw_syncs(const fs::path& folder, std::size_t bytes) {
  auto path = folder / "raw";
  FileDescriptor fd(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
  Bytes block(bytes, 0x5a);
  std::vector<double> milliseconds;
  auto start = Steady::now();
  for (auto before = start; before - start < std::chrono::seconds(3); before = Steady::now()) {
    if (!write_all(fd.get(), block) || ::fdatasync(fd.get()) != 0) std::abort();
    milliseconds.push_back(1000 * Seconds(Steady::now() - before).count());
  }
  auto per_second = static_cast<double>(milliseconds.size()) / Seconds(Steady::now() - start).count();
  std::ranges::sort(milliseconds);
  return {per_second, at_quantile(milliseconds, 0.5), at_quantile(milliseconds, 0.99), milliseconds.back()};
}

void bench_append(const fs::path& folder) {
  fixture::Keeper keeper;
  SystemClock clock;
  SystemRandomness randomness;
  CountingDisk disk;
  auto path = folder / "ledger";
  if (!Ledger::create(path, fixture::origin, fixture::signing_key())) std::abort();
  auto ledger = *Ledger::open(path, fixture::origin, fixture::signing_key(), keeper, clock, randomness, disk);
  std::vector<std::vector<double>> milliseconds(writers);
  auto start = Steady::now();
  std::vector<std::thread> threads;
  for (int t = 0; t < writers; ++t)
    threads.emplace_back([&, t] {
      for (int i = 0; i < appends_each; ++i) {
        auto before = Steady::now();
        if (!ledger->append(fixture::draft(static_cast<std::uint64_t>(i), fixture::patient(static_cast<std::uint8_t>(t))))) std::abort();
        milliseconds[static_cast<std::size_t>(t)].push_back(1000 * Seconds(Steady::now() - before).count());
      }
    });
  for (auto& thread : threads) thread.join();
  auto seconds = Seconds(Steady::now() - start).count();
  auto syncs = disk.syncs.load();
  if (!ledger->publish()) std::abort();
  ledger.reset();
  auto verdict = verify(path);
  if (!verdict.consistent || verdict.entries != writers * appends_each) std::abort();

  std::vector<double> all;
  for (const auto& of_thread : milliseconds) all.insert(all.end(), of_thread.begin(), of_thread.end());
  std::ranges::sort(all);
  auto entry_bytes = write_entry({Uuid::v7(clock, randomness), clock.now(), fixture::draft(), 0, {}})->size() + 240;
  auto batch = static_cast<double>(all.size()) / static_cast<double>(syncs);
  auto single = raw_syncs(folder, entry_bytes),
       batched = raw_syncs(folder, static_cast<std::size_t>(batch * static_cast<double>(entry_bytes)));
  auto rate = static_cast<double>(all.size()) / seconds;
  print("ledger.append.64_writers", rate, "events/s", single.per_second, all.size());
  print("ledger.append.64_writers.beside_batches", rate, "events/s", batched.per_second * batch, all.size());
  print("ledger.append.64_writers.p50", at_quantile(all, 0.5), "ms", batched.p50, all.size());
  print("ledger.append.64_writers.p99", at_quantile(all, 0.99), "ms", batched.p99, all.size());
  print("ledger.append.64_writers.max", all.back(), "ms", batched.max, all.size());
}

void bench_verify(const fs::path& folder) {
  auto path = folder / "large";
  auto key = fixture::signing_key();
  auto verifier = VerifierKey::of(fixture::origin, key.public_key());
  if (!Ledger::create(path, fixture::origin, key)) std::abort();
  fs::remove_all(segment_folder(path));
  Publication publication(system_disk(), path, Tree(), {});
  fixture::StepClock clock;
  fixture::CountingRandomness randomness;
  Hasher hasher;
  std::map<Hash, Chain::Tail> tails;
  std::vector<Durable> chunk;
  double hashing = 0;
  std::uint64_t bytes = 0;
  for (std::uint64_t i = 0; i < verified_entries; ++i) {
    auto ref = fixture::patient(static_cast<std::uint8_t>(i % 200));
    auto& tail = tails[ref];
    Entry entry{{}, clock.now(), fixture::draft(i, ref), tail.n + 1, tail.prev};
    fixture::StepClock of_entry(std::chrono::microseconds(0));
    of_entry.shift(entry.time - of_entry.now());
    entry.id = Uuid::v7(of_entry, randomness);
    auto written = *write_entry(entry);
    bytes += written.size();
    auto leaf = hasher.leaf(written);
    tail = {entry.patient_n, leaf};
    chunk.push_back({std::move(written), leaf});
    if (chunk.size() < 20'000 && i + 1 < verified_entries) continue;
    if (!publication.publish(chunk, verifier, key)) std::abort();
    auto before = Steady::now();
    Tree tree;
    for (const auto& durable : chunk) tree.add(hasher.leaf(durable.entry), hasher, [](const FullTile&) {});
    hashing += Seconds(Steady::now() - before).count();
    chunk.clear();
  }
  auto bare = static_cast<double>(verified_entries) / hashing;
  for (auto [name, depth] : {std::pair("ledger.verify.tree", Depth::tree), {"ledger.verify.full", Depth::entries}}) {
    double best = 0;
    for (int round = 0; round < 3; ++round) {
      auto before = Steady::now();
      VerifyOptions options;
      options.depth = depth;
      if (!verify(path, options).consistent) std::abort();
      best = std::max(best, static_cast<double>(verified_entries) / Seconds(Steady::now() - before).count());
    }
    print(name, best, "entries/s", bare, verified_entries);
  }
  print("ledger.entry_bytes", static_cast<double>(bytes) / static_cast<double>(verified_entries), "bytes", 0, verified_entries);
}

}  // namespace
}  // namespace wardbook::ledger

int main() {
  auto folder = wardbook::ledger::bench_folder();
  wardbook::ledger::bench_append(folder);
  wardbook::ledger::bench_verify(folder);
  std::error_code ignored;
  std::filesystem::remove_all(folder, ignored);
}
