// Cities, counties and other places below a State, by dictionary and by context. States and countries are found and stay
// (45 CFR 164.514(b)(2)(i)(B): "all geographic subdivisions smaller than a State").
#include <string>

#include "deid/detectors.h"
#include "deid/named_in_medicine.h"
#include "deid/names.h"
#include "deid/one_of.h"

namespace wardbook::deid {

using text::Shape;
using trust::Label;

namespace {

bool usable(const Page& page, Index i) { return page.capitalised(i) && !page.has(i, fact::placeholder | fact::title | fact::function); }

// "Crane County EMS", "Okmulgee County road department", "Pike County Schools": the agency behind a county, or `end`.
Index agency(const Page& page, Index end) {
  if (page.line_start(end)) return end;
  static constexpr std::string_view alone[] = {"ems", "fire", "sheriff", "sheriffs", "schools", "jail", "library", "rescue"};
  static constexpr std::string_view kinds[] = {"road", "police", "fire", "highway", "school", "sheriff's", "public"};
  static constexpr std::string_view heads[] = {"department", "dept", "district", "office", "schools", "rescue", "crew"};
  const Index next = page.low(end + 1) == "'s" ? end + 2 : end + 1;
  if ((one_of(page.low(end), kinds) || next > end + 1) && one_of(page.low(next), heads) && !page.line_start(next)) return next + 1;
  return one_of(page.low(end), alone) && page.capitalised(end) ? end + 1 : end;
}

// "X County", "X Township", "Lake X", "Fort X"
void feature(Page& page, Index i) {
  const std::string_view low = page.low(i);
  if (low == "county" || low == "township" || low == "parish" || low == "borough" || low == "reservation" || low == "island" ||
      low == "beach" || low == "heights" || low == "springs" || low == "falls" || low == "valley" || low == "neighborhood" ||
      low == "province" || low == "flats" || low == "grove" || low == "junction" || low == "bluffs" || low == "mills" ||
      low == "district") {
    Index first = i;
    while (first > 0 && i - first < 2 && usable(page, first - 1) && !page.line_start(first) &&
           !(page.has(first - 1, fact::clinical | fact::heading) && !page.has(first - 1, fact::last | fact::city)) &&
           !(page.sentence_start(first - 1) && page.has(first - 1, fact::basic)))
      --first;
    const bool plain = page.has(first, fact::any_word) && !page.has(first, fact::last | fact::city);
    if (first != i && !(plain && i - first == 1) && page.shape(i) != Shape::upper)
      page.found(first, page.is(i, "county") ? agency(page, i + 1) : i + 1, Label::location, 0.75F, Reason::context);
  } else if ((low == "lake" || low == "fort" || low == "camp" || low == "port" || low == "cape") && page.capitalised(i) &&
             page.shape(i) != Shape::upper && page.word(i + 1) && usable(page, i + 1) && !page.line_start(i + 1) &&
             !page.has(i + 1, fact::clinical | fact::any_word)) {
    page.found(i, i + 2, Label::location, 0.65F, Reason::context);
  }
}

// "Census tract 25.01"
void census_tract(Page& page, Index i) {
  if (!page.is(i, "tract") || i == 0 || !page.is(i - 1, "census")) return;
  Index at = i + 1;
  while (page.is_sign(at, ':') || page.is_sign(at, '#') || page.is(at, "number") || page.is(at, "no")) ++at;
  const Index end = page.is_sign(at + 1, '.') && page.glued(at + 1) && page.glued(at + 2) && page.number(at + 2) ? at + 3 : at + 1;
  if (page.number(at) && !page.line_start(at)) page.found(at, end, Label::location, 0.95F, Reason::context);
}

Index listed_place(const Page& page, Index i) {
  // Two or three words of the list of places.
  if (page.has(i, fact::city_start) && page.capitalised(i + 1) && !page.line_start(i + 1)) {
    std::string name(page.low(i));
    name += '_';
    name += page.low(i + 1);
    if (page.capitalised(i + 2) && !page.line_start(i + 2) && (page.look_up(name + "_" + std::string(page.low(i + 2))) & fact::city))
      return i + 3;
    if (page.look_up(name) & fact::city) return i + 2;
  }
  return page.has(i, fact::city) ? i + 1 : i;
}

bool eponym(const Page& page, Index end) {
  return names_a_thing(page, end) ||
         (page.capitalised(end) && page.capitalised(end + 1) && page.has(end + 1, fact::eponym_object) && !page.line_start(end)) ||
         page.has(end, fact::eponym_object) || (page.low(end) == "'s" && page.has(end + 1, fact::eponym_object | fact::clinical));
}

}  // namespace

void find_places(Page& page) {
  for (Index i = page.first(); i < page.size(); i = page.next(i)) {
    if (page.has(i, fact::placeholder) || !page.word(i)) continue;
    feature(page, i);
    census_tract(page, i);
    if (const Index thing = called_after_place(page, i); thing != i) {
      i = thing - 1;
      continue;
    }
    if (page.capitalised(i) && !page.has(i, fact::placeholder | fact::title)) {
      if (const auto match = page.phrase(i, Page::set(PhraseKind::place))) {
        const bool one = match->end == i + 1;
        const bool person = one && i > 0 &&
                            (page.has(i - 1, fact::title) || page.has(i - 1, fact::first_common) ||
                             (page.is_sign(i - 1, '.') && page.has(i - 2, fact::title)));
        const bool name_follows = one && page.has(i, fact::first) && page.capitalised(match->end) && page.has(match->end, fact::last) &&
                                  !page.line_start(match->end);
        bool capital = true;
        for (Index k = i; k < match->end; ++k)
          capital &= page.kind(k) == text::Kind::sign || page.capitalised(k) || page.shape(k) == Shape::initial ||
                     page.has(k, fact::particle | fact::function);
        const bool word = one && ((page.has(i, fact::any_word) && page.sentence_start(i)) || page.has(i, fact::clinical));
        if (capital && !person && !name_follows && !word && !eponym(page, match->end) && !page.is(match->end, "scientific")) {
          const bool new_york_state = page.is(i, "new") && page.is(i + 1, "york") && match->end == i + 2;
          page.found(i, site_after(page, match->end), Label::location, new_york_state ? 0.7F : 0.74F, Reason::dictionary);
        }
      } else if (const auto larger = page.phrase(i, Page::set(PhraseKind::country))) {
        page.found(i, larger->end, Label::location, 0.3F, Reason::country, Action::keep);
      } else if (page.has(i, fact::country) && !(page.has(i, fact::any_name) && page.capitalised(i + 1) && page.has(i + 1, fact::last)) &&
                 !(page.has(i, fact::word) && page.sentence_start(i))) {
        page.found(i, i + 1, Label::location, 0.3F, Reason::country, Action::keep);
      }
    }
    // "from springfield, il"
    if ((page.is(i, "in") || page.is(i, "from") || page.is(i, "of")) && page.shape(i + 1) == Shape::lower && page.has(i + 1, fact::city) &&
        page.is_sign(i + 2, ',') && page.has(i + 3, fact::state_code) && page.shape(i + 3) == Shape::lower &&
        !page.has(i + 3, fact::function) && !page.has(i + 1, fact::clinical))
      page.found(i + 1, i + 4, Label::location, 0.7F, Reason::address);
    const auto cue = page.phrase(i, Page::set(PhraseKind::place_cue));
    if (!cue) continue;
    Index at = cue->end;
    if (page.is_sign(at, ':') || page.is_sign(at, '-')) ++at;
    if (page.is(at, "the")) ++at;
    // After "lives in" every word with a capital inside a sentence is a place: "Mobile", "New Castle", "Two Rivers".
    const bool person_from = page.is(i, "from") && i > 0 &&
                             (page.is(i - 1, "man") || page.is(i - 1, "woman") || page.is(i - 1, "male") || page.is(i - 1, "female") ||
                              page.is(i - 1, "patient") || page.is(i - 1, "gentleman") || page.is(i - 1, "lady") || page.is(i - 1, "boy") ||
                              page.is(i - 1, "girl") || page.is(i - 1, "veteran"));
    if ((cue->end - i >= 2 || person_from) && page.shape(at) == Shape::capital && !page.line_start(at) && !page.sentence_start(at)) {
      constexpr Facts never = fact::placeholder | fact::month | fact::weekday | fact::title | fact::country | fact::department |
                              fact::heading | fact::clinical | fact::eponym | fact::facility_head | fact::relation;
      Index end = at;
      while (end < at + 3 && page.shape(end) == Shape::capital && !page.line_start(end) &&
             (!page.has(end, never) || (page.has(end, fact::city | fact::city_start) &&
                                        !page.has(end, fact::clinical | fact::department | fact::month | fact::placeholder))) &&
             !page.phrase(end, Page::set(PhraseKind::state) | Page::set(PhraseKind::country)) &&
             !(page.has(end, fact::state) && end == at) && !page.is(end, "section"))
        ++end;
      if (end != at && !eponym(page, end)) {
        page.found(at, end, Label::location, 0.64F, Reason::context);
      }
    }
    if (page.line_start(at) || !usable(page, at) ||
        page.has(at, fact::state | fact::country | fact::month | fact::weekday | fact::heading | fact::department))
      continue;
    if (page.phrase(at, Page::set(PhraseKind::state) | Page::set(PhraseKind::country))) continue;
    const Index listed = listed_place(page, at);
    const bool strong = cue->end - i >= 2 || page.is_sign(cue->end, ':');
    // "in", "of", "to", "from", "near": only what the lists know and nothing else knows.
    const bool weak_word = page.is(i, "in") || page.is(i, "of") || page.is(i, "to") || page.is(i, "from") || page.is(i, "near");
    if (listed != at) {
      const bool ambiguous =
          listed == at + 1 && (page.has(at, fact::any_word | fact::clinical | fact::eponym) || page.shape(at) == Shape::upper);
      if (!eponym(page, listed) && (!ambiguous || (strong && !page.has(at, fact::clinical | fact::eponym | fact::basic))) &&
          !(page.is(i, "of") && listed == at + 1 && !strong))
        page.found(at, listed, Label::location, strong ? 0.76F : 0.62F, Reason::dictionary);
      continue;
    }
    if (page.language() == Language::en && (page.is(i, "in") || page.is(i, "from") || page.is(i, "near")) &&
        page.shape(at) == Shape::capital && page.length(at) >= 4 && !page.sentence_start(at)) {
      // "in Kerala": a capital inside a sentence, and no list knows the word.
      const bool unknown = (page.facts(at) & ~(fact::last | fact::starts | fact::city_start)) == 0;
      if (unknown && !eponym(page, at + 1) && !page.capitalised(at + 1) && !(page.is_sign(at + 1, '-') && page.glued(at + 1)))
        page.found(at, at + 1, Label::location, 0.52F, Reason::context);
      continue;
    }
    if (weak_word || !strong) continue;
    Index end = at;
    while (end < at + 3 && usable(page, end) && !page.line_start(end) &&
           !page.has(end, fact::any_word | fact::clinical | fact::heading | fact::month | fact::state | fact::country))
      ++end;
    while (end != at && end < at + 4 && page.shape(end) == Shape::capital && page.word(end) && !page.line_start(end) &&
           !page.has(end, fact::placeholder | fact::function | fact::clinical | fact::heading | fact::month | fact::weekday | fact::state |
                              fact::country))
      ++end;
    if (end != at && !eponym(page, end) && page.shape(at) != Shape::upper) page.found(at, end, Label::location, 0.66F, Reason::context);
  }
}

}  // namespace wardbook::deid
