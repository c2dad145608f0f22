// Dates that name the month ("March 3rd, 2021", "3 Mar 21", "03MAR2021", "in March"), weekdays, holidays, seasons, and years
// that stand alone, which may stay (45 CFR 164.514(b)(2)(i)(C): "all elements of dates (except year)").
#include <string>

#include "deid/clock_times.h"
#include "deid/days_of_month.h"
#include "deid/detectors.h"
#include "deid/named_days.h"
#include "deid/periods.h"

namespace wardbook::deid {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

constexpr std::string_view ordinals[] = {"first",     "second",    "third",       "fourth",     "fifth",      "sixth",      "seventh",
                                         "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",    "thirteenth", "fourteenth",
                                         "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",  "thirtieth"};

bool ordinal_word(const Page& page, Index i) {
  const std::string_view low = page.low(i);
  if (low.size() < 5 || !(low.ends_with('t') || low.ends_with('d') || low.ends_with('h'))) return false;
  for (const std::string_view word : ordinals)
    if (page.is(i, word)) return true;
  return false;
}

// Month names that are other words too need a capital and company.
bool ambiguous(std::string_view low) {
  return low == "may" || low == "march" || low == "mar" || low == "jan" || low == "dec" || low == "april" || low == "june" ||
         low == "august" || low == "mai" || low == "sep" || low == "jun" || low == "mars" || low == "avril" || low == "apr" ||
         low == "nov" || low == "juli" || low == "julio" || low == "abril";
}

bool month_token(const Page& page, Index i) { return page.word(i) && page.has(i, fact::month); }

// "late March", "mid-March": the part of the month belongs to it.
Index with_part(const Page& page, Index i) {
  if (i >= 2 && page.is_sign(i - 1, '-') && page.is(i - 2, "mid")) return i - 2;
  if (i >= 1 && (page.is(i - 1, "early") || page.is(i - 1, "late") || page.is(i - 1, "mid")) && !page.line_start(i)) return i - 1;
  return i;
}

// "the second of June": a day in words has its article with it.
Index with_article(const Page& page, Index i) { return i > 0 && page.word(i) && page.is(i - 1, "the") && page.is(i + 1, "of") ? i - 1 : i; }

// A date that begins with its month at `i`: the end, or i.
Index month_first(const Page& page, Index i) {
  Index at = i + 1;
  if (page.is_sign(at, '.') && page.glued(at)) ++at;
  const bool dashed = (page.is_sign(at, '-') || page.is_sign(at, '/')) && page.glued(at);
  if (dashed) ++at;
  if (page.is(at, "the")) ++at;
  if (day_token(page, at) &&
      !(page.glued(at + 1) && (page.is_sign(at + 1, '%') || (page.is_sign(at + 1, '.') && page.number(at + 2) && page.glued(at + 2)))) &&
      !page.line_start(at)) {
    Index end = at + 1;
    if (dashed) {
      if (const Index year = year_after(page, end, false); year != end) return year;
      return day_token(page, at) ? end : i;
    }
    // "3-5", "3 and 4", "3, 4 and 9"; but in "March 3 and 4 April" the 4 is April's.
    if (const Index days = more_days(page, end); !month_token(page, days)) end = days;
    // "March 30 mg" is no date.
    if (page.number(at) && page.has(end, fact::unit) && !page.line_start(end) && !year_token(page, end) && page.length(end) > 1 &&
        !page.is(end, "at") && !page.is(end, "min"))
      return i;
    return year_after(page, end, true);
  }
  if (ordinal_word(page, at)) {
    Index end = at + 1;
    return year_after(page, end, true);
  }
  if (page.is(at, "twenty") || page.is(at, "thirty")) {
    Index end = at + 1;
    if (page.is_sign(end, '-')) ++end;
    if (ordinal_word(page, end) && !page.is(end, "second")) return year_after(page, end + 1, true);
  }
  const Index year = year_after(page, at, true);
  if (year != at) return year;
  return i;
}

// A date that begins with its day at `i`: "3 March 2021", "the 3rd of March", "3-Mar-21".
Index day_first(const Page& page, Index i) {
  if (!day_token(page, i) && !ordinal_word(page, i)) return i;
  Index at = i + 1;
  if (page.is_sign(at, '.') && page.glued(at)) {
    // "5. May" is German; in English it begins the fifth item of a list.
    if (page.language() == Language::en && (page.line_start(i) || year_after(page, at + 2, true) == at + 2)) return i;
    ++at;
  }
  // "3-5 March", "5 and 6 April"; other languages have words and cues of their own.
  const bool apart = i == 0 || !page.glued(i) || page.is_sign(i - 1, '(');
  const Index days = apart && page.language() == Language::en ? more_days(page, at) : at;
  const bool several = days != at;
  at = days;
  if ((page.is_sign(at, '-') || page.is_sign(at, '/')) && (page.glued(at) || day_token(page, at + 1))) {
    if (day_token(page, at + 1)) ++at;  // "3/5 March"
    ++at;
  }
  if (page.is(at, "day") && page.is(at + 1, "of") && !page.number(i)) ++at;  // "this 3rd day of May"
  if (page.is(at, "of") || page.is(at, "de")) ++at;
  // Only behind "of" may the line end: "the 4th of\nJanuary".
  if (!month_token(page, at) || (page.line_start(at) && !page.is(at - 1, "of"))) return i;
  if (page.is(at, "may") && page.shape(at) == Shape::lower) return i;
  if (ambiguous(page.low(at)) && page.shape(at) == Shape::lower && (several || at == i + 1) && page.language() == Language::en &&
      year_after(page, at + 1, true) == at + 1)
    return i;
  Index end = at + 1;
  if (page.is_sign(end, '.') && page.glued(end)) ++end;
  const Index year = year_after(page, end, true);
  if (year != end) return year;
  // "14 Mar 21"
  const bool short_year = page.number(end) && page.length(end) == 2 && !page.line_start(end) && page.number(i) &&
                          !page.has(end + 1, fact::unit) && !page.is_sign(end + 1, '/') &&
                          !(page.glued(end + 1) && page.is_sign(end + 1, ':') && page.number(end + 2));
  if (short_year) return end + 1;
  return page.is_sign(end - 1, '.') ? end - 1 : end;
}

// "03MAR2021" in one token; "Mar2021".
bool packed(const Page& page, Index i) {
  if (page.kind(i) != Kind::mixed) return false;
  const std::string_view low = page.low(i);
  std::size_t digits = 0;
  while (digits < low.size() && low[digits] >= '0' && low[digits] <= '9') ++digits;
  std::size_t letters = digits;
  while (letters < low.size() && low[letters] >= 'a' && low[letters] <= 'z') ++letters;
  if (digits > 2 || letters - digits < 3) return false;
  const std::size_t rest = low.size() - letters;
  for (std::size_t k = letters; k < low.size(); ++k)
    if (low[k] < '0' || low[k] > '9') return false;
  if (rest != 2 && rest != 4 && !(rest == 0 && digits >= 1)) return false;
  if (digits == 0 && rest != 4) return false;
  return (page.look_up(low.substr(digits, letters - digits)) & fact::month) != 0;
}

}  // namespace

