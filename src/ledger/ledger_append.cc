// Group commit: the leader gives each waiting draft its time, id and place in the patient's chain, writes all of them as one
// batch, and takes them in once the sync returned. Until then nothing that others see has changed.
#include <algorithm>
#include <set>

#include "ledger/ledger_impl.h"

namespace wardbook::ledger {
namespace {

constexpr std::size_t batch_entries = 256;

class FixedClock final : public Clock {
 public:
  explicit FixedClock(Time time) : time_(time) {}
  Time now() const override { return time_; }

 private:
  Time time_;
};

Error unavailable(const Error& cause) {
  if (cause.code() == Code::disk_full) return fail(Code::ledger_unavailable, "The ledger cannot be written: the disk is full.");
  return fail(Code::ledger_unavailable, "The ledger cannot be written.");
}

// What the entries of a batch have changed before any of them is durable.
struct Staged {
  std::map<Hash, Chain::Tail> tails;
  std::set<std::uint64_t> closed;
};

}  // namespace

Result<std::uint64_t> Ledger::Impl::append(Draft draft) {
  std::deque<Waiter> mine;
  mine.emplace_back(std::move(draft));
  return TRY(write(mine)).front();
}

Result<std::vector<std::uint64_t>> Ledger::Impl::append(std::vector<Draft> drafts) {
  std::deque<Waiter> mine;
  for (auto& draft : drafts) mine.emplace_back(std::move(draft));
  return write(mine);
}

Result<void> Ledger::Impl::try_to_write() {
  std::deque<Waiter> mine;
  mine.emplace_back(std::nullopt);
  TRY(write(mine));
  return {};
}

Result<std::vector<std::uint64_t>> Ledger::Impl::write(std::deque<Waiter>& mine) {
  {
    std::unique_lock lock(mutex_);
    for (auto& waiter : mine) queue_.push_back(&waiter);
    for (auto& waiter : mine) {
      waiter.ready.wait(lock, [&] { return waiter.result || (!leading_ && queue_.front() == &waiter); });
      if (!waiter.result) lead(lock);
    }
  }
  std::vector<std::uint64_t> indices;
  for (auto& waiter : mine) indices.push_back(TRY(std::move(*waiter.result)));
  return indices;
}

void Ledger::Impl::lead(std::unique_lock<std::mutex>& lock) {
  leading_ = true;
  leading_since_ = std::chrono::steady_clock::now();
  std::vector<Waiter*> waiters(queue_.begin(), queue_.begin() + static_cast<std::ptrdiff_t>(std::min(queue_.size(), batch_entries)));
  queue_.erase(queue_.begin(), queue_.begin() + static_cast<std::ptrdiff_t>(waiters.size()));
  lock.unlock();
  auto batch = commit(waiters);
  lock.lock();
  take_in(batch);
  leading_ = false;
  trouble_ = std::move(batch.refused);
  for (std::size_t i = 0; i < waiters.size(); ++i) {
    waiters[i]->result = std::move(batch.results[i]);
    waiters[i]->ready.notify_one();
  }
  if (!queue_.empty()) queue_.front()->ready.notify_one();
}

Result<void> Ledger::Impl::available() const {
  std::lock_guard lock(mutex_);
  if (trouble_) return *trouble_;
  if (publication_failed_) return fail(Code::ledger_unavailable, "The ledger cannot be published.");
  if (leading_ && std::chrono::steady_clock::now() - leading_since_ > patience)
    return fail(Code::ledger_unavailable, "The ledger's disk does not answer.");
  return {};
}

Result<Time> Ledger::Impl::time_of_batch() const {
  auto now = clock_.now();
  if (chain_.last_time().empty()) return now;
  auto last = *from_rfc3339(chain_.last_time());
  if (now >= last) return now;
  if (last - now <= clock_tolerance) return last;
  return fail(Code::ledger_unavailable, "The clock stands {} s behind the ledger's last entry: set it right.",
              std::chrono::ceil<std::chrono::seconds>(last - now).count());
}

Result<void> Ledger::Impl::in_place() const {
  if (presence_.holds()) return {};
  return fail(Code::store_unavailable, "The ledger's folder, or a part of it, was moved away: put it back.");
}

Result<void> Ledger::Impl::ready() {
  TRY(in_place());
  return log_.ready();
}

Ledger::Impl::Batch Ledger::Impl::commit(const std::vector<Waiter*>& waiters) {
  Batch batch;
  auto refuse_all = [&](const Error& error) {
    batch = Batch();
    batch.results.assign(waiters.size(), error);
    batch.refused = error;
    return std::move(batch);
  };

  bool publish_first = false, remove = false, look_only = waiters.size() == 1 && !waiters.front()->draft;
  std::uint64_t published = 0;
  {
    std::lock_guard lock(mutex_);
    publish_first = publication_failed_;
    look_only = look_only && !trouble_;
    remove = archived_ > 0;
    published = std::exchange(archived_, 0);
  }
  if (remove) log_.remove_archived(published);
  if (publish_first)
    if (auto published_now = publish(); !published_now) return refuse_all(published_now.error());
  if (auto can_write = ready(); !can_write) return refuse_all(unavailable(can_write.error()));
  if (look_only) {
    batch.results.emplace_back(size_);
    return batch;
  }
  auto time = time_of_batch();
  if (!time) return refuse_all(time.error());

  Staged staged;
  Hasher hasher;
  FixedClock id_clock(*time);
  auto stage = [&](Draft& draft) -> Result<std::uint64_t> {
    auto index = size_ + batch.entries.size();
    if (draft.intent && (!chain_.is_open(*draft.intent) || staged.closed.contains(*draft.intent)))
      return fail(Code::internal, "Entry {} is no open act that another could close.", *draft.intent);
    Entry entry{Uuid::v7(id_clock, randomness_), *time, std::move(draft), 0, {}};
    if (entry.draft.patient_ref) {
      auto known = staged.tails.find(*entry.draft.patient_ref);
      auto tail = known == staged.tails.end() ? chain_.tail(*entry.draft.patient_ref) : known->second;
      entry.patient_n = tail.n + 1;
      entry.patient_prev = tail.prev;
    }
    auto bytes = TRY(write_entry(entry));
    // What cannot be read again must not become durable.
    if (!scan_entry(bytes)) return fail(Code::internal, "An entry was not written in canonical form.");
    auto leaf = hasher.leaf(bytes);
    if (entry.draft.patient_ref) staged.tails[*entry.draft.patient_ref] = {entry.patient_n, leaf};
    if (entry.draft.intent) staged.closed.insert(*entry.draft.intent);
    put_record(batch.records, index, bytes);
    batch.entries.push_back({std::move(bytes), leaf});
    return index;
  };
  for (auto* waiter : waiters) batch.results.push_back(waiter->draft ? stage(*waiter->draft) : Result<std::uint64_t>(size_));
  if (batch.entries.empty()) return batch;
  if (auto written = log_.write(batch.records, size_); !written) return refuse_all(unavailable(written.error()));
  return batch;
}

void Ledger::Impl::take_in(Batch& batch) {
  bool first = waiting_.empty() && !batch.entries.empty();
  for (auto& durable : batch.entries) {
    auto view = scan_entry(durable.entry);
    // The batch was staged against this very chain: anything else is a defect, and a ledger with a defect must not go on.
    if (!view || chain_.follow(size_, *view, durable.leaf)) __builtin_trap();
    if (view->patient) changed_.insert(view->patient->ref);
    waiting_.push_back(std::move(durable));
    ++size_;
  }
  if (first) wake_publisher_.notify_one();
}

}  // namespace wardbook::ledger
