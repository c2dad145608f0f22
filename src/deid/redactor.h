// Takes the identifiers out of a text. The only maker of trust::Redacted. Thread safe, as its Engine is; pure but for the codes that
// the operator vault draws.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "deid/engine.h"
#include "deid/present.h"
#include "deid/span.h"
#include "deid/treatment.h"
#include "trust/redacted.h"

namespace wardbook::deid {

class Redactor {
 public:
  // Keeps the reference. The year by which a year of birth tells an age; earlier than deid/present.h has it, it does not count.
  explicit Redactor(const Engine& engine, int present_year = earliest_present)
      : engine_(engine), present_year_(std::max(present_year, earliest_present)) {}

  struct Outcome {
    trust::Redacted redacted;
    std::vector<Span> spans;  // into the given text; sorted, disjoint, only labels that were asked for
  };

  // Operators: tag "[NAME]"; number "[NAME_1]", the same value (without regard to case) the same number; mask "[REDACTED]"; remove
  // nothing, and one of the spaces around; year, of a date, its year; generalize, of a date its year, of an age over 89 "90 or older",
  // of a place its State and three digits of its ZIP code; shift, of a date, another so many days away; surrogate another value of
  // the same kind; vault "[NAME_4821]", a random code for each value; keep nothing at all. What an operator can make nothing of
  // becomes a tag. deid/modes.h says what a mode allows, docs/deid.md the rest.
  // What is found under a label that was not asked for stays, as does what a site's operating points let go: it counts as left, unless the
  // mode would have let it stay.
  // Redacting a redacted text changes nothing, but where surrogates or shifted dates stand in it, which look like identifiers by
  // intent. Errors: encoding, too_large, invalid_request (a treatment that its mode does not allow); cancelled,
  // soon after `stop` is requested.
  Result<Outcome> redact(std::string_view text, const trust::KnownIdentifiers& known, const Treatment& treatment, Language language,
                         LabelSet labels = LabelSet().set(), const std::stop_token& stop = {}) const;
  // The same with one operator for everything.
  Result<Outcome> redact(std::string_view text, const trust::KnownIdentifiers& known, trust::Mode mode, trust::Operator applied,
                         Language language, LabelSet labels = LabelSet().set()) const;

  // For sealed storage, so that a Redacted can come back; nothing but the pipeline's store calls these. Versioned, big-endian.
  static Bytes serialize(const trust::Redacted& redacted);
  static Result<trust::Redacted> deserialize(BytesView bytes);  // integrity, newer_format

 private:
  const Engine& engine_;
  int present_year_;
};

}  // namespace wardbook::deid
