// Takes the identifiers out of a text. The only maker of trust::Redacted. Pure and thread safe, as its Engine is.
#pragma once

#include <string_view>
#include <vector>

#include "deid/engine.h"
#include "deid/span.h"
#include "trust/redacted.h"

namespace wardbook::deid {

class Redactor {
 public:
  explicit Redactor(const Engine& engine) : engine_(engine) {}  // keeps the reference

  struct Outcome {
    trust::Redacted redacted;
    std::vector<Span> spans;  // into the given text; sorted, disjoint, only labels that were asked for
  };

  // Operators: tag "[NAME]"; number "[NAME_1]", the same value (without regard to case) the same number; mask "[REDACTED]";
  // remove nothing, and one of the spaces around. Redacting a redacted text changes nothing. Errors: encoding, too_large.
  Result<Outcome> redact(std::string_view text, const trust::KnownIdentifiers& known, trust::Mode mode, trust::Operator applied,
                         Language language, LabelSet labels = LabelSet().set()) const;

  // For sealed storage, so that a Redacted can come back; nothing but the pipeline's store calls these. Versioned, big-endian.
  static Bytes serialize(const trust::Redacted& redacted);
  static Result<trust::Redacted> deserialize(BytesView bytes);  // integrity, newer_format

 private:
  const Engine& engine_;
};

}  // namespace wardbook::deid
