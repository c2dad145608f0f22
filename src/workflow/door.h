// How a session keeps the promise of Session::Door. Internal to workflow/.
#pragma once

#include <list>
#include <vector>

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

// The part of the way on which nobody else comes in with one of the same marks: from the search for them to the row.
class Passage {
 public:
  // Waits for the others. First closes those that an error left half in; an error is that of doing so, and then nobody comes in.
  static Result<Passage> enter(Session& session, std::vector<crypto::Hash> marks);
  Passage(Passage&& other) noexcept : session_(std::exchange(other.session_, nullptr)), coming_(other.coming_), half_in_(other.half_in_) {}
  Passage& operator=(Passage&&) = delete;
  ~Passage();

  void recorded(const Uuid& document) { half_in_ = document; }  // its entry is there
  void arrived() { half_in_.reset(); }                          // so is its row

 private:
  Passage(Session& session, std::list<Session::Door::Coming>::iterator coming) : session_(&session), coming_(coming) {}
  Session* session_;
  std::list<Session::Door::Coming>::iterator coming_;
  std::optional<Uuid> half_in_;
};

// Under the door's lock: closes as unknown the entries whose rows could not be written, and takes away what was kept for them.
Result<void> close_half_in(Session& session);
// What was kept for a document that has no entry, as far as that goes; the store stays unsettled for the rest, and
// the next start takes it away. Called by one who is inside.
void discard(Session& session, const Uuid& document);
Result<void> settle_door(Session& session);

}  // namespace wardbook::workflow
