// What the ledger's tests share: a folder that goes away, a clock and randomness that repeat, a memory keeper without a database,
// and drafts that look like those of the product. Included by tests and benchmarks only.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "ledger/ledger.h"

namespace wardbook::ledger::fixture {

class Folder {
 public:
  Folder() {
    // Memory where there is some: thousands of syncs, on folders that nobody will miss.
    std::error_code error;
    std::filesystem::path above = std::filesystem::is_directory("/dev/shm", error) ? "/dev/shm" : std::filesystem::temp_directory_path();
    std::string pattern = above / "wardbook-ledger-XXXXXX";
    if (!::mkdtemp(pattern.data())) std::abort();
    path_ = pattern;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// Every reading is `step` later than the one before.
class StepClock final : public Clock {
 public:
  explicit StepClock(std::chrono::microseconds step = std::chrono::microseconds(250)) : step_(step) {}
  Time now() const override { return Time(std::chrono::microseconds(micros_.fetch_add(step_.count()))); }
  void shift(std::chrono::microseconds by) { micros_ += by.count(); }

 private:
  std::chrono::microseconds step_;
  mutable std::atomic<std::int64_t> micros_{1772353800000000};  // 2026-03-01T08:30:00Z
};

class CountingRandomness final : public Randomness {
 public:
  void fill(std::span<std::uint8_t> out) override {
    auto value = ++count_;
    for (std::size_t i = 0; i < out.size(); ++i) out[out.size() - 1 - i] = static_cast<std::uint8_t>(i < 8 ? value >> (8 * i) : 0);
  }

 private:
  std::atomic<std::uint64_t> count_ = 0;
};

class Keeper final : public MemoryKeeper {
 public:
  Keeper() = default;
  Keeper(const Keeper& other) : memory_(other.memory_), tails_(other.tails_) {}
  Result<std::optional<Memory>> load() override {
    std::lock_guard lock(mutex_);
    if (!memory_) return std::optional<Memory>();
    Memory whole = *memory_;
    whole.tails.clear();
    for (const auto& [ref, tail] : tails_) whole.tails.push_back(tail);
    return std::optional<Memory>(whole);
  }
  Result<void> save(const Memory& changed) override {
    std::lock_guard lock(mutex_);
    if (fails_) return fail(Code::store_unavailable, "The store cannot be written.");
    memory_ = changed;
    for (const auto& tail : changed.tails) tails_[tail.ref] = tail;
    ++saves_;
    return {};
  }
  void forget() {
    std::lock_guard lock(mutex_);
    memory_.reset();
    tails_.clear();
  }
  std::uint64_t saves() {
    std::lock_guard lock(mutex_);
    return saves_;
  }
  std::optional<Memory> memory() { return load().value(); }
  void fail_to_save(bool fails) {
    std::lock_guard lock(mutex_);
    fails_ = fails;
  }

 private:
  std::mutex mutex_;
  std::optional<Memory> memory_;
  std::map<Hash, PatientTail> tails_;
  std::uint64_t saves_ = 0;
  bool fails_ = false;
};

inline const std::string origin = "wardbook/0195512a-7c00-7000-8000-000000000001";

inline crypto::SigningKey signing_key(std::uint8_t number = 1) {
  class One final : public Randomness {
   public:
    explicit One(std::uint8_t byte) : byte_(byte) {}
    void fill(std::span<std::uint8_t> out) override { std::ranges::fill(out, byte_); }

   private:
    std::uint8_t byte_;
  } randomness(number);
  return crypto::SigningKey::from(crypto::Key::generate(randomness));
}

inline Hash patient(std::uint8_t number) {
  Hash ref;
  ref.fill(number);
  return ref;
}

inline Draft draft(std::uint64_t number = 0, std::optional<Hash> patient_ref = {}) {
  Draft draft;
  draft.type = Type::document_received;
  draft.actor = {"os:maria", {"operator"}, "cli"};
  draft.action = "document.create";
  draft.resource = {"document", fmt::format("0195512a-7c00-7000-8000-{:012x}", number)};
  draft.patient_ref = patient_ref;
  draft.policy.fill(0x11);
  draft.outcome.bytes = static_cast<std::int64_t>(number);
  return draft;
}

inline Draft intent_draft(std::optional<Hash> patient_ref = {}) {
  auto intent = draft(0, patient_ref);
  intent.type = Type::document_read_intent;
  intent.action = "document.original";
  intent.purpose = "TREAT";
  return intent;
}

inline Draft outcome_draft(std::uint64_t intent, std::optional<Hash> patient_ref = {}) {
  auto outcome = draft(0, patient_ref);
  outcome.type = Type::document_read_outcome;
  outcome.action = "document.original";
  outcome.purpose = "TREAT";
  outcome.intent = intent;
  outcome.outcome = {{{"NAME", 3}, {"DATE", 12}}, "done", 2048};
  return outcome;
}

// A ledger's folder with all that it takes to open it again and again.
struct House {
  Folder folder;
  StepClock clock;
  CountingRandomness randomness;
  Keeper keeper;
  std::filesystem::path path() const { return folder.path() / "ledger"; }

  House() {
    if (!Ledger::create(path(), origin, signing_key())) std::abort();
  }
  Result<std::unique_ptr<Ledger>> open(Disk& disk = system_disk()) {
    return Ledger::open(path(), origin, signing_key(), keeper, clock, randomness, disk);
  }
  // Entries of five patients and of none, with reads of originals between them; published every `step` entries.
  void fill(Ledger& ledger, std::uint64_t count, std::uint64_t step) {
    while (ledger.size() < count) {
      auto number = ledger.size();
      auto of = number % 6 == 0 ? std::nullopt : std::optional(patient(static_cast<std::uint8_t>(number % 6)));
      if (number % 7 == 3 && number + 1 < count) {
        auto intent = ledger.append_intent(intent_draft(of));
        if (!intent || !ledger.append(outcome_draft(intent->index(), of))) std::abort();
      } else if (!ledger.append(draft(number, of))) {
        std::abort();
      }
      if (ledger.size() / step != number / step && !ledger.publish()) std::abort();
    }
    if (!ledger.publish()) std::abort();
  }
};

}  // namespace wardbook::ledger::fixture
