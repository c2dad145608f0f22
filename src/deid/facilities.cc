// Hospitals, clinics, schools and the like: capitalised words before a word such as "Hospital", well-known short names, saints,
// and whatever stands, capitalised and unknown, after "transferred to".
#include "deid/detectors.h"
#include "deid/facility_heads.h"
#include "deid/hospitals.h"
#include "deid/letterheads.h"
#include "deid/named_behind.h"
#include "deid/names.h"

namespace wardbook::deid {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

bool saint(const Page& page, Index i) {
  return (page.is(i, "st") || page.is(i, "saint") || page.is(i, "mt") || page.is(i, "mount") || page.is(i, "ste")) && page.capitalised(i);
}

// The first token of the words that name a facility before its head at `at`; `at` if they name none.
Index name_before(const Page& page, Index at, bool weak) {
  Index first = at;
  unsigned proper = 0;   // words that name something
  unsigned general = 0;  // "Memorial", "General"
  for (Index steps = 0; steps < 8 && first > 0; ++steps) {
    const Index i = first - 1;
    if (page.line_start(first)) break;
    if (page.has(i, fact::placeholder)) break;
    if ((page.is_sign(i, '.') && i > 0 && (saint(page, i - 1) || page.shape(i - 1) == Shape::initial)) || page.is_sign(i, '-') ||
        page.is_sign(i, '&') || page.low(i) == "'s" || (page.is_sign(i, '\'') && page.glued(i))) {
      first = i;
      continue;
    }
    if (page.is(i, "of") || page.is(i, "and") || page.is(i, "the") || page.is(i, "for") || page.is(i, "at")) {
      // Only between capitalised words: "Our Lady of Mercy", "Brigham and Women's".
      if (i > 0 && page.capitalised(i - 1) && first < at && !page.has(i - 1, fact::department | fact::function) && !page.is(i, "at") &&
          !page.is(i, "the") && !page.is(i, "for")) {
        // "Department of Mercy Hospital" begins after "of".
        if (page.has(i - 1, fact::heading)) break;
        first = i;
        continue;
      }
      break;
    }
    if (!page.capitalised(i) &&
        !(page.shape(i) == Shape::initial &&
          (page.is_sign(i + 1, '.') || (page.capitalised(i + 1) && first == i + 1 && !page.is(i, "a") && !page.is(i, "i")))))
      break;
    if (page.is(i, "dr") || page.is(i, "mr") || page.is(i, "mrs") || page.has(i, fact::month)) break;
    if (page.has(i, fact::credential) && page.shape(i) == Shape::upper && !page.has(i, fact::state_code)) break;  // "NP Clinic"
    if (page.has(i, fact::function) && !page.has(i, fact::facility_name) && !(page.is(i, "first") && i > 0 && page.capitalised(i - 1)))
      break;
    const bool department = page.has(i, fact::department) && !page.has(i, fact::facility_name);
    if (page.has(i, fact::street) && first < at + 1 && i > 0 && page.capitalised(i - 1) && !page.line_start(i)) {
      first = i;
      ++proper;
      continue;
    }
    if (page.has(i, fact::state_code) && page.shape(i) == Shape::upper) {
      ++proper;
    } else if (page.has(i, fact::facility_name)) {
      ++general;
    } else if (!department && !(page.has(i, fact::clinical) && !page.has(i, fact::last | fact::city | fact::state)) &&
               !page.has(i, fact::heading | fact::eponym_object)) {
      const bool plain_word = page.has(i, fact::any_word) && !page.has(i, fact::last_common | fact::city | fact::first_common);
      const bool starts = page.sentence_start(i);
      if (!(plain_word && (starts || page.shape(i) == Shape::upper))) ++proper;
      if (plain_word && starts) break;
    } else if (page.sentence_start(i) || page.shape(i) == Shape::upper) {
      if (!(first < at && (proper || general))) break;
      break;
    }
    first = i;
  }
  while (first < at && (page.kind(first) == Kind::sign || page.is(first, "of") || page.is(first, "and"))) ++first;
  if (proper > 0) return first;
  if (general > 0 &&
      (!weak || general > 1 || (page.shape(first) == Shape::capital && !page.sentence_start(first) && !page.is(first, "general"))))
    return first;
  return at;
}

// " of Philadelphia", " of the Ozarks", " - Main Campus", "at Dallas"
Index name_after(const Page& page, Index end) {
  if (page.is(end, "of") && page.is(end + 1, "the") && page.capitalised(end + 2) && !page.line_start(end) && !page.line_start(end + 2) &&
      !page.has(end + 2, fact::function | fact::month | fact::clinical | fact::heading))
    return page.capitalised(end + 3) && !page.line_start(end + 3) && page.has(end + 3, fact::city | fact::last) ? end + 4 : end + 3;
  if ((page.is(end, "of") || (page.is_sign(end, '-') && page.capitalised(end + 1)) || page.is(end, "at")) && page.capitalised(end + 1) &&
      !page.line_start(end) && !page.line_start(end + 1)) {
    Index at = end + 1;
    while (at < end + 4 && page.capitalised(at) && !page.line_start(at) && !page.has(at, fact::function | fact::month) &&
           !(page.has(at, fact::clinical | fact::heading) && !page.has(at, fact::city | fact::state)))
      ++at;
    return at > end + 1 ? at : end;
  }  // "Children's Hospital Los Angeles"
  if (page.capitalised(end) && !page.line_start(end)) {
    if (const auto place = page.phrase(end, Page::set(PhraseKind::place))) return place->end;
  }
  // "Hospital and Clinics", "Health System", "Mission Hospital Mcdowell"
  Index at = end;
  if ((page.is(at, "and") || page.is_sign(at, '&')) && page.capitalised(at + 1) && page.has(at + 1, fact::facility_head)) at += 2;
  while (at < end + 4 && page.capitalised(at) && !page.line_start(at)) {
    const bool tail = page.has(at, fact::facility_head | fact::facility_name) || page.is(at, "authority") || page.is(at, "system") ||
                      page.is(at, "network");
    const bool place = page.has(at, fact::city | fact::any_name) && !page.has(at, fact::first_common);
    const bool unknown = (page.facts(at) & ~fact::starts) == 0 && page.shape(at) == Shape::capital;
    if (page.has(at, fact::function | fact::title | fact::month | fact::weekday | fact::speaks | fact::relation | fact::placeholder |
                         fact::clinical | fact::state))
      break;
    if (page.has(at, fact::heading | fact::department | fact::basic) && !tail &&
        !(page.has(at, fact::city) && !page.has(at, fact::heading | fact::department)))
      break;
    if (!tail && !place && !unknown) break;
    ++at;
  }
  return at;
}

// A line of nothing but the name of a facility: the letterhead of a note. The end, or `i`.
Index letterhead(const Page& page, Index i) {
  Index at = i;
  Index end_of_head = i;
  unsigned proper = 0;
  for (; at < i + 9 && at < page.size() && !(at > i && page.line_start(at)); ++at) {
    if (at < end_of_head) continue;
    const bool joint = page.is(at, "of") || page.is(at, "and") || page.is(at, "at") || page.is(at, "the") || page.is_sign(at, '&') ||
                       page.is_sign(at, '-') || page.is_sign(at, '.') || page.is_sign(at, ',') || page.low(at) == "'s" ||
                       page.shape(at) == Shape::initial;
    if (joint) continue;
    if (!page.capitalised(at) || page.has(at, fact::placeholder | fact::title)) return i;
    if (const Index head_end = facility_head_end(page, at); head_end != at && !page.is(at, "homes") && !page.is(at, "home")) {
      end_of_head = head_end;
      continue;
    }
    const bool names = page.has(at, fact::facility_name | fact::city | fact::state) ||
                       (page.has(at, fact::any_name) && !page.has(at, fact::department | fact::clinical)) ||
                       (page.facts(at) & ~fact::starts) == 0;
    if (names) ++proper;
    if (!names && page.has(at, fact::heading | fact::clinical | fact::credential)) return i;
  }
  const bool line_ends = at >= page.size() || page.line_start(at);
  return line_ends && proper > 0 && end_of_head > i + 1 ? at : i;
}

// What may be the name of a place: capitalised, and neither a plain word, a department nor a word of medicine.
bool unknown_name(const Page& page, Index i) {
  if (!page.capitalised(i) ||
      page.has(i, fact::function | fact::heading | fact::department | fact::month | fact::weekday | fact::title | fact::placeholder))
    return false;
  if (page.has(i, fact::clinical) && !page.has(i, fact::last_common | fact::city)) return false;
  if (page.has(i, fact::any_word) && !page.has(i, fact::city | fact::facility_name | fact::last_common)) return false;
  if (page.shape(i) == Shape::upper) return page.has(i, fact::city) && !page.has(i, fact::any_word | fact::clinical);
  if (page.shape(i) == Shape::upper && page.has(i, fact::any_word | fact::clinical)) return false;
  return true;
}

void after_cue(Page& page, Index i) {
  const auto cue = page.phrase(i, Page::set(PhraseKind::facility_cue));
  if (!cue) return;
  const bool one_word = cue->end == i + 1;
  if (one_word && !page.is(i, "at") && !page.is_sign(cue->end, ':')) return;
  Index at = cue->end;
  if (page.is_sign(at, ':')) ++at;
  if (page.is(at, "the")) ++at;
  if (page.is_sign(at, ':')) return;
  // "at Baylor", "at St. Francis", "transferred to Lakeview"
  Index end = at;
  bool proper = false;
  while (end < at + 4 && !page.line_start(end)) {
    if (saint(page, end) && page.capitalised(end + (page.is_sign(end + 1, '.') ? 2 : 1))) {
      end += page.is_sign(end + 1, '.') ? 2 : 1;
      continue;
    }
    if (page.has(end, fact::state_code) && page.shape(end) == Shape::upper && page.capitalised(end + 1) && !page.line_start(end + 1) &&
        end == at) {
      ++end;
      continue;
    }
    // After "seen at" every word with a capital inside a sentence names something.
    const bool named = !one_word && page.shape(end) == Shape::capital &&
                       (!page.has(end, fact::basic) || page.has(end, fact::facility_name)) &&
                       !page.has(end, fact::placeholder | fact::function | fact::clinical | fact::month | fact::weekday | fact::title |
                                          fact::speaks | fact::relation) &&
                       !(page.has(end, fact::heading) && !proper && !page.has(end, fact::facility_name));
    if ((named && (!page.has(end, fact::department) || page.has(end, fact::facility_name))) || unknown_name(page, end) ||
        (proper && page.capitalised(end) && page.has(end, fact::facility_name | fact::facility_head))) {
      proper = true;
      ++end;
      if (page.low(end) == "'s") ++end;
      if (page.is_sign(end, '-') && page.glued(end) && unknown_name(page, end + 1)) ++end;
      continue;
    }
    break;
  }
  if (!proper || end == at) return;
  if (page.is_sign(end - 1, '-')) --end;
  if (page.has(end, fact::eponym_object)) return;
  page.found(at, site_after(page, end), Label::location, one_word ? 0.6F : 0.7F, Reason::context);
}

}  // namespace

