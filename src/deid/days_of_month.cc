#include "deid/days_of_month.h"

#include "deid/one_of.h"

namespace wardbook::deid {

using text::Kind;

namespace {

bool joins_days(const Page& page, Index i) {
  static constexpr std::string_view words[] = {"to", "and", "or", "through", "thru", "until", "till"};
  return page.is_sign(i, '-') || page.is_sign(i, '&') || one_of(page.low(i), words);
}

// "6/10", "6%", "9:30", "6.5", "6 mg": the number says something else.
bool goes_on(const Page& page, Index i) {
  if (page.has(i, fact::unit) && !page.line_start(i)) return true;
  if (!page.glued(i)) return false;
  if (page.is_sign(i, '/') || page.is_sign(i, '%') || page.is_sign(i, ':')) return true;
  return page.is_sign(i, '.') && page.number(i + 1) && page.glued(i + 1);
}

// "May 2, 4 or 5 per day", "4 or 5 loose stools": behind a comma another count may begin, and it counts something.
bool counts_something(const Page& page, Index i) {
  if (page.line_start(i) || page.kind(i) == Kind::sign || page.number(i)) return false;
  static constexpr std::string_view words[] = {"per", "of", "a", "an", "more", "x"};
  return !page.has(i, fact::function) || one_of(page.low(i), words);
}

}  // namespace

bool day_token(const Page& page, Index i) {
  if (page.number(i)) return page.length(i) <= 2 && page.value(i) >= 1 && page.value(i) <= 31;
  if (page.kind(i) != Kind::mixed) return false;
  const std::string_view low = page.low(i);
  std::size_t digits = 0;
  int value = 0;
  while (digits < low.size() && low[digits] >= '0' && low[digits] <= '9' && digits < 3) value = value * 10 + (low[digits++] - '0');
  const std::string_view rest = low.substr(digits);
  return digits >= 1 && digits <= 2 && value >= 1 && value <= 31 &&
         (rest == "st" || rest == "nd" || rest == "rd" || rest == "th" || rest == "er");
}

Index more_days(const Page& page, Index end) {
  constexpr Index longest = 24;  // tokens of a list
  Index joined = end;
  bool commas = false;
  for (Index at = end; at < page.size() && at < end + longest;) {
    const bool comma = page.is_sign(at, ',');
    commas |= comma;
    if (comma) ++at;
    const bool joins = joins_days(page, at);
    if (joins) ++at;
    if (page.is(at, "the")) ++at;
    if ((!comma && !joins) || !day_token(page, at) || page.line_start(at) || goes_on(page, at + 1)) break;
    ++at;
    if (joins && !(commas && counts_something(page, at) && !page.has(at, fact::month))) joined = at;
  }
  return joined;
}

bool year_token(const Page& page, Index i) {
  if (page.number(i) && page.length(i) == 4) return page.value(i) >= 1880 && page.value(i) <= 2100;
  return false;
}

Index year_after(const Page& page, Index i, bool comma_allowed) {
  Index at = i;
  if (page.is_sign(at, ',') && comma_allowed) ++at;
  if (page.is(at, "of") || page.is(at, "de") || page.is(at, "del") || page.is_sign(at, '/') || (page.is_sign(at, '-') && page.glued(at)) ||
      page.is_sign(at, '.'))
    ++at;
  if (year_token(page, at) && !(page.glued(at + 1) && (page.is_sign(at + 1, '/') || page.is_sign(at + 1, '%')))) return at + 1;
  if (page.is_sign(at, '\'') && page.number(at + 1) && page.glued(at + 1) && page.length(at + 1) == 2) return at + 2;
  if ((page.is_sign(at - 1, '-') || page.is_sign(at - 1, '/')) && at > i && page.number(at) && page.glued(at) && page.length(at) == 2)
    return at + 1;
  return i;
}

bool wants_time(std::string_view low) {
  static constexpr std::string_view cues[] = {"in",    "since", "last", "this",    "next", "until", "till",    "early",
                                              "late",  "mid",   "by",   "during",  "of",   "from",  "through", "before",
                                              "after", "end",   "to",   "between", "and",  "past",  "around",  "every"};
  for (const std::string_view cue : cues)
    if (low == cue) return true;
  return false;
}

}  // namespace wardbook::deid
