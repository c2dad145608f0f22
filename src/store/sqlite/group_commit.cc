#include "store/sqlite/group_commit.h"

#include <new>

namespace wardbook::store {

Result<void> GroupCommit::run(const Change& change) {
  Waiter me{change};
  std::unique_lock lock(mutex_);
  queue_.push_back(&me);
  me.ready.wait(lock, [&] { return me.result || (!leading_ && queue_.front() == &me); });
  if (me.result) return *me.result;
  leading_ = true;
  auto waiters = std::exchange(queue_, {});
  lock.unlock();
  auto results = commit(waiters);
  lock.lock();
  leading_ = false;
  for (std::size_t i = 0; i < waiters.size(); ++i) {
    waiters[i]->result = std::move(results[i]);
    waiters[i]->ready.notify_one();
  }
  if (!queue_.empty()) queue_.front()->ready.notify_one();
  return std::move(*me.result);
}

GroupCommit::Results GroupCommit::commit(const std::deque<Waiter*>& waiters) {
  auto committed = change_all(waiters);
  return committed ? std::move(*committed) : Results(waiters.size(), committed.error());
}

Result<GroupCommit::Results> GroupCommit::change_all(const std::deque<Waiter*>& waiters) {
  auto transaction = TRY(Transaction::begin(database_));
  Results results;
  for (const auto* waiter : waiters) results.push_back(TRY(change_one(waiter->change)));
  TRY(transaction.commit());
  return results;
}

// What fails is taken back by itself, and the others stay.
Result<Result<void>> GroupCommit::change_one(const Change& change) {
  TRY(database_.prepare("SAVEPOINT one").run());
  Result<void> changed;
  try {
    changed = change();
  } catch (const std::bad_alloc&) {
    changed = fail(Code::memory_limit, "The change needs more memory than there is.");
  }
  if (!changed) TRY(database_.prepare("ROLLBACK TO one").run());
  TRY(database_.prepare("RELEASE one").run());
  return changed;
}

}  // namespace wardbook::store
