// What was found once with good reason is found everywhere: a name's words alone, in capitals, with a possessive, broken over a
// line; an identifier in any case.
#include <algorithm>
#include <string>
#include <unordered_map>

#include "deid/detectors.h"
#include "deid/names.h"
#include "text/fold.h"

namespace wardbook::deid {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

constexpr float strong_name = 0.7F;

bool worth_propagating(Label label) {
  return label == Label::mrn || label == Label::health_plan || label == Label::account || label == Label::license ||
         label == Label::vehicle || label == Label::device || label == Label::id || label == Label::ssn || label == Label::phone ||
         label == Label::fax || label == Label::biometric;
}

}  // namespace

void propagate(Page& page) {
  std::unordered_map<std::string, Label> words;    // folded words of names
  std::unordered_map<std::string, Label> numbers;  // tokens of identifiers with at least four digits
  std::vector<Candidate> sources = page.candidates();
  std::sort(sources.begin(), sources.end(),
            [](const Candidate& a, const Candidate& b) { return a.start != b.start ? a.start < b.start : a.end < b.end; });
  Index i = 0;
  std::uint32_t name_end = 0;
  for (const Candidate& source : sources) {
    if (source.action != Action::redact) continue;
    const bool name = source.label == Label::name && source.score >= strong_name && source.reason != Reason::propagation;
    const bool id = worth_propagating(source.label) && source.score >= 0.8F;
    if (!name && !id) continue;
    while (i > 0 && (i >= page.size() || page.token(i).start > source.start)) --i;
    while (i < page.size() && page.token(i).start < source.start) ++i;
    for (Index k = i; k < page.size() && page.token(k).start < source.end; ++k) {
      if (name && page.word(k) && page.length(k) >= 2 && page.shape(k) != Shape::initial) {
        if (page.has(k, fact::title | fact::credential | fact::particle | fact::function)) continue;
        words.emplace(text::fold(page.str(k)), Label::name);
      } else if (id && page.kind(k) != Kind::sign && page.kind(k) != Kind::word) {
        std::size_t digits = 0;
        for (const char c : page.str(k)) digits += c >= '0' && c <= '9';
        if (digits >= 5 || (digits >= 4 && page.kind(k) == Kind::mixed)) numbers.emplace(std::string(page.low(k)), source.label);
      }
    }
    name_end = std::max(name_end, source.end);
  }
  if (words.empty() && numbers.empty()) return;
  for (Index k = 0; k < page.size(); ++k) {
    if (page.kind(k) == Kind::sign || page.has(k, fact::placeholder)) continue;
    if (page.kind(k) != Kind::word) {
      const auto found = numbers.find(std::string(page.low(k)));
      if (found != numbers.end()) page.found(k, k + 1, found->second, 0.58F, Reason::propagation);
      continue;
    }
    const bool shape = page.capitalised(k);
    const std::string folded = text::fold(page.str(k));
    if (words.contains(folded)) {
      // A word that is no name only: "Rose" and "May" with a capital inside a sentence, not "Parkinson's disease".
      const bool other_word = page.has(k, fact::any_word | fact::clinical | fact::eponym | fact::heading | fact::state | fact::month);
      if (names_a_thing(page, k + 1)) continue;
      if (!shape && (other_word || page.length(k) < 3)) continue;
      if (other_word && page.sentence_start(k) && page.has(k, fact::basic | fact::heading)) continue;
      if (other_word && page.shape(k) == Shape::upper && !(page.has(k, fact::eponym) && !page.has(k, fact::any_word | fact::clinical)))
        continue;
      if (other_word && page.has(k, fact::clinical | fact::eponym) &&
          (page.has(k + 1, fact::clinical | fact::eponym) || (k > 0 && page.has(k - 1, fact::clinical | fact::eponym))))
        continue;
      page.found(k, k + 1, Label::name, 0.69F, Reason::propagation);
      continue;
    }
    // "Lo-\npez"
    if (page.is_sign(k + 1, '-') && page.glued(k + 1) && page.word(k + 2) && page.line_start(k + 2) &&
        words.contains(folded + text::fold(page.str(k + 2))))
      page.found(k, k + 3, Label::name, 0.69F, Reason::propagation);
  }
}

}  // namespace wardbook::deid