void find_month_dates(Page& page) {
  find_periods(page);
  for (Index i = page.first(); i < page.size(); i = page.next(i)) {
    if (page.kind(i) == Kind::sign || page.has(i, fact::placeholder)) continue;
    const std::string_view before = i > 0 ? page.low(i - 1) : std::string_view();
    if (month_token(page, i)) {
      if (page.is(i, "may") && page.shape(i) == Shape::lower && !day_token(page, i + 1)) continue;
      if (const Index end = month_first(page, i); end != i) {
        if (page.shape(i) == Shape::lower && (page.is(i, "may") || page.is(i, "march")) && end == i + 2 &&
            page.language() == Language::en && page.has(i - 1, fact::any_word) && !wants_time(before) && before != "on")
          continue;
        page.found(with_part(page, i), clock_behind(page, end), Label::date, 0.93F, Reason::month);
        i = end - 1;
        continue;
      }
      // The month alone.
      const bool full = page.length(i) > 4 || page.is(i, "july") || page.is(i, "june");
      const bool capital = page.shape(i) == Shape::capital || (page.shape(i) == Shape::upper && page.length(i) > 4);
      const bool cue = wants_time(before);
      const bool name_follows =
          page.capitalised(i + 1) && page.has(i + 1, fact::last) && !page.line_start(i + 1) && !page.has(i + 1, fact::word);
      if (capital && !name_follows && (cue || (full && !ambiguous(page.low(i)) && page.length(i) > 3))) {
        page.found(with_part(page, i), i + 1, Label::date, 0.75F, Reason::month);
      } else if (capital && page.is_sign(i - 1, '-') && i >= 2 && page.is(i - 2, "mid")) {
        page.found(with_part(page, i), i + 1, Label::date, 0.75F, Reason::month);
      } else if (!capital && cue && full && !ambiguous(page.low(i))) {
        page.found(i, i + 1, Label::date, 0.75F, Reason::month);
      }
      continue;
    }
    if (const Index end = day_first(page, i); end != i) {
      page.found(with_article(page, i), clock_behind(page, end), Label::date, 0.93F, Reason::month);
      i = end - 1;
      continue;
    }
    if (packed(page, i)) {
      page.found(i, clock_behind(page, i + 1), Label::date, 0.93F, Reason::month);
      continue;
    }
    if (page.has(i, fact::weekday) && page.word(i)) {
      const bool full = page.low(i).size() > 5 && page.low(i).find("day") != std::string_view::npos;
      const bool cue = before == "on" || before == "last" || before == "next" || before == "this" || before == "since" ||
                       before == "until" || before == "by" || before == "from" || before == "coming" || before == "past" ||
                       before == "following";
      // "on Monday and Thursday" is how often something happens; "on Sunday and fell" is a day.
      const bool often = page.is_sign(i + 1, '/') || (page.is(i + 1, "and") && page.has(i + 2, fact::weekday));
      if (full && page.capitalised(i) && cue && !often) page.found(i, i + 1, Label::date, 0.6F, Reason::context);
      // "resolved Sunday afternoon", but "every Sunday morning"
      const bool part = page.is(i + 1, "morning") || page.is(i + 1, "afternoon") || page.is(i + 1, "evening") || page.is(i + 1, "night");
      if (full && page.capitalised(i) && !cue && part && !page.line_start(i + 1) && before != "every" && before != "each")
        page.found(i, i + 1, Label::date, 0.6F, Reason::context);
      // "Monday, March 3": part of the date.
      Index at = i + 1;
      if (page.is_sign(at, '.') && page.glued(at)) ++at;
      if (page.is_sign(at, ',')) ++at;
      if (page.capitalised(i) && (full || page.length(i) >= 3)) {
        const Index month = month_token(page, at) ? month_first(page, at) : day_first(page, at);
        const Index numeric = numeric_date(page, at);
        if (month != at)
          page.found(i, clock_behind(page, month), Label::date, 0.94F, Reason::month);
        else if (numeric != at)
          page.found(i, clock_behind(page, numeric), Label::date, 0.94F, Reason::pattern);
      }
      continue;
    }
    if (const Index end = holiday(page, i); end != i) {
      page.found(i, end, Label::date, 0.75F, Reason::context);
      i = end - 1;
      continue;
    }
    if (page.is(i, "spring") || page.is(i, "summer") || page.is(i, "fall") || page.is(i, "autumn") || page.is(i, "winter")) {
      const Index end = year_after(page, i + 1, false);
      if (end != i + 1) {
        page.found(i, end, Label::date, 0.7F, Reason::context);
        i = end - 1;
        continue;
      }
    }
    if (const Index end = day_alone(page, i); end != i) {
      const bool of_week = page.has(i - 2, fact::weekday);
      const Index first = of_week ? i - 2 : page.word(i) ? i - 1 : i;
      page.found(first, clock_behind(page, end), Label::date, of_week ? 0.9F : 0.6F, Reason::context);
      i = end - 1;
      continue;
    }
    if (year_token(page, i) && !(page.glued(i) && i > 0 && page.kind(i - 1) == Kind::sign && !page.is_sign(i - 1, '(')) &&
        !(page.glued(i + 1) && (page.is_sign(i + 1, '/') || page.is_sign(i + 1, '-') || page.is_sign(i + 1, '%')))) {
      if (page.has(i + 1, fact::unit) && !page.line_start(i + 1)) continue;
      if (wants_time(before) || before == "year" || before == "circa" || before == "(" || before == "about" || before == "for" ||
          before == "approximately")
        page.found(i, i + 1, Label::date, 0.3F, Reason::year_alone, Action::keep);
    }
  }
}

}  // namespace wardbook::deid
