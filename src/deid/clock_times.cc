#include "deid/clock_times.h"

#include "deid/one_of.h"

namespace wardbook::deid {

using text::Kind;

namespace {

bool hour_and_minute(int value) { return value >= 0 && value <= 2400 && value % 100 <= 59; }

bool hours(std::string_view low) { return low == "h" || low == "hr" || low == "hrs" || low == "hours"; }

// What the number before it counts: "1200 mL", "1800 kcal".
bool counted(const Page& page, Index i) {
  static constexpr std::string_view words[] = {"cal", "cals",  "calorie", "calories", "kcal", "steps", "feet", "ft",
                                               "iu",  "units", "cells",   "g",        "u",    "l",     "ada",  "diet"};
  if (page.line_start(i)) return false;
  return page.is_sign(i, '%') || one_of(page.low(i), words) ||
         (page.has(i, fact::unit) && page.length(i) > 1 && !page.is(i, "in") && !page.is(i, "at") && !hours(page.low(i)));
}

// The number goes on: "1204.5", "0900/1000", "1200,5".
bool goes_on(const Page& page, Index i) {
  if (!page.glued(i) || page.line_start(i)) return false;
  if (page.is_sign(i, '/') || page.is_sign(i, '_') || page.is_sign(i, ':')) return true;
  return (page.is_sign(i, '.') || page.is_sign(i, ',')) && page.glued(i + 1) && page.number(i + 1);
}

// "0612h"
bool with_letter(const Page& page, Index i) {
  if (page.kind(i) != Kind::mixed || page.length(i) < 5 || page.length(i) > 9) return false;
  const std::string_view low = page.low(i);
  int value = 0;
  for (std::size_t k = 0; k < 4; ++k) {
    if (low[k] < '0' || low[k] > '9') return false;
    value = value * 10 + (low[k] - '0');
  }
  return hour_and_minute(value) && hours(low.substr(4));
}

// "20:39:34"
bool with_seconds(const Page& page, Index i) {
  const auto two_digits = [&](Index at) {
    return page.is_sign(at - 1, ':') && page.glued(at - 1) && page.glued(at) && page.length(at) == 2;
  };
  return page.length(i) <= 2 && two_digits(i + 2) && page.number(i + 2) && two_digits(i + 4) && page.number(i + 4);
}

// What stands further off than two spaces is the next column.
bool near(const Page& page, Index i) { return i > 0 && page.token(i).start <= page.token(i - 1).end + 2; }

}  // namespace

Index clock_behind(const Page& page, Index end) {
  if (page.line_start(end)) return end;
  if (page.number(end) && with_seconds(page, end)) return end + 5;
  if (page.language() != Language::en) return end;
  const bool announced = page.is(end, "at") || page.is_sign(end, '@');
  const Index at = announced ? end + 1 : end;
  if (page.line_start(at) || (!announced && page.glued(at))) return end;
  if (with_letter(page, at)) return at + 1;
  if (!page.number(at) || page.length(at) != 4 || !hour_and_minute(page.value(at))) return end;
  if (goes_on(page, at + 1) || counted(page, at + 1) || !(announced || page.low(at)[0] == '0' || near(page, at))) return end;
  return hours(page.low(at + 1)) && !page.line_start(at + 1) ? at + 2 : at + 1;
}

bool stamp_of_eight(const Page& page, Index i) {
  if (page.length(i) != 4 || !page.is_sign(i + 1, '/') || !page.glued(i + 1) || page.length(i + 2) != 4) return false;
  if (!page.number(i + 2) || !page.glued(i + 2) || (i > 0 && page.glued(i) && !page.is_sign(i - 1, '('))) return false;
  const int day = page.value(i);
  return day / 100 >= 1 && day / 100 <= 12 && day % 100 >= 1 && day % 100 <= 31 && hour_and_minute(page.value(i + 2)) &&
         !goes_on(page, i + 3);
}

}  // namespace wardbook::deid
