// The ledger: an append-only list of entries in a C2SP tiled transparency log (c2sp.org/tlog-tiles, tlog-checkpoint, signed-note)
// that anyone can check without trusting who wrote it. docs/formats/ledger.md has the bytes.
//
// append() returns when the entry is durable: many threads append at once and share one write and one sync. A thread of the ledger
// publishes (bundles, tiles, signed checkpoint) at most 200 ms after the first entry that waits for it.
//
// Errors: ledger_unavailable while the folder cannot be written (every append tries first to make it writable again) and while
// the clock stands more than 5 s behind the last entry; integrity when what is on disk contradicts itself or the memory;
// internal for a draft that no entry may hold. Thread safe.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "crypto/signing.h"
#include "ledger/entry.h"
#include "trust/intent.h"

namespace wardbook::ledger {

// A clock that stands further than this behind the last entry must be set right before another is written.
inline constexpr std::chrono::seconds clock_tolerance{5};

class Disk;
Disk& system_disk();  // ledger/disk.h: the seam at which tests make the disk fail

struct PatientTail {
  Hash ref;             // the patient
  std::uint64_t n = 0;  // entries so far
  Hash prev{};          // leaf hash of the last of them
};

// What lets the ledger open without reading all of itself. `through` is the size of the tree that it covers.
struct Memory {
  std::string checkpoint;                   // signed note of that tree; the store's anchor
  std::vector<PatientTail> tails;           // load: of every patient. save: of those that changed
  std::vector<std::uint64_t> open_intents;  // all of them, ascending
  std::uint64_t through = 0;
};

// Keeps the memory, in one transaction. Without a memory the ledger rebuilds it from all entries.
class MemoryKeeper {
 public:
  virtual ~MemoryKeeper() = default;
  virtual Result<std::optional<Memory>> load() = 0;
  virtual Result<void> save(const Memory& changed) = 0;  // tails are upserts, the rest replaces
};

class Ledger {
 public:
  static constexpr std::chrono::milliseconds patience{750};

  // Makes the folder, `vkey` and the checkpoint of the empty tree. conflict if there is a ledger.
  static Result<void> create(const std::filesystem::path& folder, const std::string& origin, const crypto::SigningKey& key);
  // `keeper`, `clock`, `randomness` and `disk` outlive the ledger. One process at a time: the caller holds the store's lock.
  static Result<std::unique_ptr<Ledger>> open(const std::filesystem::path& folder, std::string origin, crypto::SigningKey key,
                                              MemoryKeeper& keeper, const Clock& clock, Randomness& randomness, Disk& disk = system_disk());
  ~Ledger();  // publishes
  Ledger(const Ledger&) = delete;
  Ledger& operator=(const Ledger&) = delete;

  // The index of the entry, once it is durable.
  Result<std::uint64_t> append(Draft draft);
  // The indices of the entries, in order, once all of them are durable: by one sync, mostly. After an error some may be in the ledger.
  Result<std::vector<std::uint64_t>> append(std::vector<Draft> drafts);
  // The same, and the proof that a Grant needs.
  Result<trust::DurableIntent> append_intent(Draft draft);
  // Whether an entry could be written just now; never waits, so that it may be asked for each call. ledger_unavailable, with the reason:
  // the last attempt failed, the disk has not answered for `patience`, or the folder or a file of it is not where it should be. While
  // that is so the ledger tries again by itself, some times a second, and says so once it can go on.
  Result<void> available() const;
  // Publishes every durable entry. Does nothing if there is none since the last checkpoint.
  Result<void> publish();

  std::uint64_t size() const;                           // durable entries
  std::string checkpoint() const;                       // the last published one
  std::uint64_t cut_bytes() const;                      // of a torn tail that open() cut
  const std::vector<std::uint64_t>& left_open() const;  // acts that were open when the ledger was opened: a crash left them
  // Closes those acts by ledger.recovered with the code "unknown", and records a cut tail. For the start of a process.
  Result<void> recover(const Actor& actor, const Hash& policy);

 private:
  class Impl;
  explicit Ledger(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace wardbook::ledger
