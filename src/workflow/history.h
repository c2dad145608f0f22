// The ledger entries of one document, or those that a filter lets through.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "ledger/entry.h"
#include "workflow/session.h"

namespace wardbook::workflow {

struct Event {
  std::uint64_t index;
  ledger::Entry entry;
  std::string json;  // as the contract shows it
};

using EventFilter = std::function<bool(const ledger::Entry&)>;
// At most `limit` events from index `from` on; `more` tells whether there would be another.
struct Events {
  std::vector<Event> items;
  bool more = false;
};
Result<Events> events(Session& session, std::uint64_t from, std::size_t limit, const EventFilter& filter);
Result<Events> history(Session& session, const Uuid& document);

}  // namespace wardbook::workflow
