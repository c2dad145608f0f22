// Other values in the place of those of a document: one file for names, one for codes, one for places. For one patient's key the same
// value always becomes the same, never itself, and never a value that the document has elsewhere. Immutable once made: thread safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "deid/operators/surrogate_names.h"
#include "deid/operators/taken.h"

namespace wardbook::deid::operators {

class Surrogates {
 public:
  // Keeps the references.
  Surrogates(std::string_view text, const std::vector<Span>& spans, const PatientKey& key, const NamePools& pools, const Lexicon& lexicon,
             Language language)
      : text_(text),
        key_(key),
        lexicon_(lexicon),
        language_(language),
        taken_(text, spans),
        names_(text, spans, taken_, key, pools, lexicon, language) {}
  Surrogates(const Surrogates&) = delete;
  Surrogates& operator=(const Surrogates&) = delete;

  // Nothing where no other value can be made.
  std::optional<std::string> of(const Span& span) const;

 private:
  std::string_view text_;
  const PatientKey& key_;
  const Lexicon& lexicon_;
  Language language_;
  Taken taken_;
  SurrogateNames names_;
};

}  // namespace wardbook::deid::operators
