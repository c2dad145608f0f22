// Names after the label of a field ("Attending: S. Rao"), after a closing, and alone on their line.
#include "deid/detectors.h"
#include "deid/names.h"

namespace wardbook::deid {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

// Words after a label that name nobody: "Patient: denies", "Mother: diabetes".
bool value_is_name(const Page& page, Index i, Index end, bool kin) {
  if (end == i + 1 && (page.is(i, "self") || page.is(i, "same") || page.is(i, "family") || page.is(i, "staff") || page.is(i, "hospital") ||
                       page.is(i, "mail")))
    return false;
  // In small letters: lower_name and stranger_after have looked already.
  if (page.shape(i) == Shape::lower) return !kin || page.has(i, fact::first_common);
  bool some = false;
  for (Index k = i; k < end; ++k) {
    if (!page.word(k) || !page.capitalised(k)) continue;
    some |= page.has(k, fact::any_name) || !page.has(k, fact::any_word | fact::clinical | fact::heading);
    if (kin && page.has(k, fact::clinical | fact::any_word) && !page.has(k, fact::first_common | fact::last_common)) return false;
  }
  return some || (end > i + 2 && page.shape(i) == Shape::initial);
}

// In small letters what no list knows but as a name.
bool stranger(const Page& page, Index i) {
  return page.word(i) && page.shape(i) == Shape::lower && page.length(i) >= 4 &&
         (page.facts(i) & ~(fact::starts | fact::first | fact::last)) == 0;
}
// "jonah brandtweiler": such a word behind a first name.
bool stranger_after(const Page& page, Index i) { return stranger(page, i) && page.has(i - 1, fact::first) && !page.line_start(i); }

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
  if (end == value && page.shape(value) == Shape::lower && !crossed && (colon || by)) {
    end = lower_name(page, value);
    if (end == value + 1 && stranger_after(page, end)) ++end;
    const bool person = page.is(i, "patient") || page.is(i, "pt") || page.is(i, "name");
    if (end == value && person && stranger(page, value) && stranger(page, value + 1) && !page.line_start(value + 1)) end = value + 2;
  }
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

void find_names_by_label(Page& page) {
  for (Index i = page.first(); i < page.size(); i = page.next(i)) {
    lone_line(page, i);
    if (page.kind(i) != Kind::sign && page.kind(i) != Kind::number) after_label(page, i);
  }
}

}  // namespace wardbook::deid
