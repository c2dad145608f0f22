// Calls that are refused faster than the ledger should grow, by somebody who need not be anybody. Each is counted, and what was counted is
// one entry a second for each kind: `outcome.counts` holds the status and, as `calls`, how many they were. So no call is missing, and who
// sends nonsense all day fills no disk. Kinds differ in who asked, status and code: there are few. Thread safe.
#pragma once

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <tuple>

#include "ledger/entry.h"

namespace wardbook::api {

class Tally {
 public:
  static constexpr std::chrono::seconds every{1};

  // `write` appends an entry; what it could not write is kept and written later.
  explicit Tally(std::function<bool(ledger::Draft)> write);
  ~Tally();  // writes what is left
  Tally(const Tally&) = delete;
  Tally& operator=(const Tally&) = delete;

  // The call that this would have been the entry of. Route, purpose and size are left out of the sum.
  void add(const ledger::Draft& call);

 private:
  struct Sum {
    ledger::Draft draft;
    std::int64_t calls = 0;
  };
  using Kind = std::tuple<std::string, std::int64_t, std::string>;  // who, status, code
  void tell(std::unique_lock<std::mutex>& lock);

  const std::function<bool(ledger::Draft)> write_;
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::map<Kind, Sum> sums_;
  std::jthread thread_;
};

}  // namespace wardbook::api
