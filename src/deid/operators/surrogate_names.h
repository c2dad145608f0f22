// Other names for the persons of a document: of the same gender, origin and length class, in the same layout. The same word is always
// replaced by the same word for one patient, whatever its case and place; within one pool no two words by the same one.
// A name that another original of the document bears is passed over, and so is one that already stands for another word: there, and
// for initials, a document may differ from another of the same patient.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "deid/lexicon.h"
#include "deid/name_pools.h"
#include "deid/operators/taken.h"
#include "deid/patient_key.h"
#include "deid/span.h"

namespace wardbook::deid::operators {

class SurrogateNames {
 public:
  // Keeps the references.
  SurrogateNames(std::string_view text, const std::vector<Span>& spans, const Taken& taken, const PatientKey& key, const NamePools& pools,
                 const Lexicon& lexicon, Language language);

  // Nothing for a value without a letter.
  std::optional<std::string> of(std::string_view name) const;
  // What stands for a word (folded), if it is part of a name of this document.
  const std::string* known(std::string_view folded) const;

 private:
  enum class Part : std::uint8_t { replaced, initials, kept };
  Part part_of(std::string_view word) const;
  std::vector<std::string_view> pool_of(const std::string& folded) const;
  std::string chosen(const std::string& folded) const;
  char initial(char letter) const;

  const Taken& taken_;
  const PatientKey& key_;
  const NamePools& pools_;
  const Lexicon& lexicon_;
  Language language_;
  std::unordered_map<std::string, std::string> instead_;  // folded word to name
  std::unordered_map<std::string, std::string> back_;     // folded name to folded word
};

}  // namespace wardbook::deid::operators
