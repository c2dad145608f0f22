#include "workflow/door.h"

#include <algorithm>

namespace wardbook::workflow {
namespace {

// A start after a crash reads the ledger from the mark on: so it moves, now and then.
constexpr std::uint64_t mark_every = 4096;  // entries

}  // namespace

// --- Inside ---

Result<Inside> Inside::enter(Session& session) {
  auto& door = session.door();
  std::lock_guard lock(door.mutex);
  auto settled_to = session.ledger().size();
  for (const auto& coming : door.coming) settled_to = std::min(settled_to, coming.since);
  if (!door.unsettled_since || (door.half_in.empty() && settled_to > *door.unsettled_since + mark_every)) {
    TRY(session.catalogue().mark_unsettled(settled_to));
    door.unsettled_since = settled_to;
  }
  ++door.inside;
  return Inside(session);
}

Inside::~Inside() {
  if (!session_) return;
  std::lock_guard lock(session_->door().mutex);
  --session_->door().inside;
}

// --- Passage ---

Result<Passage> Passage::enter(Session& session, std::vector<crypto::Hash> marks) {
  auto& door = session.door();
  std::unique_lock lock(door.mutex);
  auto one_of_mine = [&](const auto& mark) { return std::ranges::find(marks, mark) != marks.end(); };
  door.one_has_come.wait(lock, [&] {
    return std::ranges::none_of(door.coming, [&](const auto& other) { return std::ranges::any_of(other.marks, one_of_mine); });
  });
  TRY(close_half_in(session));
  door.coming.push_back({std::move(marks), session.ledger().size()});
  return Passage(session, std::prev(door.coming.end()));
}

Passage::~Passage() {
  if (!session_) return;
  auto& door = session_->door();
  std::lock_guard lock(door.mutex);
  door.coming.erase(coming_);
  if (half_in_) door.half_in.push_back(*half_in_);
  if (half_in_) (void)close_half_in(*session_);  // else the next one does, or the next start
  door.one_has_come.notify_all();
}

Result<void> close_half_in(Session& session) {
  auto& half_in = session.door().half_in;
  for (; !half_in.empty(); half_in.pop_back()) {
    if (TRY(session.catalogue().has_record(half_in.back()))) continue;
    auto closing = session.draft(ledger::Type::ledger_recovered, trust::Action::document_create, half_in.back());
    closing.outcome.code = "unknown";
    TRY(session.ledger().append(std::move(closing)));
    discard(session, half_in.back());
  }
  return {};
}

// --- What is left ---

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
  std::lock_guard lock(door.mutex);
  if (!door.unsettled_since || door.inside > 0 || !door.half_in.empty() || door.leftovers) return {};
  TRY(session.catalogue().mark_settled());
  door.unsettled_since.reset();
  return {};
}

}  // namespace wardbook::workflow
