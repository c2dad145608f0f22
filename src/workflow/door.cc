#include "workflow/door.h"

namespace wardbook::workflow {
namespace {

// A start after a crash reads the ledger from the mark on: so it moves, now and then.
constexpr std::uint64_t mark_every = 4096;  // entries

}  // namespace

Result<Inside> Inside::enter(Session& session) {
  auto& door = session.door();
  std::lock_guard lock(door.one_at_a_time);
  auto size = session.ledger().size();
  if (!door.unsettled_since || (!door.half_in && size - *door.unsettled_since > mark_every)) {
    TRY(session.catalogue().mark_unsettled(size));
    door.unsettled_since = size;
  }
  ++door.inside;
  return Inside(session);
}

Inside::~Inside() {
  if (!session_) return;
  std::lock_guard lock(session_->door().one_at_a_time);
  --session_->door().inside;
}

Result<void> close_half_in(Session& session) {
  auto& half_in = session.door().half_in;
  if (!half_in) return {};
  if (!TRY(session.catalogue().has_record(*half_in))) {
    auto closing = session.draft(ledger::Type::ledger_recovered, trust::Action::document_create, *half_in);
    closing.outcome.code = "unknown";
    TRY(session.ledger().append(std::move(closing)));
    discard(session, *half_in);
  }
  half_in.reset();
  return {};
}

void discard(Session& session, const Uuid& document) {
  auto no_key = session.keys().destroy(document);
  auto no_blob = session.blobs().remove(document);
  if (no_key && no_blob)
    session.blobs().arrived(document);
  else
    session.door().leftovers = true;
}

Result<void> settle_door(Session& session) {
  auto& door = session.door();
  std::lock_guard lock(door.one_at_a_time);
  if (!door.unsettled_since || door.inside > 0 || door.half_in || door.leftovers) return {};
  TRY(session.catalogue().mark_settled());
  door.unsettled_since.reset();
  return {};
}

}  // namespace wardbook::workflow
