#include "workflow/history.h"

#include <limits>

#include "ledger/reader.h"
#include "ledger/verify.h"
#include "workflow/views.h"

namespace wardbook::workflow {

namespace {

constexpr std::uint64_t at_once = 4096;  // entries, before it is asked whether more are wanted

}  // namespace

Result<Events> events(Session& session, std::uint64_t from, std::size_t limit, const EventFilter& filter) {
  Events found;
  auto reader = TRY(ledger::Reader::open(session.directory().ledger()));
  auto take = [&](std::uint64_t index, BytesView bytes) -> Result<void> {
    if (found.more) return {};
    auto entry = TRY(ledger::parse_entry(bytes));
    if (!filter(entry)) return {};
    if (found.items.size() == limit) {
      found.more = true;
      return {};
    }
    found.items.push_back({index, std::move(entry), event_json(index, text_of(bytes))});
    return {};
  };
  for (; from < reader.size() && !found.more; from += at_once) TRY(reader.for_each(from, from + at_once, take));
  return found;
}

std::string items_json(const Events& events) {
  std::string items;
  for (const auto& event : events.items) items += (items.empty() ? "" : ",") + event.json;
  return items;
}

Result<void> proven(Session& session) {
  TRY(session.ledger().publish());
  auto verdict =
      ledger::verify(session.directory().ledger(), {.vkey = {}, .anchors = {}, .named_by_store = {}, .depth = ledger::Depth::tree});
  if (!verdict.consistent) return fail(Code::integrity, "The ledger is not what was written: wardbook audit verify says where.");
  return {};
}

Result<Events> history(Session& session, const Uuid& document) {
  auto id = document.text();
  return events(session, 0, std::numeric_limits<std::size_t>::max(),
                [&](const ledger::Entry& entry) { return entry.draft.resource.kind == "document" && entry.draft.resource.id == id; });
}

}  // namespace wardbook::workflow
