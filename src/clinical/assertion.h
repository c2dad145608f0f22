// Who has a problem, and whether it is there: NegEx and ConText over the words of one sentence.
//
// Chapman et al., A simple algorithm for identifying negated findings and diseases in discharge summaries (2001), and Harkema et al.,
// ConText: an algorithm for determining negation, experiencer, and temporal status from clinical reports (2009). A trigger reaches
// forward or backward to the end of the sentence, or to a word that ends its scope ("but"); a pseudo-trigger ("no increase") is
// taken for none. The triggers are our own list (triggers.cc). Where a sentence says nothing, its section does: family history,
// past history, risks of a consent form. Linear in the sentence; immutable once built; thread safe.
#pragma once

#include <string_view>
#include <vector>

#include "clinical/phrases.h"
#include "clinical/reading.h"

namespace wardbook::clinical {

class Asserter {
 public:
  Asserter();
  // Sets the assertion of entities[first, last), all of which lie in the words [begin, end), sorted.
  void assert_in(const Text& text, std::size_t begin, std::size_t end, std::string_view section_kind, std::vector<Entity>& entities,
                 std::size_t first, std::size_t last) const;

 private:
  Phrases triggers_;
};

// Whether the sentence of the words [begin, end) denies the question before it: "Chest pain? No."
bool answers_no(const Text& text, std::size_t begin, std::size_t end);
// Whether it heads a list of medicines that are not to be taken ("STOP TAKING:"), or some other list or field.
bool opens_stopped(const Text& text, std::size_t begin, std::size_t end);
bool opens_another(const Text& text, std::size_t begin, std::size_t end);
// Negates entities[first, last), those of the question.
void deny(std::vector<Entity>& entities, std::size_t first, std::size_t last);

}  // namespace wardbook::clinical
