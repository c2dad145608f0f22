// What the rules for English take for a name in a text of another language, and is none: words of fields and departments at its
// edges, titles, and eponyms ("síndrome de Down", "Morbus Parkinson", "maladie de Crohn").
#include <algorithm>
#include <vector>

#include "deid/detectors.h"
#include "deid/european_text.h"
#include "deid/implausible.h"
#include "deid/local_words.h"
#include "deid/one_of.h"

namespace wardbook::deid {

namespace {

using european::Text;
using european::Use;
using trust::Label;

// A rule that read the surroundings is believed; one that knows the word from a list is not.
bool guessed(const Candidate& candidate) {
  switch (candidate.reason) {
    case Reason::dictionary:
    case Reason::context:
    case Reason::signature:
    case Reason::credential:
    case Reason::facility:
    case Reason::table:
      return true;
    default:
      return false;
  }
}

// "Kollegen der Hand- und Unfallchirurgie", "normofrequenter SR. Keine Pausen" and "MR Becken" have no title, whoever reads one there:
// a colleague before an article, a rhythm, a scan.
bool behind_false_title(const Page& page, const Text& text, Index first) {
  static constexpr std::string_view colleagues[] = {"kollege", "kollegen", "kollegin"}, articles[] = {"der", "die", "des", "dem", "den"},
                                    abbreviations[] = {"SR", "MR"};
  Index at = first;
  while (at > 0 && page.is_sign(at - 1, '.')) --at;
  if (at == 0) return false;
  return (one_of(text.word(at - 1), colleagues) && one_of(text.word(first), articles)) ||
         (page.language() != Language::es && one_of(page.str(at - 1), abbreviations) && page.shape(first) != text::Shape::upper);
}

// What nobody is called by, unless a title says so; at a letter's foot and under the head of a column it must be a surname ("gez. Klein").
bool common_words(const Page& page, const Text& text, const Candidate& candidate, Index first, Index end) {
  if (candidate.label != Label::name || !local_words_only(page, first, end)) return false;
  switch (candidate.reason) {
    case Reason::title:
      return behind_false_title(page, text, first) || page.shape(first) == text::Shape::lower;
    case Reason::table:
    case Reason::signature:
    case Reason::credential:
      return !page.has(end - 1, fact::last);
    default:
      return guessed(candidate);
  }
}

// "hace 95 años", "seit 95 Jahren"
bool duration(const Text& text, Index first) {
  static constexpr std::string_view words[] = {"hace", "desde", "durante", "seit", "vor", "depuis", "pendant", "tras"};
  return first > 0 && one_of(text.word(first - 1), words);
}

// A department or the like: "Medizinische Klinik", "Institut für Klinische Pathologie".
bool no_house(const Page& page, const Text& text, Index first, Index end) {
  for (Index k = first; k < end; ++k)
    if (page.word(k) && !text.has(k, Use::plain) && !text.has(k, Use::site) &&
        !page.has(k, fact::department | fact::clinical | fact::particle) && text.word(k) != "fur")
      return false;
  return true;
}

// "Hr. Theodor zur Behandlung": no particle of a name.
bool goes_on_in_german(const Page& page, const Text& text, Index i) {
  static constexpr std::string_view words[] = {"zur", "zum", "des", "vom"};
  return page.language() == Language::de && page.shape(i) == text::Shape::lower && one_of(text.word(i), words);
}

bool no_name(const Page& page, const Text& text, Index i) {
  return text.has(i, Use::plain) || text.has(i, Use::title) || page.kind(i) == text::Kind::sign;
}

}  // namespace

void trim_european(Page& page) {
  if (page.language() == Language::en) return;
  const Text text(page);
  std::vector<Candidate>& candidates = page.candidates();
  for (Candidate& candidate : candidates) {
    if (candidate.reason == Reason::known || candidate.end <= candidate.start) continue;
    Index first = page.index_at(candidate.start);
    Index end = page.index_at(candidate.end);
    if (first >= end) continue;
    const bool score = candidate.label == Label::date && implausible(page, Label::date, first, end);
    const bool thing = guessed(candidate) && (candidate.label == Label::name || candidate.label == Label::location) &&
                       european::names_thing(text, first, end);
    const bool house = candidate.label == Label::location && candidate.reason == Reason::facility && no_house(page, text, first, end);
    // "lt. Angaben"
    const bool according = page.language() == Language::de && first >= 2 && page.is(first - 2, "lt") && candidate.label == Label::name;
    if (thing || house || according || common_words(page, text, candidate, first, end) || score ||
        (candidate.label == Label::age && duration(text, first))) {
      candidate.end = candidate.start;
      continue;
    }
    if (candidate.label != Label::name) continue;
    // "Ignacio Navarro Cuéllar NºCol", "Adolescente Varón", "OBJET : M. Wilner": the edges.
    Index last = end;
    while (candidate.reason != Reason::title && first < last && no_name(page, text, first) && !page.is_sign(first, '.') &&
           page.shape(first) != text::Shape::lower &&
           !(page.length(first) <= 3 && page.shape(first) == text::Shape::upper && page.shape(first + 1) == text::Shape::upper)) {
      ++first;
      while (first < last && page.is_sign(first, '.')) ++first;
    }
    // "Dra. Carmen Gómez Unidad de Nutrición"
    for (Index k = first + 1; k < last; ++k)
      if ((text.has(k, Use::plain) && page.capitalised(k) && page.length(k) > 4) || goes_on_in_german(page, text, k)) last = k;
    while (last > first &&
           (text.has(last - 1, Use::plain) || (last - first > 1 && page.capitalised(first) && page.shape(last - 1) == text::Shape::lower)))
      --last;
    if (first == last) {
      candidate.end = candidate.start;
      continue;
    }
    if (first != page.index_at(candidate.start)) candidate.start = page.token(first).start;
    if (last != end) candidate.end = page.token(last - 1).end;
  }
  std::erase_if(candidates, [](const Candidate& candidate) { return candidate.end <= candidate.start; });
}

}  // namespace wardbook::deid
