// Says in the log when the ledger or the store can no longer be written, when the queue waits for them, and when each goes on: a line each
// time. Looks by a thread of its own, for an outage is to be said when nobody calls, too.
#pragma once

#include <thread>

#include "api/house.h"
#include "log/log.h"

namespace wardbook::api {

class Outages {
 public:
  // What the house names, and the log, outlive it.
  Outages(const House& house, log::Log& log);

 private:
  std::jthread thread_;
};

}  // namespace wardbook::api
