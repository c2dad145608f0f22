// How a session keeps the promise of Session::Door. Internal to workflow/.
#pragma once

#include "workflow/intake.h"

namespace wardbook::workflow {

// One who takes something in. While there is one the store is unsettled: a later start compares what is on disk with the rows.
class Inside {
 public:
  static Result<Inside> enter(Session& session);
  Inside(Inside&& other) noexcept : session_(std::exchange(other.session_, nullptr)) {}
  Inside& operator=(Inside&&) = delete;
  ~Inside();

 private:
  explicit Inside(Session& session) : session_(&session) {}
  Session* session_;
};

// Under the door's lock: closes as unknown the entry whose row could not be written, and takes away what was kept for it. An error
// leaves it half in, and nobody else comes in before it is closed: two such entries would look like a store put back from a copy.
Result<void> close_half_in(Session& session);
// What was kept for a document that has no entry, as far as that goes; the store stays unsettled for the rest, and
// the next start takes it away. Called by one who is inside.
void discard(Session& session, const Uuid& document);
Result<void> settle_door(Session& session);

}  // namespace wardbook::workflow
