// All word lists in one table: which phrase has which label, and which ICD-10-CM code.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "clinical/phrases.h"
#include "clinical/reading.h"

namespace wardbook::clinical {

struct Term {
  EntityLabel label;
  bool false_friend;       // takes its words up and is no entity
  std::string_view code;   // of ICD-10-CM; empty if the phrase has none
  std::string_view title;  // of the code
};

class Vocabulary {
 public:
  Vocabulary();
  // The longest phrase that starts at the word `at`; nullptr if there is none.
  const Term* longest(const Text& text, std::size_t at, Phrases::Match& match) const;
  // Of a noun that makes a name of what stands before it.
  std::optional<EntityLabel> head(const Text& text, std::size_t at) const;
  bool modifies(const Text& text, std::size_t at) const;  // may stand before a head: "renal", "acute"
  bool is_side(const Text& text, std::size_t at) const;   // "left", "bilateral", "upper"

 private:
  void add_coded(std::string_view lines, EntityLabel label);
  void add_generated(std::string_view lines);
  void add_list(std::string_view list, EntityLabel label);
  void add_abbreviations(std::string_view lines, std::uint32_t use);
  std::vector<Term> terms_;
  Phrases phrases_, heads_, modifiers_, abbreviations_;
};

// What the ending of a word says: "-itis" is a diagnosis, "-ectomy" a procedure. `lower` is in lower case.
std::optional<EntityLabel> label_of_ending(std::string_view lower);

inline constexpr std::string_view icd10cm_system = "http://hl7.org/fhir/sid/icd-10-cm";

}  // namespace wardbook::clinical
