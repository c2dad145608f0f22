// The inside of the ledger: who waits for what. Appenders queue up; the first of them leads, takes the queue as one batch through
// the log, and wakes the others (as LevelDB's writers do). Two locks: `publishing_` is held for a whole publication, `mutex_` for
// moments; whoever takes both takes `publishing_` first. The leader alone changes the chain, and only under `mutex_`.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

#include "base/presence.h"
#include "ledger/ledger.h"
#include "ledger/opening.h"

namespace wardbook::ledger {

class Ledger::Impl {
 public:
  Impl(std::filesystem::path folder, VerifierKey verifier, crypto::SigningKey key, MemoryKeeper& keeper, const Clock& clock,
       Randomness& randomness, Disk& disk, Opening opening);
  ~Impl();

  Result<std::uint64_t> append(Draft draft);
  Result<std::vector<std::uint64_t>> append(std::vector<Draft> drafts);
  Result<void> available() const;
  Result<void> publish();
  Result<void> recover(const Actor& actor, const Hash& policy);

  std::uint64_t size() const;
  std::string checkpoint() const;
  std::uint64_t cut_bytes() const { return cut_bytes_; }
  const std::vector<std::uint64_t>& left_open() const { return left_open_; }

 private:
  struct Waiter {
    std::optional<Draft> draft;  // nothing: only whether one could be written
    std::optional<Result<std::uint64_t>> result;
    std::condition_variable ready;
  };
  // A batch on its way: its entries in order, and the index or the error of each waiter.
  struct Batch {
    std::vector<Durable> entries;
    Bytes records;
    std::vector<Result<std::uint64_t>> results;
    std::optional<Error> refused;  // why none of it could be written
  };
  Result<std::vector<std::uint64_t>> write(std::deque<Waiter>& mine);
  Result<void> try_to_write();
  void lead(std::unique_lock<std::mutex>& lock);  // the batch of those that wait first
  Batch commit(const std::vector<Waiter*>& waiters);
  Result<Time> time_of_batch() const;
  Result<void> in_place() const;  // what was opened lies where it lay
  Result<void> ready();           // for a batch
  void take_in(Batch& batch);     // after the sync, under mutex_
  Result<void> publish_locked();
  void look_after_itself();  // the thread

  const std::filesystem::path folder_;
  const Presence presence_;  // of what must not be made anew where it is missing
  const VerifierKey verifier_;
  const crypto::SigningKey key_;
  MemoryKeeper& keeper_;
  const Clock& clock_;
  Randomness& randomness_;
  const std::vector<std::uint64_t> left_open_;
  const std::uint64_t cut_bytes_;

  std::mutex publishing_;
  Publication publication_;
  std::vector<Durable> unpublished_;  // taken from waiting_, by this publication or one that failed
  std::set<Hash> unsaved_tails_;
  bool unsaved_;
  std::atomic<bool> tail_recorded_ = false;

  mutable std::mutex mutex_;
  std::condition_variable wake_publisher_;
  std::deque<Waiter*> queue_;
  bool leading_ = false;
  std::chrono::steady_clock::time_point leading_since_;
  std::optional<Error> trouble_;  // of the last batch
  bool stopping_ = false;
  bool publication_failed_ = false;
  SegmentLog log_;  // the leader's, but for remove_archived
  Chain chain_;
  std::uint64_t size_;
  std::vector<Durable> waiting_;  // durable, not yet taken by a publication
  std::set<Hash> changed_;        // patients with entries since then
  std::string checkpoint_;
  std::uint64_t archived_ = 0;  // published size that the leader may remove segments for
  std::thread thread_;
};

}  // namespace wardbook::ledger
