// Identifiers by the label before them: "MRN: 12345", "Policy # BC-4471", "badge number 88-1203".
#include <algorithm>
#include <iterator>

#include "deid/chunk.h"
#include "deid/detectors.h"
#include "deid/label_or_date.h"

namespace wardbook::deid {

using text::Kind;
using trust::Label;

namespace {

struct Gap {
  Index value;
  bool marked;  // "#", ":", "=", "number", "no" stood between
  bool line;    // a line ended between
};

// What may stand between a label and its value.
Gap after_label(const Page& page, Index i) {
  Gap gap{i, false, false};
  for (int steps = 0; steps < 7 && gap.value < page.size(); ++steps) {
    const Index at = gap.value;
    if (page.line_start(at) && at > i - 1) {
      if (gap.line || !gap.marked) return gap;
      gap.line = true;
    }
    if (page.is_sign(at, '#') || page.is_sign(at, ':') || page.is_sign(at, '=')) {
      gap.marked = true;
    } else if (page.is_sign(at, '>') && at == i && i >= 2 && page.is_sign(i - 2, '<')) {
      gap.marked = true;  // "<lot>UT8419</lot>"
    } else if (page.is_sign(at, '.') || page.is_sign(at, '-') || page.is_sign(at, '(') || page.is_sign(at, ')') || page.is_sign(at, '/') ||
               page.is_sign(at, ',') || page.is_sign(at, '"') || page.is_sign(at, '|') || page.is_sign(at, '\'') || page.is_sign(at, '*') ||
               page.is_sign(at, '[')) {
    } else if (page.is(at, "number") || page.is(at, "no") || page.is(at, "num") || page.is(at, "nbr") || page.is(at, "numbers") ||
               page.is(at, "nr") || page.is(at, "nº")) {
      gap.marked = true;
    } else if (page.is(at, "is") || page.is(at, "was") || page.is(at, "id") || page.is(at, "of") || page.is(at, "as") ||
               page.is(at, "code") || page.is(at, "ending") || page.is(at, "in") || page.is(at, "the") || page.is(at, "listed") ||
               page.is(at, "identifier") || page.is(at, "on") || page.is(at, "file") || page.is(at, "from") || page.is(at, "recorded") ||
               page.is(at, "with") || page.is(at, "serial") || page.is(at, "are") || page.is(at, "value") || page.is(at, "state") ||
               page.is(at, "ref") || page.is(at, "ends")) {
    } else if (page.is(at, "last") && (page.is(at + 1, "four") || page.is(at + 1, "4")) && !page.line_start(at + 1)) {
      // "SSN (last four): 4388"
      if (page.is(++gap.value + 1, "digits")) ++gap.value;
    } else {
      break;
    }
    ++gap.value;
  }
  return gap;
}

bool spaced_group(const Page& page, Index at, std::size_t longest) {
  if (page.line_start(at) || page.has(at, fact::placeholder)) return false;
  if (page.number(at))
    return page.length(at) >= 2 && page.length(at) <= longest &&
           !(page.glued(at + 1) && !page.is_sign(at + 1, ')') && !page.is_sign(at + 1, ',') && !page.is_sign(at + 1, ';') &&
             !(page.is_sign(at + 1, '.') && !page.glued(at + 2)));
  return page.kind(at) == Kind::mixed && page.length(at) >= 3 && page.length(at) <= 5 && page.shape(at) != text::Shape::lower;
}

unsigned least_digits(Label label, bool weak) {
  if (label == Label::vehicle || label == Label::biometric) return 2;
  return weak ? 3 : 2;
}

// Words of insurance within reach before `i`, on its line: then "group 8841" is one of its numbers.
bool insured_before(const Page& page, Index i) {
  static constexpr std::string_view words[] = {"insurance", "insured", "policy", "member", "subscriber",
                                               "coverage",  "plan",    "payer",  "bcbs"};
  for (Index k = 1; k <= 10 && k <= i && !page.line_start(i - k + 1); ++k)
    if (std::find(std::begin(words), std::end(words), page.low(i - k)) != std::end(words)) return true;
  return false;
}

// "LOT HX4T2": in capitals throughout, as it is printed on the packing, few digits do. "HURTS A LOT. L5S1 DISC" is none.
bool short_lot(const Page& page, Index label, Index first, const Chunk& chunk) {
  const bool right_behind = first == label + 1 || page.is_sign(first - 1, ':') || page.is_sign(first - 1, '#');
  return page.str(label) == "LOT" && right_behind && !(label > 0 && page.is(label - 1, "a")) && page.kind(first) == Kind::mixed &&
         page.shape(first) != text::Shape::lower && chunk.end == first + 1 && chunk.digits >= 1 && chunk.digits + chunk.letters >= 4;
}

// Behind a weak label without "#" or ":" only what reads as a code and stands right there: "License K4410982", "lot 77K2031".
bool code(const Page& page, Index label, Index first, const Chunk& chunk, const Phrase& phrase) {
  if (page.kind(first - 1) == Kind::sign && !page.is_sign(first - 1, '.') && !page.is_sign(first - 1, '(')) return false;
  const bool mixed = chunk.letters >= 1 && chunk.letters <= 5;
  switch (phrase.label) {
    case Label::license:
      return mixed && chunk.digits >= 5;
    case Label::device:
      return (mixed && chunk.digits >= 4) || chunk.digits >= 6;
    case Label::health_plan:
      if (!page.is(first - 1, "group") && !page.is(first - 1, "grp")) return mixed && chunk.digits >= 5;
      return (insured_before(page, label) && chunk.digits >= 3) || (chunk.digits >= 5 && chunk.letters <= 4);
    case Label::id:
      if (page.is(label, "job") || page.is(label, "dictation")) return chunk.digits >= 5;
      return page.is(label, "study") && chunk.letters >= 2 && mixed && chunk.digits >= 4 && !benign_prefix(page.low(first));
    default:
      return false;
  }
}

bool plausible(const Page& page, Index label, Index first, const Chunk& head, const Chunk& chunk, const Phrase& phrase, bool weak,
               const Gap& gap) {
  const bool coded =
      weak && !gap.line && ((!gap.marked && code(page, label, first, chunk, phrase)) || short_lot(page, label, first, chunk));
  if (head.end == first || (chunk.digits < least_digits(phrase.label, weak) && !coded)) {
    // A user's name has no digits.
    return head.end > first && gap.marked && phrase.label == Label::id && chunk.letters >= 4 &&
           (page.is_sign(first + 1, '.') || page.is_sign(first + 1, '_')) && head.end == first + 3;
  }
  const std::size_t length = chunk.digits + chunk.letters;
  const bool plate =
      phrase.label == Label::vehicle && chunk.letters >= 2 && chunk.digits >= 2 && length >= 5 && page.shape(first) == text::Shape::upper;
  const bool long_plan = phrase.label == Label::health_plan && chunk.digits >= 6;
  if (weak && ((!gap.marked && !plate && !long_plan && !coded) || (length < 4 && !coded))) return false;
  if (length < 3) return false;
  if (!gap.marked && !plate && !coded && (length < 4 || (phrase.label != Label::mrn && phrase.label != Label::ssn && length < 5)))
    return false;
  if (gap.line && length < 5) return false;
  if (page.has(head.end, fact::unit) && !page.line_start(head.end) && (weak || page.length(head.end) > 1) &&
      page.shape(head.end) == text::Shape::lower)
    return false;
  if (page.is_sign(head.end, '%')) return false;
  if (page.kind(first) == Kind::mixed && head.end == first + 1 && weak && !coded && chunk.digits <= 3 && chunk.letters >= 3) return false;
  return true;
}

// A number behind which its label stands in brackets: "12345678 (MRN)".
void label_behind(Page& page, Index open) {
  if (!page.is_sign(open, '(') || open == 0) return;
  const auto match = page.phrase(open + 1, Page::set(PhraseKind::id_label));
  if (!match || !page.is_sign(match->end, ')')) return;
  Index first = open - 1;
  while (first > 0 && page.glued(first) && (page.is_sign(first - 1, '-') || page.kind(first - 1) != Kind::sign)) --first;
  const Chunk chunk = chunk_at(page, first);
  if (chunk.end == open && chunk.digits >= 4) page.found(first, open, match->phrase.label, 0.9F, Reason::label);
}

}  // namespace

void find_labelled(Page& page) {
  constexpr Page::KindSet labels =
      Page::set(PhraseKind::id_label) | Page::set(PhraseKind::weak_id_label) | Page::set(PhraseKind::benign_label);
  for (Index i = page.first(); i < page.size(); i = page.next(i)) {
    label_behind(page, i);
    const auto match = page.phrase(i, labels);
    if (!match || match->phrase.kind == PhraseKind::benign_label) {
      if (match) i = match->end - 1;
      continue;
    }
    const bool weak = match->phrase.kind == PhraseKind::weak_id_label;
    if (weak && benign_before(page, i)) continue;
    // "CKD-EPI 2021": the end of a longer word is no label, unless a sign says so.
    const bool compound = i >= 2 && page.is_sign(i - 1, '-') && page.glued(i) && page.glued(i - 1) && page.word(i - 2);
    const bool hash = page.is_sign(match->end - 1, '#');
    Gap gap = after_label(page, match->end);
    gap.marked |= hash || page.is(match->end - 1, "number") || page.is(match->end - 1, "no") || page.is(match->end - 1, "id") ||
                  page.is(match->end - 1, "in") || page.is(match->end - 1, "with");
    Index first = gap.value;
    if (first >= page.size() || (compound && !gap.marked)) continue;
    // One more word may stand between: "MRN for this visit: 123" is too far, "Policy ABC 12345" is its value.
    Chunk chunk = chunk_at(page, first);
    if (chunk.digits == 0 && chunk.letters > 0 && chunk.letters <= 5 && chunk.end == first + 1 &&
        (page.shape(first) == text::Shape::upper || page.shape(first) == text::Shape::initial) &&
        (page.number(first + 1) || page.kind(first + 1) == Kind::mixed) && !page.line_start(first + 1)) {
      const Chunk more = chunk_at(page, first + 1);
      const auto own = page.phrase(first, Page::set(PhraseKind::id_label));
      // "Account No.: HAR 773001": a label of accounts too, which is a part of the value.
      const bool prefix =
          own ? own->phrase.label == match->phrase.label && own->phrase.label == Label::account : !page.has(first, fact::phrase_start);
      // "Lic# LCSW 6624": a licence of that degree.
      const Facts apart = match->phrase.label == Label::license ? fact::unit : fact::credential | fact::unit;
      if (more.digits >= 3 && prefix && !page.has(first, apart)) {
        chunk.end = more.end;
        chunk.digits += more.digits;
        chunk.letters += more.letters;
      }
    }
    const Chunk head = chunk;
    Index end = chunk.end;
    unsigned extra = 0;
    while ((page.number(end - 1) || page.kind(end - 1) == Kind::mixed) &&
           spaced_group(page, end, !weak && head.plain.size() <= 3 ? 9 : 6) && extra < 5 &&
           !(page.has(end + 1, fact::unit) && !page.line_start(end + 1)) && numeric_date(page, end) == end &&
           !(page.kind(end) == Kind::number && page.length(end) == 2 && page.is_sign(end + 1, '-')) && !page.has(end + 1, fact::month)) {
      chunk.digits += page.number(end) ? static_cast<unsigned>(page.length(end)) : 2U;
      ++end;
      ++extra;
    }
    const Index date = numeric_date(page, first);
    const bool dated = date != first && date >= head.end;
    if (dated ? !outranks_date(page, *match, first) : !plausible(page, i, first, head, chunk, match->phrase, weak, gap)) continue;
    // Nobody has a number of nothing but zeros.
    if (weak && benign_prefix(page.low(first))) continue;
    if (chunk.letters == 0 && head.plain.find_first_not_of('0') == std::string::npos) continue;
    const float score = weak ? 0.85F : 0.95F;
    page.found(first, end, match->phrase.label, dated ? surer_than_date : score,
               page.low(i).starts_with("photo") ? Reason::photograph : Reason::label);
    // A list: "MRNs 1234567, 2345678"
    if (page.is_sign(end, '/') || page.is_sign(end, ',') || page.is(end, "and") || page.is_sign(end, '&')) {
      const Chunk second = chunk_at(page, end + 1);
      // "kit B0883 and B0884": of letters and digits, the second looks like the first.
      const bool alike = page.kind(end + 1) == Kind::mixed && page.kind(first) == Kind::mixed &&
                         page.length(first) == page.length(end + 1) && second.digits >= 3 && page.low(first)[0] == page.low(end + 1)[0];
      if ((alike || (page.number(end + 1) && second.digits >= 5)) && second.end == end + 2 && !page.has(second.end, fact::unit))
        page.found(end + 1, second.end, match->phrase.label, 0.85F, Reason::label);
    }
    i = match->end - 1;
  }
}

}  // namespace wardbook::deid
