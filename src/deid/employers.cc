// The employer or school of the patient or a relative (redacted), firms elsewhere (found, kept), and professions (kept).
#include "deid/detectors.h"
#include "deid/names.h"
#include "deid/one_of.h"

namespace wardbook::deid {

using text::Shape;
using trust::Label;

namespace {

bool firm_suffix(std::string_view low) {
  return low == "inc" || low == "llc" || low == "ltd" || low == "corp" || low == "corporation" || low == "incorporated" || low == "gmbh" ||
         low == "plc" || low == "llp";
}

bool firm_word(const Page& page, Index i) {
  return page.capitalised(i) && !page.has(i, fact::placeholder | fact::month | fact::weekday | fact::title) &&
         !(page.has(i, fact::function) && page.sentence_start(i));
}

// The capitalised words of a firm that begin at `at`, with "&", "of" and "and" between them.
Index firm_name(const Page& page, Index at) {
  Index end = at;
  while (end < at + 6 && !page.line_start(end)) {
    // "at the Capital Hotel and DJs on Sundays": he does.
    if (end > at && page.is(end, "and") && page.shape(end + 1) == Shape::mixed && !page.has(end + 1, fact::any_name)) break;
    const bool joint = end > at && (page.is_sign(end, '&') || page.is_sign(end, '-') || page.low(end) == "'s" || page.is(end, "of") ||
                                    page.is(end, "and"));
    const bool general = end > at && page.has(end, fact::facility_name);  // "Dollar General"
    if (!(firm_word(page, end) && (general || !page.has(end, fact::heading))) && !(joint && firm_word(page, end + 1)) &&
        !(end > at && page.low(end) == "'s"))
      break;
    ++end;
  }
  return end;
}

// "the Darby school district", "Okmulgee road department", "Mazda plant": the small-lettered end of a firm's name, or `end`.
Index firm_tail(const Page& page, Index end) {
  static constexpr std::string_view tails[] = {"plant",  "orchestra", "bakery", "school", "schools", "dairy",
                                               "garage", "mill",      "mine",   "quarry", "farm",    "cannery"};
  if (page.line_start(end) || page.shape(end) != Shape::lower) return end;
  if (page.is(end, "school") && page.is(end + 1, "district")) return end + 2;
  if ((page.is(end, "road") || page.is(end, "police") || page.is(end, "fire") || page.is(end, "highway")) &&
      (page.is(end + 1, "department") || page.is(end + 1, "dept")))
    return end + 2;
  return one_of(page.low(end), tails) ? end + 1 : end;
}

// "kreher's farm", "mcdonald's": a firm in small letters, called after somebody. The end, or `at`.
Index small_firm(const Page& page, Index at) {
  if (page.shape(at) != Shape::lower || page.line_start(at) || page.low(at + 1) != "'s" || !page.glued(at + 1) ||
      page.has(at, fact::any_word | fact::clinical | fact::function | fact::relation | fact::month | fact::weekday))
    return at;
  return firm_tail(page, at + 2);
}

// "my employer, X", "her boss at X", "his former company X": where the firm begins, or `i`.
Index after_possessive(const Page& page, Index i) {
  if (!(page.is(i, "my") || page.is(i, "his") || page.is(i, "her") || page.is(i, "their") || page.is(i, "your"))) return i;
  Index at = i + 1;
  if (page.is(at, "former") || page.is(at, "current") || page.is(at, "previous") || page.is(at, "new") || page.is(at, "old")) ++at;
  const bool person = page.is(at, "boss") || page.is(at, "supervisor") || page.is(at, "manager") || page.is(at, "job");
  if (!person && !page.is(at, "employer") && !page.is(at, "company") && !page.is(at, "workplace")) return i;
  ++at;
  if (person && !page.is(at, "at")) return i;
  if (person || page.is_sign(at, ',') || page.is(at, "at") || page.is(at, "is")) ++at;
  if (page.is(at, "the")) ++at;
  return page.line_start(at) ? i : at;
}

}  // namespace

void find_employers(Page& page) {
  for (Index i = page.first(); i < page.size(); i = page.next(i)) {
    if (page.has(i, fact::placeholder)) continue;
    if (i > 0 && page.capitalised(i) && firm_suffix(page.low(i))) {
      Index first = i;
      if (page.is_sign(first - 1, ',')) --first;
      Index words = first;
      while (words > 0 && first - words < 4 && (page.capitalised(words - 1) || page.is_sign(words - 1, '&')) && !page.line_start(words) &&
             firm_word(page, words - 1))
        --words;
      if (words != first) page.found(words, i + 1, Label::organization, 0.4F, Reason::pattern, Action::keep);
    }
    if (const Index firm = after_possessive(page, i); firm != i) {
      if (const Index end = firm_name(page, firm); end != firm) page.found(firm, end, Label::organization, 0.78F, Reason::employer);
      continue;
    }
    if (const auto cue = page.phrase(i, Page::set(PhraseKind::employer_cue))) {
      Index at = cue->end;
      const bool label = page.is_sign(at, ':');
      if (cue->end == i + 1 && !label && !page.is(i, "attends") && !page.is(i, "owns")) continue;
      if (label) ++at;
      if (page.is(at, "the") || page.is(at, "a") || page.is(at, "an")) ++at;
      Index end = firm_name(page, at);
      if (end == at) end = small_firm(page, at);
      if (end == at) continue;
      if (end == at + 1 && page.has(at, fact::basic) && !label && page.shape(at) != Shape::mixed) {
        if (page.has(at, fact::function | fact::department | fact::clinical)) continue;
      }
      if (end == at + 1 && page.has(at, fact::eponym) && names_a_thing(page, end)) continue;  // "into position with the Rosen needle"
      if (page.is_sign(end, ',') && firm_suffix(page.low(end + 1))) end += 2;
      end = firm_tail(page, end);
      page.found(at, end, Label::organization, 0.76F, Reason::employer);
      continue;
    }
    if (const auto cue = page.phrase(i, Page::set(PhraseKind::profession_cue))) {
      Index at = cue->end;
      if (page.is_sign(at, ':')) ++at;
      Index end = at;
      while (end < at + 3 && page.word(end) && !page.line_start(end) && page.has(end, fact::any_word) && !page.has(end, fact::function))
        ++end;
      if (end != at && !page.is(at, "from")) page.found(at, end, Label::profession, 0.3F, Reason::context, Action::keep);
      // "works as a carpenter for Hollis & Grady"
      if (page.is(end, "for") || page.is(end, "at") || page.is(end, "with")) {
        const Index firm = firm_name(page, page.is(end + 1, "the") ? end + 2 : end + 1);
        if (firm > end + 2 || (firm > end + 1 && !page.has(end + 1, fact::function)))
          page.found(end + 1, firm, Label::organization, 0.76F, Reason::employer);
      }
      // "Retired bookkeeper of Hollis Creamery"; one word behind "of" is what somebody taught or grew.
      if (page.is(end, "of") && end != at && !page.has(end + 1, fact::department | fact::clinical | fact::function)) {
        const Index firm = firm_name(page, end + 1);
        if (firm > end + 2) page.found(end + 1, firm, Label::organization, 0.74F, Reason::employer);
      }
    }
  }
}

}  // namespace wardbook::deid
