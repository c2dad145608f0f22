#include "store/sqlite/group_commit.h"

#include <new>

namespace wardbook::store {

Result<void> GroupCommit::run(const Change& change) {
  Waiter me{change};
  std::unique_lock lock(mutex_);
  queue_.push_back(&me);
  me.ready.wait(lock, [&] { return me.done || (!leading_ && queue_.front() == &me); });
  if (me.done) return std::move(me.result);
  leading_ = true;
  std::vector<Waiter*> waiters;
  waiters.swap(queue_);
  lock.unlock();
  commit(waiters);
  lock.lock();
  leading_ = false;
  for (auto* waiter : waiters) {
    waiter->done = true;
    waiter->ready.notify_one();
  }
  if (!queue_.empty()) queue_.front()->ready.notify_one();
  return std::move(me.result);
}

// All have a result when it returns, for nobody else wakes them. That memory runs out is nobody's fault, unless it did in their change.
void GroupCommit::commit(const std::vector<Waiter*>& waiters) noexcept {
  Result<void> committed;
  try {
    committed = change_all(waiters);
  } catch (const std::bad_alloc&) {
    committed = fail(Code::store_unavailable, "There is not enough memory to write to the store.");
  }
  if (!committed)
    for (auto* waiter : waiters) waiter->result = committed;
}

Result<void> GroupCommit::change_all(const std::vector<Waiter*>& waiters) {
  auto transaction = TRY(Transaction::begin(database_));
  for (auto* waiter : waiters) TRY(change_one(*waiter));
  return transaction.commit();
}

// What fails is taken back by itself, and the others stay. Not where SQLite took back the whole transaction, for want of disk or memory
// or because the disk failed: there is no savepoint then, and the reason is everybody's.
Result<void> GroupCommit::change_one(Waiter& waiter) {
  TRY(database_.prepare("SAVEPOINT one").run());
  try {
    waiter.result = waiter.change();
  } catch (const std::bad_alloc&) {
    waiter.result = fail(Code::memory_limit, "The change needs more memory than there is.");
  }
  if (!waiter.result && !database_.prepare("ROLLBACK TO one").run()) return waiter.result;
  return database_.prepare("RELEASE one").run();
}

}  // namespace wardbook::store
