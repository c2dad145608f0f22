// The ledger entries of one document, or those that a filter lets through.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "ledger/entry.h"
#include "ledger/reader.h"
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
// Those of a list, with commas between.
std::string items_json(const Events& events);
// As the files say them: whoever shows them asks proven() first.
Result<Events> events(Session& session, std::uint64_t from, std::size_t limit, const EventFilter& filter);
Result<Events> history(Session& session, const Uuid& document);
// Opening a store reads the end of the ledger only. This recomputes the tree from all entries and compares it with the checkpoint
// that this store's key signed: integrity if a byte of one was changed.
Result<void> proven(Session& session);

}  // namespace wardbook::workflow
