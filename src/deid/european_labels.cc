// Identifiers behind their label: "NHC: 368503", "Vers.-Nr. T317188266", "N° SS 1 52 06 29 626 610 23".
#include <algorithm>

#include "deid/chunk.h"
#include "deid/detectors.h"
#include "deid/european_text.h"
#include "deid/label_or_date.h"
#include "deid/one_of.h"

namespace wardbook::deid::european {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

constexpr unsigned most_characters = 34;  // of an IBAN

// Two blanks or a tab part the columns of a form.
bool column_gap(const Page& page, Index i) { return page.line_start(i) || page.token(i).start - page.token(i - 1).end > 1; }

bool unit_behind(const Text& text, Index i) {
  static constexpr std::string_view units[] = {"a",    "an",    "ans",  "ano", "anos",  "j",     "jahre", "jahren", "mg", "ml",
                                               "g",    "kg",    "cm",   "mm",  "mes",   "meses", "mois",  "monate", "h",  "uhr",
                                               "dias", "jours", "tage", "min", "gotas", "ui",    "mmhg",  "x"};
  const Page& page = text.page();
  return i < page.size() && !page.line_start(i) && (page.is_sign(i, '%') || (one_of(text.word(i), units) && page.shape(i) == Shape::lower));
}

struct Value {
  Index end;
  unsigned digits = 0;
  unsigned letters = 0;
};

bool upper_group(const Page& page, Index i) {
  return page.word(i) && (page.shape(i) == Shape::upper || page.shape(i) == Shape::initial) && page.length(i) <= 5;
}

Value value_at(const Text& text, Index i) {
  const Page& page = text.page();
  Value value{i};
  Index at = i;
  // "BOUJ 6557 1418", "M 556 479 837"
  if (text.cues(at).empty() && upper_group(page, at) && page.number(at + 1) && !page.glued(at + 1) && !column_gap(page, at + 1)) {
    value.letters += static_cast<unsigned>(page.length(at));
    ++at;
  }
  const Chunk chunk = chunk_at(page, at);
  if (chunk.digits == 0 || numeric_date(page, at) >= chunk.end) return {i};
  value.end = chunk.end;
  value.digits += chunk.digits;
  value.letters += chunk.letters;
  for (int groups = 0; groups < 10; ++groups) {
    Index next = value.end;
    // "71.03.15-073.19", "07650 - 496045", "84/12/345"
    if ((page.is_sign(next, '-') || page.is_sign(next, '/')) && page.number(next + 1) && !column_gap(page, next + 1)) ++next;
    if (next >= page.size() || column_gap(page, next) || page.has(next, fact::placeholder)) break;
    const bool letter = upper_group(page, next) && page.length(next) <= 2 && page.number(next + 1) && !column_gap(page, next + 1);
    if (letter && page.number(next - 1)) {
      value.letters += static_cast<unsigned>(page.length(next));
      value.end = next + 1;
      continue;
    }
    const bool group = (page.number(next) && page.length(next) <= 8) || (page.kind(next) == Kind::mixed && page.length(next) <= 4);
    if (!group || numeric_date(page, next) != next || unit_behind(text, next + 1) || page.has(next + 1, fact::month)) break;
    const Chunk more = chunk_at(page, next);
    if (value.digits + value.letters + more.plain.size() > most_characters) break;
    value.end = more.end;
    value.digits += more.digits;
    value.letters += more.letters;
  }
  return value;
}

bool marked_before(const Text& text, Index i) {
  static constexpr std::string_view numbers[] = {"n", "no", "nr", "num", "numero", "nº", "nro"};
  return i > 0 && (text.page().str(i - 1) == "°" || one_of(text.word(i - 1), numbers) ||
                   (i > 1 && text.page().is(i - 1, "de") && one_of(text.word(i - 2), numbers)));
}

bool year(const Page& page, Index first, const Value& value) {
  return value.end == first + 1 && page.number(first) && page.length(first) == 4 && page.value(first) >= 1900 && page.value(first) < 2100;
}

// "Versichertennummer", "número de póliza", "Police Nr.": where the label alone would stand before dates, too.
bool numbered(const Text& text, Index i, const Match& cue, Index value) {
  static constexpr std::string_view numbers[] = {"no", "nr", "nro", "num", "numero", "nummer", "nº"};
  if (marked_before(text, i) || text.word(cue.end - 1).ends_with("nummer") || text.word(cue.end - 1).ends_with("nr")) return true;
  for (Index at = i; at < value; ++at)
    if (one_of(text.word(at), numbers) || text.page().is_sign(at, '#') || text.page().str(at) == "°") return true;
  return false;
}

void number(Page& page, const Text& text, Index i, const Match& cue) {
  const Gap gap = european::gap(text, cue.end);
  if (gap.value >= page.size()) return;
  const bool marked = gap.marked || marked_before(text, i);
  if (cue.use == Use::weak_number && !marked) return;
  const Value value = value_at(text, gap.value);
  if (value.end == gap.value && cue.label != Label::id && !page.line_start(gap.value) && numbered(text, i, cue, gap.value))
    page.found(gap.value, numeric_date(page, gap.value), cue.label, surer_than_date, Reason::label);
  if (value.end == gap.value || unit_behind(text, value.end)) return;
  const bool short_word = page.length(i) <= 3 && cue.end == i + 1 && page.shape(i) == Shape::lower;
  unsigned least = 3;
  if (!marked) least = short_word ? 5 : 4;
  if (cue.use == Use::weak_number) least = value.letters > 0 ? 3 : 4;
  if (value.digits < least || (!marked && year(page, gap.value, value)) || (cue.use == Use::weak_number && year(page, gap.value, value)))
    return;
  page.found(gap.value, value.end, cue.label, 0.94F, Reason::label);
}

// "PLÖ-RK 8317", "4380 LKM", "AB 784 QF", "GF-712-ZN"
Index plate(const Page& page, Index i) {
  Index end = i;
  unsigned letters = 0;
  unsigned digits = 0;
  for (Index at = i; at < i + 7 && at < page.size() && !(at > i && column_gap(page, at)); ++at) {
    if (upper_group(page, at) && page.length(at) <= 5)
      letters += static_cast<unsigned>(page.length(at));
    else if (page.number(at) && page.length(at) <= 4)
      digits += static_cast<unsigned>(page.length(at));
    else if (page.kind(at) == Kind::mixed && page.length(at) <= 8)
      return at + 1;
    else if (page.is_sign(at, '-') && end > i)
      continue;
    else
      break;
    end = at + 1;
    if (letters >= 2 && digits >= 2 && letters + digits >= 7) break;
  }
  return letters >= 1 && digits >= 2 && letters + digits >= 4 ? end : i;
}

void code(Page& page, const Text& text, Index i, const Match& cue) {
  const Gap gap = european::gap(text, cue.end);
  const Index first = gap.value;
  if (first >= page.size()) return;
  if (cue.label == Label::vehicle) {
    page.found(first, plate(page, first), cue.label, 0.9F, Reason::label);
    return;
  }
  const Chunk chunk = chunk_at(page, first);
  const bool marked = gap.marked || marked_before(text, i);
  if (chunk.end == first) return;
  if (cue.label == Label::id && chunk.digits < 3) {
    // A user's name, in small letters as it is typed.
    const bool name = (gap.value > cue.end && marked && page.shape(first) == Shape::lower && chunk.letters >= 5 && text.has(i, Use::code) &&
                       (chunk.end > first + 1 || (page.facts(first) & ~fact::hospital_start) == 0));
    if (name) page.found(first, chunk.end, cue.label, 0.85F, Reason::label);
    return;
  }
  const bool mixed = chunk.letters > 0 && chunk.digits >= 2 && chunk.letters + chunk.digits >= 5;
  if (!mixed && !(marked && chunk.digits >= 4) && chunk.digits < 6) return;
  if (numeric_date(page, first) != first || unit_behind(text, chunk.end) || year(page, first, {chunk.end})) return;
  page.found(first, chunk.end, cue.label, 0.9F, Reason::label);
}

}  // namespace

void find_labelled(Page& page, const Text& text) {
  for (Index i = 0; i < page.size(); ++i) {
    for (const Use use : {Use::number, Use::weak_number, Use::code}) {
      const Match* cue = text.cue(i, use);
      if (!cue) continue;
      if (use == Use::code)
        code(page, text, i, *cue);
      else
        number(page, text, i, *cue);
    }
  }
}

}  // namespace wardbook::deid::european
