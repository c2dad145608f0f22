// Names of one word: a first name, a surname before what only persons do, a family, what no list knows where only persons stand;
// and a pair in small letters.
#include <algorithm>
#include <iterator>

#include "deid/detectors.h"
#include "deid/names.h"

namespace wardbook::deid {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

// "Anna reports", "with Maria"
void lone_first(Page& page, Index i) {
  if (!first_name(page, i) || plain_word(page, i) || page.shape(i) == Shape::upper || page.length(i) < 3) return;
  if (names_a_thing(page, i + 1) || (page.capitalised(i + 1) && !page.line_start(i + 1) && names_a_thing(page, i + 2))) return;
  if (page.has(i, fact::eponym) &&
      (!page.has(i, fact::first_common) || page.has(i + 1, fact::eponym | fact::clinical) ||
       ((page.is(i + 1, "and") || page.is(i + 1, "or")) && (page.capitalised(i + 2) || page.has(i + 2, fact::eponym | fact::clinical)))))
    return;
  if (!page.has(i, fact::first_common) && page.has(i, fact::country) && !page.has(i + 1, fact::speaks)) return;
  if (page.has(i, fact::month) || (page.language() == Language::de && page.is(i, "pat"))) return;
  // "the Abraham capsulotomy lens", "a Rubin osteotome"
  if (i > 0 && (page.is(i - 1, "a") || page.is(i - 1, "an") || page.is(i - 1, "the")) && page.shape(i + 1) == Shape::lower &&
      page.low(i + 1) != "'s")
    return;
  // Part of a longer run of capitalised words: a title, a trade name.
  if (!page.line_start(i + 1) && page.capitalised(i + 1) &&
      page.has(i + 1, fact::any_word | fact::clinical | fact::facility_head | fact::street) && !page.has(i + 1, fact::speaks))
    return;
  if (!page.line_start(i) && i > 0 && page.capitalised(i - 1) && !page.has(i - 1, fact::title | fact::relation) &&
      page.has(i - 1, fact::any_word | fact::clinical) && !page.sentence_start(i - 1))
    return;
  if (page.is_sign(i + 1, '-') && page.glued(i + 1) && page.shape(i + 2) == Shape::lower) return;
  if (page.glued(i) && i > 0 && page.is_sign(i - 1, '-')) return;
  if (page.language() != Language::en && page.sentence_start(i) && !page.has(i, fact::first_common)) return;
  const float score = page.has(i, fact::first_common) ? 0.64F : 0.54F;
  page.found(i, i + 1, Label::name, score, Reason::dictionary);
}

// "Rose said hello to Hope": a name that is a word too, in running text, inside a sentence or before what only persons do.
void lone_word(Page& page, Index i) {
  if (!first_name(page, i) || !plain_word(page, i) || !page.has(i, fact::first_common) || page.shape(i) != Shape::capital ||
      page.has(i, fact::month | fact::eponym | fact::department))
    return;
  if (names_a_thing(page, i + 1) || page.line_start(i + 1) || (page.is_sign(i + 1, '-') && page.glued(i + 1)) || page.glued(i)) return;
  const bool speaks = page.has(i + 1, fact::speaks) && page.shape(i + 1) == Shape::lower && page.length(i + 1) > 3;
  const bool inside =
      !page.sentence_start(i) && i > 0 && page.shape(i - 1) == Shape::lower && !page.capitalised(i + 1) && !page.has(i - 1, fact::clinical);
  const bool possessive = page.low(i + 1) == "'s" && page.shape(i + 2) == Shape::lower && !page.has(i + 2, fact::clinical);
  if (speaks || inside || possessive) page.found(i, i + 1, Label::name, 0.56F, Reason::context);
}

// "the Johnson family", "the Smiths"
void family(Page& page, Index i) {
  if (!page.is(i, "the") || !page.capitalised(i + 1) || page.line_start(i + 1) || page.shape(i + 1) != Shape::capital) return;
  const Index at = i + 1;
  const bool household = page.is(at + 1, "family") || page.is(at + 1, "household") || page.is(at + 1, "residence") ||
                         page.is(at + 1, "brothers") || page.is(at + 1, "twins") || page.is(at + 1, "sisters");
  if (household && page.has(at, fact::last) && !page.has(at, fact::clinical | fact::department)) {
    page.found(at, at + 1, Label::name, 0.75F, Reason::context);
    return;
  }
  const std::string_view low = page.low(at);
  if (low.size() > 4 && low.back() == 's' && !page.has(at, fact::clinical | fact::eponym)) {
    const Facts stem = page.look_up(low.substr(0, low.size() - 1));
    if ((stem & fact::last_common) && !(stem & (fact::any_word | fact::clinical | fact::eponym)) && page.shape(at + 1) != Shape::capital)
      page.found(at, at + 1, Label::name, 0.6F, Reason::context);
  }
}

// "Hill denies fever": a word and a common surname, before what only persons do.
void word_surname(Page& page, Index i) {
  if (page.shape(i) != Shape::capital || !page.has(i, fact::last_common) || !plain_word(page, i) ||
      page.has(i, fact::function | fact::heading | fact::department | fact::clinical | fact::relation | fact::placeholder))
    return;
  static constexpr std::string_view personal[] = {"denies",     "denied", "reports", "reported", "endorses",   "endorsed", "complains",
                                                  "complained", "lives",  "smokes",  "drinks",   "verbalized", "agreed"};
  if (std::find(std::begin(personal), std::end(personal), page.low(i + 1)) == std::end(personal) || page.line_start(i + 1)) return;
  page.found(i, i + 1, Label::name, 0.55F, Reason::context);
}

// "MARTINEZ DENIES PAIN"
void capital_surname(Page& page, Index i) {
  if (page.shape(i) != Shape::upper || page.length(i) < 4 || !page.has(i, fact::last_common) ||
      page.has(i, fact::any_word | fact::clinical | fact::eponym | fact::city | fact::state | fact::function | fact::heading))
    return;
  if (page.has(i + 1, fact::speaks) && !page.line_start(i + 1)) page.found(i, i + 1, Label::name, 0.7F, Reason::context);
}

// "Garcia denies fever", "Nguyen presents"
void lone_surname(Page& page, Index i) {
  if (!usable_name(page, i) || page.has(i, fact::any_word | fact::clinical | fact::department | fact::state | fact::country) ||
      (page.has(i, fact::city) && !page.has(i, fact::any_name)) || page.shape(i) == Shape::upper || page.length(i) < 3)
    return;
  if (page.has(i, fact::eponym) && (page.length(i + 1) < 5 || page.is(i + 1, "tolerated"))) return;
  if (!page.has(i + 1, fact::speaks) || page.line_start(i + 1) || page.shape(i + 1) != Shape::lower) return;
  const bool known = page.has(i, fact::last);
  if (page.glued(i) && i > 0) return;
  static constexpr std::string_view personal[] = {"denies",     "denied",   "reports",  "reported",  "presented", "presents",   "complains",
                                                  "complained", "endorses", "endorsed", "describes", "described", "verbalized", "requests",
                                                  "requested",  "lives",    "lived",    "smokes",    "drinks",    "admits",     "says",
                                                  "said",       "agrees",   "agreed",   "states",    "stated",    "ambulated",  "recalls",
                                                  "works",      "declined", "refused"};
  if (!known && std::find(std::begin(personal), std::end(personal), page.low(i + 1)) == std::end(personal)) return;
  const bool verb = page.length(i + 1) > 4;
  if (!known && !verb) return;
  if (!verb && !page.has(i, fact::last_common)) return;
  if (page.is(i + 1, "test") || page.is(i + 1, "notes")) return;
  page.found(i, i + 1, Label::name, known ? 0.6F : 0.5F, Reason::context);
}

// "Delvis's blood pressure": what no list knows, and something of a person's behind it.
void stranger_possessive(Page& page, Index i) {
  if (page.language() != Language::en) return;
  if ((page.facts(i) & ~(fact::starts | fact::last | fact::first | fact::city)) != 0 || page.shape(i) != Shape::capital ||
      page.length(i) < 4)
    return;
  if (page.low(i + 1) != "'s" || names_a_thing(page, i + 1) || page.capitalised(i + 2) || page.has(i + 2, fact::clinical)) return;
  page.found(i, i + 1, Label::name, 0.55F, Reason::context);
}

// "I explained to Riku and he agreed": a capital inside a sentence after "to" or "told" (not "with", which drugs and tools follow) and
// before a word of grammar or a stop.
void stranger(Page& page, Index i) {
  if (page.language() != Language::en) return;
  if (i == 0 || page.shape(i) != Shape::capital || page.length(i) < 4 || page.sentence_start(i) || page.glued(i) ||
      page.shape(i - 1) != Shape::lower)
    return;
  constexpr Facts harmless =
      fact::starts | fact::last | fact::last_common | fact::last_frequent | fact::first | fact::city | fact::city_start;
  if ((page.facts(i) & ~harmless) != 0) return;
  static constexpr std::string_view before[] = {"to",      "told",       "asked",     "that",     "when",      "because",
                                                "if",      "informed",   "saw",       "met",      "thanks",    "instructed",
                                                "advised", "encouraged", "counseled", "educated", "reassured", "helped"};
  if (std::find(std::begin(before), std::end(before), page.low(i - 1)) == std::end(before)) return;
  const std::string_view after = page.low(i + 1);
  static constexpr std::string_view ends[] = {"and",       "who",   "that", "he",  "she", "to",     "about",  "regarding", "on",
                                              "at",        "in",    "is",   "was", "has", "had",    "will",   "would",     "for",
                                              "today",     "re",    "via",  "by",  "as",  "during", "before", "after",     "this",
                                              "yesterday", "again", ".",    ",",   ";",   ")"};
  if (i + 1 < page.size() && !page.line_start(i + 1) && std::find(std::begin(ends), std::end(ends), after) == std::end(ends)) return;
  page.found(i, i + 1, Label::name, 0.52F, Reason::context);
}

// "tara lebedeva": both parts in small letters, and neither is another word.
bool lower_pair(Page& page, Index i) {
  const auto clear = [&](Index k) {
    return page.word(k) && page.shape(k) == Shape::lower && page.length(k) >= 3 &&
           !page.has(k, fact::any_word | fact::clinical | fact::function | fact::heading | fact::unit | fact::placeholder |
                            fact::credential | fact::title | fact::month | fact::weekday | fact::particle);
  };
  if (!clear(i) || !page.has(i, fact::first_common) || !clear(i + 1) || !page.has(i + 1, fact::last) || page.line_start(i + 1) ||
      names_a_thing(page, i + 2))
    return false;
  page.found(i, i + 2, Label::name, 0.66F, Reason::dictionary);
  return true;
}

}  // namespace

void find_lone_names(Page& page) {
  for (Index i = page.first(); i < page.size(); i = page.next(i)) {
    if (page.kind(i) != Kind::word || page.has(i, fact::placeholder)) continue;
    family(page, i);
    if (page.shape(i) == Shape::lower) {
      lower_pair(page, i);
      continue;
    }
    lone_first(page, i);
    lone_word(page, i);
    lone_surname(page, i);
    capital_surname(page, i);
    word_surname(page, i);
    stranger_possessive(page, i);
    stranger(page, i);
  }
}

}  // namespace wardbook::deid
