// Names that running text gives away: relatives, cues such as "discussed with", the sentence that introduces a patient.
#include <algorithm>
#include <iterator>

#include "deid/detectors.h"
#include "deid/names.h"

namespace wardbook::deid {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

// "daughter Ana", "his brother, Tom,", "wife (Linda)", "sons Peter and Paul", "husband's name is Jim"
void relatives(Page& page, Index i) {
  if (!page.has(i, fact::relation) || page.has(i, fact::placeholder)) return;
  Index at = i + 1;
  const bool bracket = page.is_sign(at, '(');
  const bool comma = page.is_sign(at, ',');
  if (page.low(at) == "'s" && page.is(at + 1, "name"))
    at += page.is(at + 2, "is") || page.is(at + 2, "was") ? 3 : 2;
  else if (page.is(at, "is") && page.is(at + 1, "named"))
    at += 2;
  else if (page.is(at, "named") || page.is(at, "called"))
    ++at;
  else if (bracket || comma)
    ++at;
  else if (page.is_sign(at, '-') && page.is(at + 1, "in") && page.is_sign(at + 2, '-') && page.is(at + 3, "law"))
    at += 4;
  if (page.is_sign(at, ',') && at > i + 1 && !comma) ++at;
  if (page.line_start(at) && !page.capitalised(at)) return;
  if (page.line_start(at) && at > 0 && page.sentence_start(at) && page.is_sign(at + 1, ':')) return;
  at = skip_title(page, at);
  Index end = name_at(page, at, Evidence::weak);
  if (end == at && page.shape(at) == Shape::lower && page.has(at, fact::first_common) && !bracket) end = lower_name(page, at);
  // "his son Chance": a word too, but a name after a relative and with a capital inside the sentence.
  if (end == at && page.shape(at) == Shape::capital && page.has(at, fact::any_name) && !page.sentence_start(at) &&
      !page.has(at, fact::clinical | fact::function | fact::heading | fact::department | fact::month))
    end = at + 1;
  if (end == at || (page.has(end, fact::facility_head) && !page.line_start(end)) || names_a_thing(page, end)) return;
  if (comma && !page.has(at, fact::first) && !(page.is_sign(end, ',') || page.is_sign(end, '.'))) return;
  if (page.has(at, fact::state | fact::country) && !page.has(at, fact::first_common)) return;
  page.found(at, end, Label::name, 0.85F, Reason::relation);
  Index last = end;
  for (int k = 0; k < 5; ++k) {
    Index next = last;
    if (page.is_sign(next, ',')) ++next;
    if (page.is(next, "and") || page.is_sign(next, '&')) ++next;
    if (next == last || page.line_start(next)) break;
    const Index more = name_at(page, next, Evidence::weak);
    if (more == next || !page.has(next, fact::any_name)) break;
    page.found(next, more, Label::name, 0.8F, Reason::relation);
    last = more;
  }
}

// Running text: "discussed with Smith", "patient Maria", "named Tom"
void after_cue(Page& page, Index i) {
  if (page.language() != Language::en) return;  // the cues are English
  const auto match = page.phrase(i, Page::set(PhraseKind::name_cue));
  if (!match) return;
  Index at = match->end;
  if (page.is_sign(at, ':')) return;  // a label: after_label
  if (page.is_sign(at, ',') && (page.is(i, "patient") || page.is(i, "pt") || page.is(i, "thanks") || page.is(i, "hello") ||
                                page.is(i, "hi") || page.is(match->end - 1, "you")))
    ++at;
  if (page.is_sign(at, '(')) ++at;
  if (page.is(at, "the") && page.has(at + 1, fact::title)) ++at;
  if (page.line_start(at)) return;
  const bool naming = page.is(match->end - 1, "named") || page.is(match->end - 1, "is") || page.is(match->end - 1, "called") ||
                      page.is(match->end - 1, "as") || page.is(match->end - 1, "nicknamed") || page.is(match->end - 1, "by");
  at = skip_title(page, at);
  Index end = name_at(page, at, Evidence::weak);
  if (end == at && (page.is(i, "patient") || page.is(i, "pt") || naming) && page.shape(at) == Shape::lower) {
    end = lower_name(page, at);
    if (end == at && page.word(at + 1) && page.length(at) >= 3 && page.length(at + 1) >= 3) {
      // "pt riku andou": two words that no list knows.
      constexpr Facts some_word =
          fact::any_word | fact::clinical | fact::function | fact::heading | fact::unit | fact::speaks | fact::placeholder;
      const bool unknown = !page.has(at, some_word) && !page.has(at + 1, some_word) && page.shape(at + 1) == Shape::lower &&
                           !page.line_start(at + 1) && page.shape(at) == Shape::lower;
      if (unknown &&
          (page.has(at, fact::any_name) || page.has(at + 1, fact::any_name) || (page.length(at) >= 4 && page.length(at + 1) >= 4)))
        end = at + 2;
    }
    static constexpr std::string_view personal[] = {"denies", "denied", "reports", "reported", "complains", "endorses", "says"};
    if (end == at && page.word(at) && page.length(at) >= 4 && (page.facts(at) & ~(fact::last | fact::hospital_start)) == 0 &&
        !page.line_start(at + 1) && std::find(std::begin(personal), std::end(personal), page.low(at + 1)) != std::end(personal)) {
      page.found(at, at + 1, Label::name, 0.72F, Reason::context);  // "pt zvereva denies"
      return;
    }
    if (end == at + 1 && !page.has(at, fact::first_common) && !naming) return;
    if (end != at) page.found(at, end, Label::name, 0.75F, Reason::context);
    return;
  }
  if (end == at && page.shape(at) == Shape::capital && page.has(at, fact::last_common) && !page.sentence_start(at) &&
      !page.has(at, fact::function | fact::heading | fact::department | fact::clinical | fact::month | fact::facility_name)) {
    // "discussed with Hill about": a word and a common surname, with nothing of a thing behind it.
    const bool ends = at + 1 >= page.size() || page.line_start(at + 1) || page.has(at + 1, fact::function) ||
                      (page.kind(at + 1) == Kind::sign && !page.is_sign(at + 1, '-'));
    if (ends) end = at + 1;
  }
  if (end == at) return;
  if ((page.has(end, fact::facility_head | fact::department) && !page.line_start(end) && !page.has(end, fact::function)) ||
      names_a_thing(page, end))
    return;
  // "per Fleischner": the one whom a rule is named after.
  if (page.is(i, "per") && match->end == i + 1 && end == at + 1 && page.has(at, fact::eponym)) return;
  if (page.has(at, fact::state | fact::country | fact::facility_name) && !page.has(at, fact::first_common | fact::last_common) &&
      end == at + 1)
    return;
  if (page.has(at, fact::city) && !page.has(at, fact::any_name) && end == at + 1) return;
  // One unknown word after a weak cue is believed only if it is no abbreviation.
  const bool known = page.has(at, fact::any_name) || page.has(end - 1, fact::any_name);
  if (!known && (page.shape(at) == Shape::upper || (page.shape(at) == Shape::mixed && !naming))) return;
  page.found(at, end, Label::name, known || naming ? 0.8F : 0.65F, Reason::context);
  if (page.is(end, "and") || page.is_sign(end, ',')) {
    Index next = end + 1;
    if (page.is(next, "and")) ++next;
    next = skip_title(page, next);
    const Index more = name_at(page, next, Evidence::none);
    if (more != next && surely_name(page, next) && !names_a_thing(page, more)) page.found(next, more, Label::name, 0.7F, Reason::context);
  }
}

// "Delvis Carvajal is a 54-year-old man", "Riku Andou, a 61 yo": what begins the story of a patient.
void introduced(Page& page, Index i) {
  if (page.language() != Language::en) return;
  if (!page.capitalised(i) || !page.sentence_start(i)) return;
  const Index end = name_at(page, i, Evidence::weak);
  Index first_word_end = end;
  if (end == i && page.shape(i) == Shape::capital && page.has(i, fact::first_common | fact::last_common) &&
      !page.has(i, fact::function | fact::heading | fact::clinical))
    first_word_end = std::max(name_at(page, i, Evidence::strong), i + 1);
  if (first_word_end == i || page.line_start(first_word_end)) return;
  Index at = first_word_end;
  if (page.is_sign(at, ',')) ++at;
  if (page.is(at, "is") || page.is(at, "was") || page.is(at, "presents") || page.is(at, "presented"))
    ++at;
  else if (at == first_word_end)
    return;
  for (Index k = at; k < at + 6 && k < page.size() && !page.line_start(k); ++k) {
    const bool age = page.is(k, "year") || page.is(k, "yo") || page.is(k, "y") || page.is(k, "yr") || page.is(k, "month") ||
                     page.is(k, "years") || (page.kind(k) == Kind::mixed && (page.low(k).ends_with("yo") || page.low(k).ends_with("y")));
    if (!age || k == at) continue;
    page.found(i, first_word_end, Label::name, 0.78F, Reason::context);
    return;
  }
}

}  // namespace

void find_names_by_context(Page& page) {
  for (Index i = page.first(); i < page.size(); i = page.next(i)) {
    introduced(page, i);
    if (page.kind(i) == Kind::sign || page.kind(i) == Kind::number) continue;
    relatives(page, i);
    after_cue(page, i);
  }
}

}  // namespace wardbook::deid
