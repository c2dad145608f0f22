#include "deid/european_days.h"

#include <vector>

#include "deid/one_of.h"

namespace wardbook::deid::european {

using text::Kind;
using trust::Label;

namespace {

// Where the day before the one at `later` stands, of days that are said together: behind a word, a dash or a slash that joins them, or
// a comma if `listed`; or `later`.
Index day_before(const Page& page, const Text& text, Index later, bool listed) {
  static constexpr std::string_view links[] = {"et", "au", "y", "al", "a", "und", "bis", "e", "auf", "oder", "ou", "o", "sowie"};
  static constexpr std::string_view articles[] = {"den", "zum", "le", "el"};
  if (later < 2 || page.line_start(later)) return later;
  Index at = later - 1;
  if (one_of(text.word(at), articles) && at > 1) --at;
  const bool sign = page.is_sign(at, '-') || page.is_sign(at, '/') || page.is_sign(at, '+') || page.is_sign(at, '&');
  if (!sign && !one_of(text.word(at), links) && !(listed && page.is_sign(at, ','))) return later;
  --at;
  if (page.is_sign(at, '.') && page.glued(at) && at > 0) --at;
  // "120/8 y 6", "3,5 y 6" end with no day.
  if (!day(page, at) || (at > 0 && page.glued(at) && page.kind(at - 1) == Kind::sign && !page.is_sign(at - 1, '('))) return later;
  return at;
}

}  // namespace

bool day(const Page& page, Index i) {
  if (page.number(i)) return page.length(i) <= 2 && page.value(i) >= 1 && page.value(i) <= 31;
  return page.is(i, "1er") || page.is(i, "1ero") || page.is(i, "1º") || page.is(i, "1°");
}

void days_before(Page& page, const Text& text, Index last) {
  static constexpr std::string_view cues[] = {"les", "du", "los", "del",  "vom",   "am",  "zwischen", "den",  "entre",
                                              "von", "el", "le",  "dias", "jours", "des", "noche",    "nuit", "nacht"};
  std::vector<Index> days;
  for (Index later = last;;) {
    const Index at = day_before(page, text, later, !days.empty());
    if (at == later) break;
    days.push_back(later = at);
  }
  if (days.empty()) return;
  const Index first = days.back();
  const bool cue = first > 0 && !page.line_start(first) && one_of(text.word(first - 1), cues);
  const bool ordinal = page.language() == Language::de && page.is_sign(first + 1, '.');
  const bool range = page.is_sign(first + 1, '-') && page.glued(first + 1) && page.glued(first + 2);
  if (!cue && !ordinal && !range) return;
  for (const Index at : days) page.found(at, at + 1, Label::date, 0.8F, Reason::month);
}

}  // namespace wardbook::deid::european
