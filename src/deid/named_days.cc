#include "deid/named_days.h"

#include "deid/clock_times.h"
#include "deid/days_of_month.h"
#include "deid/implausible.h"
#include "deid/one_of.h"

namespace wardbook::deid {

using text::Kind;
using trust::Label;

namespace {

// A holiday in small letters: a word that is nothing else, or any behind a word that wants a time.
bool small_holiday(const Page& page, Index i, Index end) {
  static constexpr std::string_view sure[] = {"christmas", "xmas",   "thanksgiving", "halloween", "hanukkah",
                                              "ramadan",   "diwali", "juneteenth",   "rosh",      "yom"};
  static constexpr std::string_view cues[] = {"on", "at", "for", "over", "past", "celebrated", "seen", "admitted", "fell", ","};
  for (const std::string_view word : sure)
    if (page.is(i, word)) return true;
  if (end > i + 1 && !page.has(i, fact::clinical) && !page.is(i, "labor") && !page.has(end, fact::clinical)) return true;
  if (i == 0 || page.line_start(i) || page.is(i, "eid")) return false;
  const std::string_view before = page.low(i - 1);
  for (const std::string_view word : cues)
    if (before == word) return true;
  return wants_time(before) && before != "of" && before != "every";
}

// "Easter morning", "Memorial Day weekend": the part goes with its day.
Index with_part_of_day(const Page& page, Index end) {
  static constexpr std::string_view parts[] = {"day", "eve", "morning", "afternoon", "evening", "night", "week", "weekend"};
  return !page.line_start(end) && one_of(page.low(end), parts) ? end + 1 : end;
}

// "fourth", "tenth", "twenty-ninth": the end, or `i`. The first three are said of too much else where no day of the week stands before.
Index ordinal_in_words(const Page& page, Index i, bool of_week) {
  static constexpr std::string_view units[] = {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"};
  static constexpr std::string_view alone[] = {"fourth",    "fifth",       "sixth",      "seventh",    "eighth",     "ninth",
                                               "tenth",     "eleventh",    "twelfth",    "thirteenth", "fourteenth", "fifteenth",
                                               "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",  "thirtieth"};
  if (page.is(i, "twenty") || page.is(i, "thirty")) {
    const Index unit = page.is_sign(i + 1, '-') ? i + 2 : i + 1;
    return one_of(page.low(unit), units) && !page.line_start(unit) ? unit + 1 : i;
  }
  return one_of(page.low(i), alone) || (of_week && one_of(page.low(i), units)) ? i + 1 : i;
}

// "14th", "fifth": the end, or `i`.
Index ordinal(const Page& page, Index i, bool of_week) {
  if (page.kind(i) == Kind::mixed) return day_token(page, i) ? i + 1 : i;
  if (page.length(i) < 5) return i;
  const char last = page.low(i).back();
  return last == 't' || last == 'd' || last == 'h' || last == 'y' ? ordinal_in_words(page, i, of_week) : i;
}

// Nothing follows that the ordinal could number: "on the fifth toe", "on the 4th and the 5th toe".
bool numbers_nothing(const Page& page, Index end, int links = 6) {
  static constexpr std::string_view signs[] = {".", ",", ";", ")", "(", ":", "?", "\"", "period", "comma"};
  if (page.line_start(end)) return true;
  const auto joins = [&](Index i) { return page.is(i, "and") || page.is(i, "or") || page.is(i, "to") || page.is_sign(i, '-'); };
  const bool comma = page.is_sign(end, ',');
  if (comma || joins(end)) {
    const Index at = page.is(end + 1, "the") && !comma ? end + 2 : end + 1;
    const Index next = ordinal(page, at, true);
    // Behind a comma a list goes on ("the 10th, 11th or 12th nerve") or something else begins.
    if (next != at && !page.line_start(at) && (!comma || page.is_sign(next, ',') || joins(next)))
      return links > 0 && numbers_nothing(page, next, links - 1);
  }
  return one_of(page.low(end), signs) || page.has(end, fact::function);
}

// "for the 2nd and last time", "the 3rd in a row", "for the 2nd of three": behind these words an ordinal counts as often as it dates.
bool counts_on(const Page& page, Index end) {
  if (page.line_start(end)) return false;
  if (page.is(end, "of") || page.is(end, "in")) return true;
  if (!page.is(end, "and") && !page.is(end, "or")) return false;
  const Index at = page.is(end + 1, "the") ? end + 2 : end + 1;
  return ordinal(page, at, true) == at;
}

// Percentiles, grades at school, nerves, ribs, toes, spaces between ribs: ordinals that are no days.
bool told_of_else(const Page& page, Index i) {
  static constexpr std::string_view words[] = {
      "percentile", "percentiles", "centile", "centiles", "%ile", "curve",      "bmi",   "height",     "weight",      "length", "grade",
      "school",     "nerve",       "nerves",  "cranial",  "rib",  "ribs",       "week",  "weeks",      "floor",       "toe",    "toes",
      "finger",     "fingers",     "digit",   "digits",   "ray",  "rays",       "tooth", "interspace", "intercostal", "tube",   "wire",
      "suture",     "sutured",     "sutures", "needle",   "port", "metatarsal", "mtp",   "mcp",        "metacarpal",  "space",  "incision"};
  constexpr Index distance = 10;
  for (Index k = i > distance ? i - distance : 0; k < i + distance && k < page.size(); ++k)
    if (one_of(page.low(k), words)) return true;
  return false;
}

// What stands before the article lets a day follow.
bool wants_day(const Page& page, Index before, Index end) {
  static constexpr std::string_view cues[] = {"on", "until", "till", "til", "since", "by"};
  if (one_of(page.low(before), cues)) return true;
  // Words are said of too much else, but for "the Fourth".
  const Index i = end - 1;
  if (page.kind(i) != Kind::mixed && !(page.is(i, "fourth") && page.capitalised(i))) return false;
  static constexpr std::string_view weak[] = {"from", "for", "through", "thru", "over", "fr"};
  if (one_of(page.low(before), weak)) return !counts_on(page, end) && !told_of_else(page, i);
  static constexpr std::string_view parts[] = {"morning", "afternoon", "evening", "night",  "weekend",
                                               "noon",    "breakfast", "lunch",   "supper", "dinner"};
  if (page.is(before, "of") && before > 0 && one_of(page.low(before - 1), parts)) return true;
  // "from the 3rd to the 5th", "the 19th, not the 24th"
  if ((page.is(before, "to") || page.is(before, "not")) && before > 1) {
    const Index first = page.is_sign(before - 1, ',') ? before - 2 : before - 1;
    if (page.kind(first) == Kind::mixed && day_token(page, first)) return !told_of_else(page, i);
  }
  // Counts seldom go beyond ten: "saw her the 20th;".
  static constexpr std::string_view places[] = {"at", "in", "below", "above", "between", "than", "near", "of", "to"};
  const bool late = page.length(i) == 4 && (page.line_start(end) || page.kind(end) == Kind::sign);
  return late && !one_of(page.low(before), places) && !told_of_else(page, i);
}

}  // namespace

Index holiday(const Page& page, Index i) {
  if (page.kind(i) == Kind::sign) return i;
  const auto found = page.phrase(i, Page::set(PhraseKind::holiday));
  if (!found) return i;
  const bool capital = page.capitalised(i) || page.kind(i) == Kind::mixed || page.is(found->end - 1, "july");
  if (!capital && !small_holiday(page, i, found->end)) return i;
  if (page.is(found->end, "disease") || page.is(found->end, "factor") || page.is(found->end, "tree")) return i;
  return year_after(page, with_part_of_day(page, found->end), true);
}

Index day_alone(const Page& page, Index i) {
  if (i < 2 || !page.is(i - 1, "the")) return i;
  static constexpr std::string_view days[] = {"today", "tomorrow", "yesterday", "tonight"};
  const Index end = ordinal(page, i, page.has(i - 2, fact::weekday));
  if (end == i) return i;
  const bool of_week = page.has(i - 2, fact::weekday) || one_of(page.low(i - 2), days);
  if (!of_week && !wants_day(page, i - 2, end)) return i;
  // "On Monday the second was removed."
  if (of_week && page.word(end - 1) && (page.is(end, "was") || page.is(end, "is") || page.is(end, "of") || page.is(end, "one"))) return i;
  // "saturday the eleventh mom came": nobody numbers relatives so.
  const bool alone = numbers_nothing(page, end) || (of_week && (clock_behind(page, end) != end || page.has(end, fact::relation)));
  return alone && !implausible(page, Label::date, i, end) ? end : i;
}

}  // namespace wardbook::deid
