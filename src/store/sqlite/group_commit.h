// Changes of one database that many threads make: those that wait at the same time go in one transaction, with one sync. The first of
// them leads and makes the changes of all, one after the other, as the ledger's appenders do. Thread safe; nobody else may write
// through that connection.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <vector>

#include "store/sqlite/database.h"

namespace wardbook::store {

class GroupCommit {
 public:
  using Change = std::function<Result<void>()>;

  explicit GroupCommit(Database& database) : database_(database) {}

  // Returns once the change is durable, or with the error for which nothing of it is kept, its own or that of the transaction. Another
  // thread may carry it out, while the caller waits.
  Result<void> run(const Change& change);

 private:
  struct Waiter {
    const Change& change;
    Result<void> result{};  // the leader's until it is done
    bool done = false;
    std::condition_variable ready{};
  };
  void commit(const std::vector<Waiter*>& waiters) noexcept;
  Result<void> change_all(const std::vector<Waiter*>& waiters);
  Result<void> change_one(Waiter& waiter);

  Database& database_;
  std::mutex mutex_;
  std::vector<Waiter*> queue_;
  bool leading_ = false;
};

}  // namespace wardbook::store
