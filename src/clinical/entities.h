// Finds the clinical entities of a text: one pass from left to right over its words, sentence by sentence.
//
// A core is a phrase of the vocabulary, a word with a telling ending, or a noun that makes a name of what stands before it ("disease",
// "pain"); it takes up the modifiers and body parts before it ("left knee pain") and "of the …" behind it. Numbers are read by what
// stands near them: a dose after a medicine, a result after a test. Abbreviations that the text explains ("pulmonary fibrosis (PF)")
// are found again. Placeholders end everything. Assertions are left at present. Ends early once `stop` is requested. Linear; immutable once
// built; thread safe.
#pragma once

#include <stop_token>
#include <vector>

#include "clinical/measures.h"
#include "clinical/vocabulary.h"
#include "text/range.h"

namespace wardbook::clinical {

class EntityFinder {
 public:
  std::vector<Entity> find(const Text& text, const std::vector<text::Range>& sentences, const std::vector<Section>& sections,
                           const std::stop_token& stop) const;

 private:
  Vocabulary vocabulary_;
  Measures measures_;
};

}  // namespace wardbook::clinical
