// The guard: blocks what the closed-world detector suspects strongly (closedworld/detector.h: what is no known word and no number of an
// allowed shape), and the patient's known identifiers. Placeholders ([NAME_1], [DATE], [REDACTED]) pass. A text in another language
// than English is mostly blocked, for few of its words are known.
//
// It cannot see a name that is a common word ("Long") where a common word may have a capital letter, a lone rare name where an inventor
// could stand ("a Kowalczyk retractor"), nor a rare name in small letters where nothing beside it says that it is one. SimpleGuard is
// immutable after construction; making one takes some ten milliseconds.
#pragma once

#include "closedworld/detector.h"
#include "gateway/egress_guard.h"

namespace wardbook::gateway {

class SimpleGuard final : public EgressGuard {
 public:
  Verdict scan(std::string_view text, const trust::KnownIdentifiers& known) const override;

 private:
  closedworld::Detector detector_;
};

}  // namespace wardbook::gateway
