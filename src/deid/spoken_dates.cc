// Dates in words: "may seventeenth nineteen forty four", "the third of march two thousand nineteen", "july twenty second", and
// those that put the year first ("2024 Oct 30").
#include <algorithm>
#include <string_view>

#include "deid/detectors.h"
#include "deid/one_of.h"

namespace wardbook::deid {

using text::Shape;
using trust::Label;

namespace {

bool unit_word(std::string_view low) {
  static constexpr std::string_view words[] = {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
  return one_of(low, words);
}
bool teen(std::string_view low) {
  static constexpr std::string_view words[] = {"ten",     "eleven",  "twelve",    "thirteen", "fourteen",
                                               "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
  return one_of(low, words);
}
bool ten(std::string_view low) {
  static constexpr std::string_view words[] = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
  return one_of(low, words);
}
bool low_ordinal(std::string_view low) {
  static constexpr std::string_view words[] = {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"};
  return one_of(low, words);
}
bool high_ordinal(std::string_view low) {
  static constexpr std::string_view words[] = {"tenth",     "eleventh",    "twelfth",    "thirteenth", "fourteenth", "fifteenth",
                                               "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",  "thirtieth"};
  return one_of(low, words);
}

Index dash(const Page& page, Index i) { return page.is_sign(i, '-') && page.glued(i) ? i + 1 : i; }

// "seventeenth", "twenty second", "thirty-first": the end, or `i`.
Index ordinal(const Page& page, Index i) {
  const std::size_t length = page.length(i);
  if (length < 5) return i;
  const char last = page.low(i)[length - 1];
  if (last != 't' && last != 'd' && last != 'h' && last != 'y') return i;
  if (low_ordinal(page.low(i)) || high_ordinal(page.low(i))) return i + 1;
  if (!page.is(i, "twenty") && !page.is(i, "thirty")) return i;
  const Index at = dash(page, i + 1);
  return low_ordinal(page.low(at)) ? at + 1 : i;
}

// "forty four", "oh nine", "twelve", "fifty": the end, or `i`.
Index two_digits(const Page& page, Index i) {
  if ((page.is(i, "oh") || page.is(i, "zero") || page.is(i, "o")) && unit_word(page.low(i + 1))) return i + 2;
  if (teen(page.low(i))) return i + 1;
  if (!ten(page.low(i))) return i;
  const Index at = dash(page, i + 1);
  return unit_word(page.low(at)) ? at + 1 : i + 1;
}

// "nineteen forty four", "two thousand and nine", "twenty twenty four": the end, or `i`.
Index year(const Page& page, Index i) {
  if (page.is(i, "two") && page.is(i + 1, "thousand")) {
    const Index at = page.is(i + 2, "and") ? i + 3 : i + 2;
    if (unit_word(page.low(at))) return at + 1;
    const Index end = two_digits(page, at);
    return end != at ? end : i + 2;
  }
  if (!page.is(i, "nineteen") && !page.is(i, "twenty") && !page.is(i, "eighteen")) return i;
  const Index at = dash(page, i + 1);
  const Index end = two_digits(page, at);
  return end != at ? end : i;
}

bool counted(const Page& page, Index end) {
  return page.has(end, fact::unit) && !page.is(end, "at") && !page.is(end, "in") && page.length(end) > 2;
}

// A year behind a day, of four digits or of two ("may first twenty four"), in words or numerals.
Index year_behind(const Page& page, Index i) {
  Index at = i;
  if (page.is_sign(at, ',') || page.is(at, "comma") || page.is(at, "of")) ++at;
  if (const Index end = year(page, at); end != at && !counted(page, end)) return end;
  if (page.number(at) && page.length(at) == 4 && page.value(at) >= 1880 && page.value(at) <= 2100) return at + 1;
  if (at == i || page.is(i, "of")) {
    const Index end = two_digits(page, at);
    const bool hour = page.is(end, "hundred") || page.is(end, "year") || page.is(end, "o'clock") || page.has(end, fact::number_word);
    if (end != at && !counted(page, end) && !hour) return end;
  }
  return i;
}

// A month that is nothing but a month where it stands alone in small letters.
bool verb(const Page& page, Index i) { return page.is(i, "may") || page.is(i, "march"); }

bool wants_date(std::string_view low) {
  static constexpr std::string_view words[] = {"on",     "of",     "since",   "until",     "till",     "to",      "from",
                                               "by",     "in",     "date",    "dated",     "next",     "last",    "comma",
                                               "born",   "birth",  "dob",     "seen",      "this",     "through", "thursday",
                                               "friday", "monday", "tuesday", "wednesday", "saturday", "sunday",  "colon"};
  return one_of(low, words);
}

Index month_first(const Page& page, Index i) {
  const Index at = page.is(i + 1, "the") ? i + 2 : i + 1;
  const std::string_view before = i > 0 ? page.low(i - 1) : std::string_view();
  if (const Index day = ordinal(page, at); day != at) {
    const Index end = year_behind(page, day);
    // "may first see", "may second that"; at the others nothing is a verb.
    const bool lone = (page.is(at, "first") || page.is(at, "second") || page.is(at, "third")) && !page.is(day, "at") &&
                      !page.is(day, "comma") && !page.is(day, "period");
    if (verb(page, i) && page.shape(i) == Shape::lower && lone && end == day && !wants_date(before)) return i;
    return end;
  }
  // "november four": no verb, and nothing that is counted.
  if (unit_word(page.low(at)) && at == i + 1 && page.length(i) > 4 && !verb(page, i) &&
      !page.has(at + 1, fact::unit | fact::number_word | fact::word))
    return at + 1;
  if (unit_word(page.low(at)) && (page.is(at + 1, "period") || page.is(at + 1, "comma")) && !verb(page, i)) return at + 1;
  const Index from = page.is(at, "of") ? at + 1 : at;
  Index end = year(page, from);
  if (end == from && from > at && !verb(page, i)) end = year_behind(page, at) == at ? from : year_behind(page, at);  // "of twenty three"
  if (end == from || counted(page, end)) return i;
  return page.is(i, "may") && page.shape(i) == Shape::lower && !wants_date(before) ? i : end;
}

Index day_first(const Page& page, Index i) {
  const Index day = ordinal(page, i);
  if (day == i) return i;
  const Index at = page.is(day, "of") ? day + 1 : day;
  if (!page.word(at) || !page.has(at, fact::month) || page.length(at) < 3 || page.line_start(day)) return i;
  const Index end = year_behind(page, at + 1);
  // "the second may be": a verb.
  if (at == day && end == at + 1) return i;
  return end;
}

// "date of birth four twelve fifty three", "birthday five twenty two seventy nine", "d o b six fifteen oh one": the value's first
// token, or `i`.
Index spoken_value(const Page& page, Index i) {
  Index at = i;
  const char initial = page.low(i)[0];
  if (initial != 'b' && initial != 'a' && initial != 'd') return i;
  if (page.is(i, "birthday") || page.is(i, "birthdate") || page.is(i, "dob") || page.is(i, "born"))
    at = i + 1;
  else if ((page.is(i, "birth") || page.is(i, "admit") || page.is(i, "admission") || page.is(i, "discharge")) && page.is(i + 1, "date"))
    at = i + 2;
  else if (page.is(i, "date") && page.is(i + 1, "of"))
    at = i + 3;
  else if (page.is(i, "d") && page.is(i + 1, "o") && page.is(i + 2, "b"))
    at = i + 3;
  if (at == i) return i;
  while (at < i + 6 && (page.is(at, "is") || page.is(at, "was") || page.is(at, "colon") || page.is(at, "comma") || page.is_sign(at, ':')))
    ++at;
  return at;
}

Index numbers_of_date(const Page& page, Index first) {
  Index at = first;
  int words = 0;
  while (at < first + 9) {
    const std::string_view low = page.low(at);
    if (page.has(at, fact::number_word) || page.is(at, "oh") || page.is(at, "thousand") || page.is(at, "niner")) {
      ++words;
    } else if (words == 0 || !(page.is_sign(at, ',') || page.is_sign(at, '-') || low == "slash" || low == "dash") ||
               !page.has(at + 1, fact::number_word)) {
      break;
    }
    ++at;
  }
  return words >= 3 && !counted(page, at) && !page.is(at, "year") ? at : first;
}

// "2024 Oct 30"
Index year_first(const Page& page, Index i) {
  if (!page.number(i) || page.length(i) != 4 || page.value(i) < 1880 || page.value(i) > 2100) return i;
  if (!page.has(i + 1, fact::month) || !page.capitalised(i + 1) || page.line_start(i + 1)) return i;
  const Index day = page.is_sign(i + 2, '.') ? i + 3 : i + 2;
  const bool one_day = page.number(day) && page.length(day) <= 2 && page.value(day) >= 1 && page.value(day) <= 31 && !page.line_start(day);
  return one_day && !page.has(day + 1, fact::unit) ? day + 1 : i;
}

// "1.8.25 14:20", "signed 1.8.25": with points it could be a version or an outline, so a time of day or a verb must stand by it.
Index dotted(const Page& page, Index i) {
  if (!page.number(i) || page.length(i) > 2 || (page.glued(i) && i > 0)) return i;
  for (const Index at : {i + 1, i + 3})
    if (!page.is_sign(at, '.') || !page.glued(at) || !page.number(at + 1) || !page.glued(at + 1) || page.length(at + 1) > 2) return i;
  if (page.length(i + 4) != 2 || (page.glued(i + 5) && page.kind(i + 5) != text::Kind::sign)) return i;
  if (page.is_sign(i + 5, '.') && page.glued(i + 5) && page.glued(i + 6)) return i;
  const int a = page.value(i), b = page.value(i + 2);
  if (a < 1 || b < 1 || a > 31 || b > 31 || (a > 12 && b > 12)) return i;
  const Index after = i + 5;
  const bool time = page.number(after) && page.length(after) <= 2 && page.is_sign(after + 1, ':') && page.glued(after + 1) &&
                    page.number(after + 2) && page.length(after + 2) == 2 && !page.line_start(after);
  static constexpr std::string_view verbs[] = {"dob",  "seen",     "signed",     "dated",    "reviewed",
                                               "born", "admitted", "discharged", "dictated", "typed"};
  const Index before = i > 1 && page.is_sign(i - 1, ':') ? i - 2 : i - 1;
  return time || (i > 0 && one_of(page.low(before), verbs)) ? after : i;
}

}  // namespace

void find_spoken_dates(Page& page) {
  if (page.language() != Language::en) return;
  for (Index i = page.first(); i < page.size(); i = page.next(i)) {
    Index end = i;
    if (page.number(i))
      end = std::max(year_first(page, i), dotted(page, i));
    else if (page.word(i))
      end = page.has(i, fact::month) ? month_first(page, i) : day_first(page, i);
    if (const Index first = page.word(i) ? spoken_value(page, i) : i; first != i) {
      const Index last = numbers_of_date(page, first);
      if (last != first) page.found(first, last, Label::date, 0.9F, Reason::label);
      continue;
    }
    if (end == i) continue;
    Index first = i;
    if (first > 0 && page.is(first - 1, "the")) {
      if (first > 1 && page.has(first - 2, fact::weekday))
        first -= 2;
      else if (page.word(i) && !page.has(i, fact::month))
        --first;  // "the second of June"
    }
    if (first > 0 && page.has(first - 1, fact::weekday) && page.length(first - 1) > 5) --first;
    page.found(first, end, Label::date, 0.94F, Reason::month);
    i = end - 1;
  }
}

}  // namespace wardbook::deid
