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

// "fourth", "tenth", "twenty-ninth": the end, or `i`. The first three are said of too much else.
Index ordinal_in_words(const Page& page, Index i) {
  static constexpr std::string_view units[] = {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"};
  static constexpr std::string_view alone[] = {"fourth",    "fifth",       "sixth",      "seventh",    "eighth",     "ninth",
                                               "tenth",     "eleventh",    "twelfth",    "thirteenth", "fourteenth", "fifteenth",
                                               "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",  "thirtieth"};
  if (page.is(i, "twenty") || page.is(i, "thirty")) {
    const Index unit = page.is_sign(i + 1, '-') ? i + 2 : i + 1;
    return one_of(page.low(unit), units) && !page.line_start(unit) ? unit + 1 : i;
  }
  return one_of(page.low(i), alone) ? i + 1 : i;
}

// Nothing follows that the ordinal could number: "on the fifth toe".
bool numbers_nothing(const Page& page, Index end) {
  static constexpr std::string_view signs[] = {".", ",", ";", ")", "period", "comma"};
  if (page.line_start(end) || one_of(page.low(end), signs)) return true;
  const bool joined = page.is(end, "and") || page.is(end, "or") || page.is(end, "to") || page.is_sign(end, '-');
  return page.has(end, fact::function) && !(joined && (page.kind(end + 1) == Kind::mixed || ordinal_in_words(page, end + 1) != end + 1));
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
  if (i < 2 || !page.is(i - 1, "the") || !(page.kind(i) == Kind::mixed || page.word(i))) return i;
  static constexpr std::string_view cues[] = {"on", "until", "till", "til", "since", "by"};
  static constexpr std::string_view days[] = {"today", "tomorrow", "yesterday", "tonight"};
  const bool of_week = page.has(i - 2, fact::weekday) || one_of(page.low(i - 2), days);
  if (!of_week && !one_of(page.low(i - 2), cues)) return i;
  const Index end = page.kind(i) == Kind::mixed && day_token(page, i) ? i + 1 : ordinal_in_words(page, i);
  if (end == i || !(numbers_nothing(page, end) || (of_week && clock_behind(page, end) != end)) || implausible(page, Label::date, i, end))
    return i;
  return end;
}

}  // namespace wardbook::deid
