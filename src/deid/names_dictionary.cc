// Names that the dictionaries give away: first and last together, "Last, First", a first name with an initial, initials with a
// surname.
#include <algorithm>
#include <iterator>

#include "deid/detectors.h"
#include "deid/names.h"

namespace wardbook::deid {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

bool initial(const Page& page, Index i) { return page.shape(i) == Shape::initial && page.word(i); }

// What may follow a first name as a surname.
bool surname_after(const Page& page, Index i, bool first_is_sure) {
  if (!usable_name(page, i) || page.has(i, fact::facility_head) || page.line_start(i)) return false;
  if (page.has(i, fact::street) && !page.has(i, fact::street_short | fact::last_common)) return false;
  if (page.has(i, fact::relation) && !page.has(i, fact::last_common)) return false;
  if (page.has(i, fact::clinical))
    return first_is_sure && (page.has(i, fact::last_common) ||
                             (page.has(i, fact::last) && page.has(i - 1, fact::first_common) && page.shape(i) == Shape::capital));
  if (page.has(i, fact::eponym) && !first_is_sure) return false;
  if (plain_word(page, i))
    return page.has(i, fact::last) && first_is_sure && !page.has(i, fact::department | fact::speaks) &&
           (page.has(i, fact::last_common) || !page.sentence_start(i - 1));
  if (page.shape(i) == Shape::upper) return page.has(i, fact::last | fact::first) && page.length(i) > 2;
  return page.has(i, fact::any_name) || first_is_sure;
}

// "Maria Lopez", "John Q. Public", "Mary Ann de la Cruz"
bool full_name(Page& page, Index i) {
  if (!first_name(page, i)) return false;
  const bool sure = !plain_word(page, i);
  Index at = nickname(page, i + 1);
  while (at < i + 5 && initial(page, at) && !page.line_start(at)) {
    ++at;
    if (page.is_sign(at, '.')) ++at;
  }
  if (page.has(at, fact::particle) && page.shape(at) == Shape::lower && !page.is(at, "la") && !page.is(at, "e") && !page.is(at, "y") &&
      !page.is(at, "a")) {
    Index next = at + 1;
    if (page.has(next, fact::particle) && page.shape(next) == Shape::lower) ++next;
    if (!usable_name(page, next)) return false;
    at = next;
  }
  const bool wrapped = page.line_start(at) && at == i + 1 && page.has(at, fact::last_common) && !plain_word(page, at) && sure &&
                       !page.line_start(i) && !page.is_sign(at + 1, ':') && page.capitalised(at) &&
                       !page.has(at, fact::clinical | fact::heading);
  if (at > i + 1 && page.kind(at - 1) == Kind::sign && !page.is_sign(at - 1, '.') && !usable_name(page, at)) return false;
  if (!wrapped && !surname_after(page, at, sure || page.has(i, fact::first))) return false;
  if (wrapped) {
    page.found(i, at + 1, Label::name, 0.7F, Reason::dictionary);
    return true;
  }
  if (!sure && !surely_name(page, at)) {
    // "Mark Hill": words both, and common names both, inside a sentence.
    const bool common = page.has(i, fact::first_common) && page.has(at, fact::last_common) && page.shape(i) == Shape::capital &&
                        page.shape(at) == Shape::capital && !page.sentence_start(i) && !page.has(at, fact::clinical | fact::department);
    // "Rose Nekrasov": a word, and behind it what no list knows.
    const bool stranger = page.has(i, fact::first) && (page.has(i, fact::first_common) || !page.sentence_start(i)) &&
                          page.shape(at) == Shape::capital && page.length(at) >= 4 && (page.facts(at) & ~fact::starts) == 0 &&
                          !page.has(i, fact::month);
    if (!common && !stranger) return false;
  }
  if (i > 0 && (page.is(i - 1, "a") || page.is(i - 1, "an")) && page.shape(at + 1) == Shape::lower && !page.has(i, fact::first_common))
    return false;
  if (page.shape(i) == Shape::upper && page.shape(at) == Shape::upper && (plain_word(page, i) || plain_word(page, at))) return false;
  if (page.shape(i) == Shape::upper && page.length(i) <= 3 && !page.has(at, fact::last)) return false;
  const Index end = std::max(name_at(page, i, Evidence::weak), at + 1);
  if (names_a_thing(page, end)) return false;
  if (end == at + 1 && page.has(i, fact::eponym) && page.has(at, fact::eponym_object)) return false;  // "a Blake Drain"
  if (page.has(end, fact::facility_head | fact::street) && !page.has(end, fact::street_short) && page.capitalised(end) &&
      !page.line_start(end))
    return false;
  page.found(i, end, Label::name, page.has(at, fact::last) ? 0.82F : 0.72F, Reason::dictionary);
  return true;
}

// "Lopez, Maria", "SMITH, JOHN A."
bool reversed_name(Page& page, Index i) {
  if (!usable_name(page, i) || !page.has(i, fact::last) || page.has(i, fact::clinical)) return false;
  Index comma = i + 1;
  if (page.is_sign(comma, '-') && page.glued(comma) && page.capitalised(comma + 1)) comma += 2;
  if (!page.is_sign(comma, ',') || !page.glued(comma)) return false;
  const Index given = comma + 1;
  if (page.line_start(given) || !first_name(page, given) || plain_word(page, given) || page.shape(given) != page.shape(i)) return false;
  if (plain_word(page, i) && !page.line_start(i)) return false;
  // In a list of first names ("Marie, Hannah, Kyle") the span is as good as three.
  const Index end = name_at(page, i, Evidence::weak, true);
  page.found(i, std::max(end, given + 1), Label::name, page.has(given, fact::first_common) ? 0.8F : 0.68F, Reason::dictionary);
  return true;
}

// "JONES^WILLIAM^A" as HL7 v2 writes it.
bool component_name(Page& page, Index i) {
  if (!page.word(i) || !page.is_sign(i + 1, '^') || !page.glued(i + 1) || !page.word(i + 2) || !page.glued(i + 2)) return false;
  if (!page.has(i, fact::any_name) && !page.has(i + 2, fact::any_name)) return false;
  if (page.has(i, fact::any_word | fact::clinical) && page.has(i + 2, fact::any_word | fact::clinical)) return false;
  Index end = i + 3;
  while (end < i + 9 && page.is_sign(end, '^') && page.glued(end) && page.word(end + 1) && page.glued(end + 1) &&
         page.length(end + 1) <= 12)
    end += 2;
  page.found(i, end, Label::name, 0.8F, Reason::pattern);
  return true;
}

// "Anna S.", "Tommy R", "James T."
bool with_initial(Page& page, Index i) {
  // "Delvis C.", a word that no list knows, inside a sentence.
  if ((page.facts(i) & ~(fact::starts | fact::last | fact::city | fact::city_start)) == 0 && page.shape(i) == Shape::capital &&
      page.length(i) >= 4 && !page.sentence_start(i) && initial(page, i + 1) && !page.line_start(i + 1) && page.is_sign(i + 2, '.') &&
      page.glued(i + 2) && page.shape(i - 1) == Shape::lower && !(page.shape(i + 3) == Shape::capital && !page.line_start(i + 3))) {
    page.found(i, i + 3, Label::name, 0.55F, Reason::context);
    return true;
  }
  if (!first_name(page, i) || !initial(page, i + 1) || page.line_start(i + 1) || page.shape(i) == Shape::upper) return false;
  const bool dotted = page.is_sign(i + 2, '.') && page.glued(i + 2);
  if (plain_word(page, i) && (page.has(i, fact::basic) || page.sentence_start(i)) &&
      !(page.has(i, fact::first_common) && dotted && !page.sentence_start(i)))
    return false;
  if (!dotted && !(page.has(i, fact::first_common) && !plain_word(page, i))) return false;
  if (!dotted && page.is(i + 1, "i")) return false;
  page.found(i, i + (dotted ? 3 : 2), Label::name, 0.8F, Reason::dictionary);
  return true;
}

// "J. Smith", "J.R. Okafor"
bool initials_and_surname(Page& page, Index i) {
  if (!initial(page, i) || (i > 0 && page.glued(i))) return false;
  const auto label = i > 0 ? page.phrase(i - 1, Page::set(PhraseKind::name_label)) : std::nullopt;
  // "PCP J Halvorsen": the label stands for the full stop.
  const bool labelled = label && label->end == i && page.has(i + 1, fact::last) && !page.line_start(i);
  if (!labelled && (!page.is_sign(i + 1, '.') || !page.glued(i + 1))) return false;
  Index at = labelled && !page.is_sign(i + 1, '.') ? i + 1 : i;
  while (at < i + 6 && initial(page, at) && page.is_sign(at + 1, '.')) at += 2;
  // After "by" and the like also a surname that no list knows: "read back by T. Quillamov".
  const bool stranger = i > 0 && (page.is(i - 1, "by") || page.is(i - 1, "per") || page.is(i - 1, "to")) && page.length(at) >= 4 &&
                        (page.facts(at) & ~(fact::starts | fact::first)) == 0 && page.shape(at) == Shape::capital;
  if (page.line_start(at) || !usable_name(page, at) || page.has(at, fact::clinical | fact::any_word | fact::eponym) ||
      !(page.has(at, fact::last) || stranger) || page.shape(at) == Shape::upper)
    return false;
  // A list: "A. Smith" at the start of a line is still a name.
  const Index end = name_at(page, at, Evidence::weak);
  if (names_a_thing(page, std::max(end, at + 1))) return false;
  page.found(i, std::max(end, at + 1), Label::name, 0.75F, Reason::dictionary);
  return true;
}

// Two capitalised words that no list knows, in running text: "Nkechi Okonkwo".
bool unknown_pair(Page& page, Index i) {
  if (page.language() != Language::en) return false;  // there, no list of ours knows most words
  const auto foreign = [&](Index k) {
    return usable_name(page, k) && page.shape(k) == Shape::capital && page.length(k) >= 3 &&
           !(page.has(k, fact::city) && !page.has(k, fact::any_name)) &&
           !page.has(k, fact::any_word | fact::clinical | fact::eponym | fact::city_start | fact::state | fact::country | fact::month |
                            fact::street | fact::facility_head | fact::facility_name | fact::department | fact::eponym_object |
                            fact::relation | fact::speaks);
  };
  // "Delvis E. Carvajal": an initial between makes it a name anywhere.
  if (foreign(i) && initial(page, i + 1) && !page.line_start(i + 1)) {
    const Index last = page.is_sign(i + 2, '.') && page.glued(i + 2) ? i + 3 : i + 2;
    if (foreign(last) && !page.line_start(last) && !names_a_thing(page, last + 1)) {
      page.found(i, std::max(name_at(page, i, Evidence::weak), last + 1), Label::name, 0.66F, Reason::dictionary);
      return true;
    }
  }
  if (!foreign(i) || !foreign(i + 1) || page.line_start(i + 1)) return false;
  if (!page.has(i, fact::any_name) && !page.has(i + 1, fact::any_name)) {
    const bool after_colon = i > 0 && page.is_sign(i - 1, ':') && !page.line_start(i) && (page.facts(i) & ~fact::hospital_start) == 0 &&
                             (page.facts(i + 1) & ~fact::hospital_start) == 0 && page.length(i) >= 4 && page.length(i + 1) >= 4;
    if (page.sentence_start(i) && !after_colon) return false;
    if (page.capitalised(i - 1) || page.capitalised(i + 2)) return false;
  }
  const Index end = std::max(name_at(page, i, Evidence::weak), i + 2);
  if (names_a_thing(page, end) || (page.has(end, fact::facility_head | fact::street) && !page.line_start(end))) return false;
  page.found(i, end, Label::name, page.has(i, fact::any_name) || page.has(i + 1, fact::any_name) ? 0.66F : 0.52F, Reason::dictionary);
  return true;
}

}  // namespace

void find_names_by_dictionary(Page& page) {
  Index done = 0;
  for (Index i = page.first(); i < page.size(); i = page.next(i)) {
    if (page.kind(i) != Kind::word || page.has(i, fact::placeholder) || page.shape(i) == Shape::lower || i < done) continue;
    if (component_name(page, i) || full_name(page, i) || reversed_name(page, i) || with_initial(page, i) || initials_and_surname(page, i) ||
        unknown_pair(page, i))
      done = i + 2;
  }
}

}  // namespace wardbook::deid
