// Names that their surroundings give away: titles, degrees, labels of fields, relatives, cues such as "discussed with", signatures.
#include <algorithm>

#include "deid/detectors.h"
#include "deid/names.h"

namespace wardbook::deid {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

Index skip_title(const Page& page, Index i) {
  Index at = i;
  while (at < i + 6 && page.has(at, fact::title) &&
         (page.capitalised(at) || page.is_sign(at + 1, '.') || page.length(at) <= 4 || page.is(at, "doctor") || page.is(at, "nurse"))) {
    ++at;
    if (page.is_sign(at, '.')) ++at;
  }
  return at;
}

// Lower-case names are believed only if nothing else bears the word.
Index lower_name(const Page& page, Index i) {
  Index at = i;
  while (at < i + 3 && page.word(at) && page.shape(at) == Shape::lower && page.length(at) >= 3 && page.has(at, fact::any_name) &&
         !page.has(at, fact::any_word | fact::clinical | fact::function | fact::placeholder) && !(at > i && page.line_start(at)))
    ++at;
  return at;
}

void after_title(Page& page, Index i) {
  if (!page.has(i, fact::title) || page.has(i, fact::placeholder)) return;
  if (i > 0 && page.has(i - 1, fact::title) && page.capitalised(i - 1)) return;
  if (page.language() == Language::en && (page.is(i, "pr") || page.is(i, "hr"))) return;  // an interval, a rate
  const bool dotted = page.is_sign(i + 1, '.') && page.glued(i + 1);
  const bool strong_title = page.length(i) <= 4 || page.is(i, "doctor") || page.is(i, "professor") || page.is(i, "rabbi") ||
                            page.is(i, "pastor") || page.is(i, "reverend") || page.is(i, "señor") || page.is(i, "señora") ||
                            page.is(i, "officer") || page.is(i, "detective") || page.is(i, "sergeant") || page.is(i, "herr") ||
                            page.is(i, "frau") || page.is(i, "herrn") || page.is(i, "docteur") || page.is(i, "professeur") ||
                            page.is(i, "madame") || page.is(i, "monsieur");
  if (page.shape(i) == Shape::lower && !dotted &&
      !(page.is(i, "dr") || page.is(i, "mr") || page.is(i, "mrs") || page.is(i, "ms") || page.is(i, "doctor") || page.is(i, "drs") ||
        page.is(i, "nurse") || page.is(i, "pastor") || page.is(i, "officer")))
    return;
  if (page.shape(i) == Shape::lower && dotted && !page.is(i, "dr") && !page.is(i, "mr") && !page.is(i, "mrs") && !page.is(i, "ms") &&
      !page.is(i, "prof") && !page.is(i, "sr") && !page.is(i, "sra"))
    return;
  // "MS" is a disease, "MISS" a verb, "Fr" a unit: they need a full stop or mixed case.
  if ((page.is(i, "ms") || page.is(i, "fr") || page.is(i, "lt") || page.is(i, "miss") || page.is(i, "sir") || page.is(i, "hon") ||
       page.is(i, "maj") || page.is(i, "col")) &&
      !dotted && page.shape(i) != Shape::capital) {
    if (!(page.is(i, "ms") && page.shape(i) == Shape::lower)) return;
  }
  Index at = skip_title(page, i);
  if (at == i) at = dotted ? i + 2 : i + 1;
  if (page.line_start(at)) {
    // Wrapped: "Dr.\nSmith"
    if (!page.capitalised(at) || page.is_sign(at + 1, ':') || page.has(at, fact::heading)) return;
  }
  Index end = name_at(page, at, strong_title ? Evidence::strong : Evidence::weak);
  if (end == at && page.shape(at) == Shape::lower) {
    end = lower_name(page, at);
    // An unknown lower-case word after "dr." is a name if it is no word at all.
    if (end == at && dotted && page.word(at) && page.length(at) >= 4 &&
        !page.has(at, fact::any_word | fact::clinical | fact::function | fact::heading))
      end = at + 1;
  }
  // A single capital: "Mr. T", "Dr. K."
  if (end == at && dotted && page.shape(at) == Shape::initial && page.word(at)) end = at + 1;
  if (end == at) return;
  // "Ms. Smith and Jones", "Drs. Smith and Jones"
  page.found(at, end, Label::name, 0.92F, Reason::title);
  if (page.is(i, "drs") || page.is(i, "messrs")) {
    for (int k = 0; k < 5; ++k) {
      Index next = end;
      if (page.is_sign(next, ',')) ++next;
      if (page.is(next, "and") || page.is_sign(next, '&')) ++next;
      if (next == end) break;
      const Index more = name_at(page, next, Evidence::strong);
      if (more == next) break;
      page.found(next, more, Label::name, 0.9F, Reason::title);
      end = more;
    }
  }
}

bool clear_credential(std::string_view low) {
  return low == "md" || low == "rn" || low == "phd" || low == "np" || low == "crna" || low == "lcsw" || low == "pharmd" || low == "dnp" ||
         low == "lpn" || low == "arnp" || low == "aprn" || low == "facs" || low == "facc" || low == "facp" || low == "mbbs" ||
         low == "psyd" || low == "dpm" || low == "dds" || low == "dmd" || low == "rph" || low == "msw" || low == "cnm" || low == "fnp" ||
         low == "bsn" || low == "lmft" || low == "jd" || low == "esq" || low == "pac" || low == "dpt" || low == "dvm";
}

// "RN Castellano notified"
void after_credential(Page& page, Index i) {
  if (page.shape(i) != Shape::upper || !(page.is(i, "md") || page.is(i, "rn") || page.is(i, "np") || page.is(i, "pa")) ||
      (i > 0 && page.is_sign(i - 1, ',')))
    return;
  if (page.shape(i + 1) != Shape::capital || page.line_start(i + 1) || !page.has(i + 1, fact::last_common) ||
      page.has(i + 1, fact::clinical | fact::function | fact::heading | fact::state))
    return;
  if (i > 0 && page.capitalised(i - 1) && !page.line_start(i)) return;
  page.found(i + 1, i + 2, Label::name, 0.7F, Reason::credential);
}

// "John Smith, MD", "Jane Doe RN", "A. Gupta, M.D."
void before_credential(Page& page, Index i) {
  const bool dotted = (page.is(i, "m") || page.is(i, "d") || page.is(i, "r") || page.is(i, "n") || page.is(i, "ph")) &&
                      page.is_sign(i + 1, '.') && page.glued(i + 1) && page.glued(i + 2) &&
                      (page.is(i + 2, "d") || page.is(i + 2, "o") || page.is(i + 2, "n") || page.is(i + 2, "p")) &&
                      page.shape(i) != Shape::lower && page.is_sign(i + 3, '.');
  if (!dotted && !page.has(i, fact::credential)) return;
  if (!dotted && (page.shape(i) == Shape::lower || (page.shape(i) == Shape::capital && page.length(i) < 3))) return;
  // "Sparks, MD, USA" and "Baltimore, MD 21201" are places.
  if (!dotted && page.has(i, fact::state_code) &&
      ((page.is_sign(i + 1, ',') && (page.is(i + 2, "usa") || page.is(i + 2, "united"))) ||
       (page.number(i + 1) && page.length(i + 1) == 5)))
    return;
  if (i < 1) return;
  const bool comma = page.is_sign(i - 1, ',');
  Index end = comma ? i - 1 : i;
  if (end == 0 || page.line_start(i)) return;
  const bool clear = dotted || clear_credential(page.low(i));
  if (!comma && !clear) return;
  // Walk back over the name.
  Index first = end;
  Index words = 0;
  while (first > 0 && end - first < 8 && !page.line_start(first)) {
    const Index at = first - 1;
    if (page.has(at, fact::placeholder)) break;
    if (name_word(page, at, Evidence::strong) && !page.has(at, fact::department) &&
        !(page.has(at, fact::heading) && page.shape(at) == Shape::upper)) {
      ++words;
    } else if (words == 0 && at > 0 && page.shape(at) == Shape::capital && page.has(at - 1, fact::first) && page.capitalised(at - 1) &&
               !page.has(at, fact::basic | fact::clinical | fact::heading | fact::department) && !page.line_start(at)) {
      ++words;  // "Lena Fjord RN"
    } else if (page.is_sign(at, '.') && at > 0 && page.shape(at - 1) == Shape::initial) {
    } else if (page.shape(at) == Shape::initial && page.word(at)) {
    } else if (page.is_sign(at, '-') && page.glued(at) && page.glued(first) && words > 0) {
    } else if (page.has(at, fact::particle) && words > 0 && page.shape(at) == Shape::lower && at > 0 && page.capitalised(at - 1)) {
    } else if ((page.is(at, "jr") || page.is(at, "sr") || page.is(at, "iii")) && words == 0) {
    } else if (page.is_sign(at, ',') && words == 0 && (page.is(first, "jr") || page.is(first, "sr"))) {
    } else {
      break;
    }
    first = at;
    if (words == 4) break;
  }
  while (first < end && page.kind(first) == Kind::sign) ++first;
  // Words before the name that are no name: "Attending John Smith, MD" begins with a word of headings, which stopped the walk.
  if (words == 0) return;
  bool some_name = false;
  for (Index k = first; k < end; ++k)
    some_name |= page.word(k) && page.capitalised(k) && !page.has(k, fact::any_word | fact::clinical | fact::heading);
  for (Index k = first; k < end; ++k)
    some_name |= page.has(k, fact::last_common | fact::first_common) && page.capitalised(k) && !page.has(k, fact::function);
  if (!some_name) return;
  if (!clear && words < 2 && first + 2 > end) return;
  // "Smith, John, MD": one more word before the comma.
  if (words == 1 && page.is_sign(first - 1, ',') && first >= 2 && !page.line_start(first) && name_word(page, first - 2, Evidence::none))
    first -= 2;
  page.found(first, end, Label::name, comma ? 0.9F : 0.84F, Reason::credential);
}

// Words after a label that name nobody: "Patient: denies", "Mother: diabetes".
bool value_is_name(const Page& page, Index i, Index end, bool kin) {
  bool some = false;
  for (Index k = i; k < end; ++k) {
    if (!page.word(k) || !page.capitalised(k)) continue;
    some |= page.has(k, fact::any_name) || !page.has(k, fact::any_word | fact::clinical | fact::heading);
    if (kin && page.has(k, fact::clinical | fact::any_word) && !page.has(k, fact::first_common | fact::last_common)) return false;
  }
  return some || (end > i + 2 && page.shape(i) == Shape::initial);
}

void after_label(Page& page, Index i) {
  const auto match = page.phrase(i, Page::set(PhraseKind::name_label) | Page::set(PhraseKind::kin_label));
  if (!match) return;
  const bool kin = match->phrase.kind == PhraseKind::kin_label;
  Index at = match->end;
  // "Patient(s):", "Surgeon (attending):"
  if (page.is_sign(at, '(') && (page.is_sign(at + 2, ')') || page.is_sign(at + 3, ')'))) at += page.is_sign(at + 2, ')') ? 3 : 4;
  if (page.is_sign(at, '\'') || page.low(at) == "'s") ++at;
  if (page.is(at, "name")) ++at;
  const bool by = page.is(match->end - 1, "by");
  const bool colon = page.is_sign(at, ':') || page.is_sign(at, '=') || (page.is_sign(at, '-') && page.char_before(at) == ' ') ||
                     page.is_sign(at, '|') || (page.is_sign(at, '#') && page.is_sign(at + 1, ':'));
  const bool closing = (page.is(i, "sincerely") || page.is(i, "regards") || page.is(i, "respectfully") || page.is(i, "yours") ||
                        page.is(match->end - 1, "regards") || page.is(i, "best")) &&
                       (page.is_sign(at, ',') || page.line_start(at));
  const bool greeting = page.is(i, "dear") || page.is(i, "attn");
  if (!colon && !by && !closing && !greeting) return;
  bool crossed = false;
  for (int k = 0; k < 6 && at < page.size(); ++k) {
    if (page.line_start(at)) {
      if (crossed || !(colon || closing || by)) return;
      crossed = true;
    }
    if (page.is_sign(at, ':') || page.is_sign(at, '=') || page.is_sign(at, '-') || page.is_sign(at, ',') || page.is_sign(at, '_') ||
        page.is_sign(at, '.') || page.is_sign(at, '/') || page.is_sign(at, '|') || page.is_sign(at, '#') || page.is_sign(at, '"') ||
        page.is_sign(at, '*') || page.is_sign(at, '('))
      ++at;
    else
      break;
  }
  if (page.line_start(at) && !crossed && at != match->end) {
    if (!(colon || closing || by)) return;
    crossed = true;
  }
  // On the next line a label of its own may follow.
  Index value = skip_title(page, at);
  if (page.line_start(value) && value != at) return;
  Index end = name_at(page, value, Evidence::strong, true);
  if (end == value && page.shape(value) == Shape::lower && !crossed && (colon || by)) end = lower_name(page, value);
  if (end == value && colon && !kin && !crossed && page.shape(value) == Shape::initial && page.is_sign(value + 1, '.') &&
      page.shape(value + 2) == Shape::initial)
    end = value + 3;
  if (end == value) return;
  if (crossed && (page.is_sign(end, ':') || (page.has(value, fact::any_word) && !page.has(value + 1, fact::any_name)))) return;
  if (page.is_sign(end, ':') && page.has(end - 1, fact::any_word | fact::heading)) return;
  if (page.has(end, fact::facility_head) && !page.line_start(end)) return;
  const bool loose = kin || page.is(i, "to") || page.is(i, "from") || page.is(i, "re") || page.is(i, "tech") || page.is(i, "contact") ||
                     page.is(i, "best") || page.is(i, "chief") || page.is(i, "director") || page.is(i, "donor") || page.is(i, "md") ||
                     page.is(i, "do") || page.is(i, "np") || page.is(i, "pa") || page.is(i, "baby");
  if (!value_is_name(page, value, end, loose)) return;
  if (page.shape(value) != Shape::lower && names_a_thing(page, end) && loose) return;
  page.found(value, end, Label::name, kin ? 0.85F : 0.92F, Reason::label);
  // Further names of the list: "cc: John Smith, Mary Jones; Ann Lee"
  for (int k = 0; k < 8; ++k) {
    Index next = end;
    while (next < end + 4 && (page.is_sign(next, ',') || page.is_sign(next, ';') || page.is_sign(next, '/') || page.is_sign(next, '&') ||
                              page.is(next, "and") || (page.has(next, fact::credential) && page.shape(next) != Shape::lower)))
      ++next;
    if (next == end || page.line_start(next)) break;
    next = skip_title(page, next);
    const Index more = name_at(page, next, Evidence::weak);
    if (more == next || page.is_sign(more, ':') || !value_is_name(page, next, more, true)) break;
    page.found(next, more, Label::name, 0.85F, Reason::label);
    end = more;
  }
}

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
  if ((page.has(end, fact::facility_head | fact::department) && !page.line_start(end)) || names_a_thing(page, end)) return;
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

// A line of nothing but a name, with or without a degree: a signature or the name in a letterhead.
void lone_line(Page& page, Index i) {
  if (!page.line_start(i)) return;
  Index at = i;
  if (page.is_sign(at, '/')) {
    // "/s/ John Smith", "//John Smith//"
    while (at < i + 4 && (page.is_sign(at, '/') || page.is(at, "s"))) ++at;
  }
  const bool signed_line = at != i;
  while (page.is_sign(at, '-') || page.is_sign(at, '_')) ++at;
  at = skip_title(page, at);
  Index end = name_at(page, at, Evidence::weak, true);
  if (end == at) return;
  Index after = end;
  while (after < end + 8 && !page.line_start(after) &&
         (page.is_sign(after, ',') || page.is_sign(after, '.') || page.has(after, fact::credential) || page.is_sign(after, '-') ||
          page.is_sign(after, '/') || page.shape(after) == Shape::initial))
    ++after;
  if (!page.line_start(after) && after < page.size()) return;
  Index known = 0;
  Index words = 0;
  for (Index k = at; k < end; ++k) {
    if (!page.word(k) || page.shape(k) == Shape::initial) continue;
    ++words;
    if (page.has(k, fact::heading | fact::department | fact::facility_head)) return;
    if (page.has(k, fact::any_name) && !page.has(k, fact::clinical)) ++known;
    if (page.has(k, fact::any_word | fact::clinical) && !page.has(k, fact::first_common | fact::last_common)) return;
  }
  if (signed_line || (words >= 2 && known == words) || (words == 1 && known == 1 && after > end && page.has(end + 1, fact::credential)))
    page.found(at, end, Label::name, 0.75F, Reason::signature);
}

}  // namespace

void find_names_by_context(Page& page) {
  for (Index i = 0; i < page.size(); ++i) {
    lone_line(page, i);
    introduced(page, i);
    if (page.kind(i) == Kind::sign || page.kind(i) == Kind::number) continue;
    after_title(page, i);
    before_credential(page, i);
    after_credential(page, i);
    after_label(page, i);
    relatives(page, i);
    after_cue(page, i);
  }
}

}  // namespace wardbook::deid