// "our Dallas clinic", "UCLA med center": a small-lettered head behind a place.
Index site_after(const Page& page, Index end) {
  if (page.line_start(end) || page.shape(end) != Shape::lower) return end;
  Index at = end;
  if (page.is(at, "downtown") || page.is(at, "main")) ++at;
  if (page.is(at, "med") || page.is(at, "medical") || page.is(at, "health")) {
    Index next = at + 1;
    if (page.is_sign(next, '.')) ++next;
    if (page.is(next, "center") || page.is(next, "ctr") || page.is(next, "centre")) return next + 1;
  }
  if (page.is(at, "clinic") || page.is(at, "hospital") || page.is(at, "office") || page.is(at, "facility") || page.is(at, "branch") ||
      page.is(at, "campus") || page.is(at, "hosp") || page.is(at, "location"))
    return at + 1;
  if ((page.is(at, "urgent") && page.is(at + 1, "care")) || (page.is(at, "swing") && page.is(at + 1, "bed"))) return at + 2;
  if (page.is(at, "walk") && page.is_sign(at + 1, '-') && page.is(at + 2, "in")) return page.is(at + 3, "clinic") ? at + 4 : at + 3;
  return end;
}

void find_facilities(Page& page) {
  for (Index i = page.first(); i < page.size(); i = page.next(i)) {
    if (page.has(i, fact::placeholder)) continue;
    if (page.line_start(i) && page.capitalised(i)) {
      if (const Index end = letterhead(page, i); end != i)
        page.found(i, end, Label::location, 0.87F, Reason::facility);
      else if (const Index headed = letterhead_over_address(page, i); headed != i)
        page.found(i, headed, Label::location, 0.7F, Reason::facility);
    }
    if (const Index end = listed_hospital(page, i);
        end != i && (end > i + 1 || page.language() == Language::en) && !names_a_thing(page, end) && !page.has(end, fact::eponym_object))
      page.found(i, branch_after(page, site_after(page, end)), Label::location, end > i + 1 ? 0.84F : 0.74F, Reason::dictionary);
    if (page.word(i) && page.capitalised(i) && i > 0) {
      const Index end = facility_head_end(page, i);
      if (end != i) {
        Index first = name_before(page, i, weak_head(page.low(i)));
        // A letterhead: "Sunrise Clinic" alone on its line.
        if (first == i && page.line_start(end) && page.line_start(i - 1) && page.has(i - 1, fact::facility_name) &&
            page.shape(i - 1) == Shape::capital && !page.is(i - 1, "general"))
          first = i - 1;
        if (first != i) {
          page.found(first, page.is(first, "hospital") ? end : name_after(page, end), Label::location, 0.86F, Reason::facility);
        } else if (first = named_behind(page, i, end); first != end) {
          page.found(first, branch_after(page, name_after(page, end)), Label::location, 0.86F, Reason::facility);
        }
      }
    }
    if (page.kind(i) != Kind::sign && (page.capitalised(i) || page.shape(i) == Shape::initial)) {
      if (const auto match = page.phrase(i, Page::set(PhraseKind::facility));
          match && !(page.shape(i) == Shape::upper && page.length(i) > 4 && page.has(i, fact::word)) &&
          !page.has(match->end, fact::eponym_object)) {
        // Short names in capitals only as they are: "VA", "UCSF"; a word that is a surname too only where it can be no person.
        const bool abbreviation = page.length(i) <= 4 && match->end == i + 1;
        const bool person = i > 0 && (page.has(i - 1, fact::title) || (page.is_sign(i - 1, '.') && page.has(i - 2, fact::title)));
        const bool two_names = match->end == i + 1 && page.capitalised(match->end) && page.has(match->end, fact::last) &&
                               !page.has(match->end, fact::any_word);
        if ((!abbreviation || page.shape(i) == Shape::upper || page.has(i, fact::last)) && !person && !two_names) {
          const bool va = page.is(i, "va") && match->end == i + 1;
          const bool ambiguous = match->end == i + 1 && page.has(i, fact::any_word | fact::any_name | fact::clinical | fact::eponym) &&
                                 !page.is(i - 1, "in") && !page.is(i - 1, "of") && !page.is_sign(i - 1, ',') && !page.is_sign(i - 1, '(') &&
                                 !page.line_start(i) && !page.is(i - 1, "at") && !page.is_sign(i - 1, '@') && !page.is(i - 1, "to") &&
                                 !page.is(i - 1, "from") && !page.is(i - 1, "the");
          const bool place_before =
              i > 0 && page.capitalised(i - 1) && !page.line_start(i) && !page.has(i - 1, fact::any_word | fact::clinical | fact::heading);
          if (va && place_before) page.found(i - 1, match->end, Label::location, 0.72F, Reason::facility);
          if (!ambiguous && !(va && !page.is(i - 1, "the") && !page.is(i - 1, "at") && !page.is(i - 1, "to")))
            page.found(i, site_after(page, match->end), Label::location, 0.78F, Reason::dictionary);
        }
      }
    }
    find_practice(page, i);
    // "U of Utah"
    if (page.shape(i) == Shape::initial && page.is(i, "u") && page.is(i + 1, "of") && page.capitalised(i + 2) &&
        page.has(i + 2, fact::city | fact::state))
      page.found(i, i + 3, Label::location, 0.8F, Reason::facility);
    // "University of Michigan", "School of Nursing" names none
    if ((page.is(i, "university") || page.is(i, "hospital") || page.is(i, "college")) && page.capitalised(i) && page.is(i + 1, "of") &&
        page.capitalised(i + 2) && !page.line_start(i + 2) && !page.has(i + 2, fact::clinical | fact::department | fact::heading))
      page.found(i, name_after(page, i + 1), Label::location, 0.72F, Reason::facility);
    // "St. Vincent's", "Mt. Sinai"
    if (saint(page, i) && page.shape(i) != Shape::upper) {
      const Index at = page.is_sign(i + 1, '.') && page.glued(i + 1) ? i + 2 : i + 1;
      if (page.capitalised(at) && !page.line_start(at) && page.word(at) && !(i > 0 && page.number(i - 1)) &&
          !(i > 1 && page.capitalised(i - 1) && page.number(i - 2)) && !page.has(at, fact::function | fact::heading) &&
          !page.is(at, "elevation")) {
        Index end = at + 1;
        if (page.low(end) == "'s") ++end;
        const Index whole = page.is(end, "of") ? name_after(page, end) : end;  // "Saint Elizabeth's of the Plains"
        if (!names_a_thing(page, at + 1) && !page.is(end, "wort"))
          page.found(i, whole, Label::location, whole != end ? 0.86F : 0.7F, Reason::context);
      }
    }
    after_cue(page, i);
    // "our Newark clinic", "Greenwood Leflore swing bed"
    if (page.shape(i) == Shape::capital && !page.sentence_start(i) && !page.is(i + 1, "walk") && site_after(page, i + 1) != i + 1 &&
        unknown_name(page, i) && !page.has(i, fact::eponym_object)) {
      const bool two = i > 0 && !page.line_start(i) && page.shape(i - 1) == Shape::capital && !page.sentence_start(i - 1) &&
                       page.has(i - 1, fact::city) && unknown_name(page, i - 1);
      page.found(two ? i - 1 : i, site_after(page, i + 1), Label::location, 0.66F, Reason::context);
    }
  }
}

}  // namespace wardbook::deid
