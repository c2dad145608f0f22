// Ages. Up to 89 they are found and stay; over 89 they become "90 or older" (45 CFR 164.514(b)(2)(i)(C)).
#include "deid/ages.h"

#include "deid/detectors.h"
#include "deid/english_numbers.h"
#include "deid/one_of.h"

namespace wardbook::deid {

using text::Kind;
using trust::Label;

namespace {

bool dash(const Page& page, Index i) { return page.is_sign(i, '-'); }

// After the number: "-year-old", " years old", " y/o", "yo", " years of age". The end, or `i`; months and days count too.
Index age_unit(const Page& page, Index i, bool& years) {
  Index at = i;
  if (dash(page, at)) ++at;
  years = true;
  const std::string_view unit = page.low(at);
  if (unit == "yo" || unit == "yof" || unit == "yom" || unit == "yoa" || unit == "yrold" || unit == "yearold") return at + 1;
  if (unit == "y" || unit == "yr" || unit == "year" || unit == "years" || unit == "yrs" || unit == "month" || unit == "months" ||
      unit == "mo" || unit == "week" || unit == "weeks" || unit == "wk" || unit == "day" || unit == "days" || unit == "m" ||
      unit == "jahre" || unit == "ans" || unit == "años") {
    years = unit[0] == 'y' || unit == "jahre" || unit == "ans" || unit == "años";
    Index next = at + 1;
    if (unit == "y" || unit == "m") {
      // "y/o", "y.o.", "m/o"
      if (page.is_sign(next, '/') && page.is(next + 1, "o")) return next + 2;
      if (page.is_sign(next, '.') && page.is(next + 1, "o") && page.glued(next + 1))
        return page.is_sign(next + 2, '.') && page.glued(next + 2) ? next + 3 : next + 2;
      if (page.is(next, "o")) return next + 1;
      return i;
    }
    if (page.is_sign(next, '.') && page.glued(next)) ++next;
    if (dash(page, next) || page.is_sign(next, '/')) ++next;
    if (page.is(next, "old") || page.is(next, "olds") || page.is(next, "young")) return next + 1;
    if (page.is(next, "o") && page.is_sign(next - 1, '/')) return next + 1;
    if (page.is(next, "of") && page.is(next + 1, "age")) return next + 2;
    if (unit == "jahre" && page.is(next, "alt")) return next + 1;
    if ((unit == "ans" || unit == "años")) return next;
    if (years && page.is_sign(next, ',') && page.is(next + 1, "male")) return next;
  }
  return i;
}

void add(Page& page, Index first, Index end, int value, bool years, float score) {
  if (value < 0 || (years && value > 125)) return;
  if (page.is(end, "or") && page.is(end + 1, "older")) return;
  const bool old = years && value > oldest_that_stays;
  page.found(first, end, Label::age, score, Reason::age_phrase, old ? Action::generalize : Action::keep);
}

bool sex(std::string_view low) {
  return low == "m" || low == "f" || low == "male" || low == "female" || low == "man" || low == "woman" || low == "gentleman" ||
         low == "lady" || low == "w";
}

// "for 90 yrs", "within 90y" are no ages.
bool behind_span_of_time(const Page& page, Index i) {
  static constexpr std::string_view spans[] = {"for", "in", "past", "last", "over", "within", "after", "of", "x"};
  static constexpr std::string_view stops[] = {".", ",", ";", ":", "("};
  return i > 0 && (one_of(page.low(i - 1), spans) || (page.kind(i - 1) == Kind::sign && !one_of(page.str(i - 1), stops)));
}

// "73F", "95yo", "95y/o", "95M": one token.
bool packed(Page& page, Index i) {
  if (page.kind(i) != Kind::mixed) return false;
  const std::string_view low = page.low(i);
  std::size_t digits = 0;
  int value = 0;
  while (digits < low.size() && digits < 4 && low[digits] >= '0' && low[digits] <= '9') value = value * 10 + (low[digits++] - '0');
  const std::string_view rest = low.substr(digits);
  if (digits == 0 || digits > 3) return false;
  if (rest == "yo" || rest == "yom" || rest == "yof" || rest == "yoa") {
    add(page, i, i + 1, value, true, 0.9F);
    return true;
  }
  if (rest == "y" || rest == "yr" || rest == "yrs" || rest == "year") {
    Index at = i + 1;
    bool is_age = false;
    if ((page.is_sign(at, '/') || page.is_sign(at, '.')) && page.is(at + 1, "o") && page.glued(at + 1)) at += 2, is_age = true;
    if (is_age && page.is_sign(at, '.') && page.glued(at) && page.is_sign(i + 1, '.')) ++at;
    if (!is_age && (page.is(at, "old") || (dash(page, at) && page.is(at + 1, "old")))) at += page.is(at, "old") ? 1 : 2, is_age = true;
    if (!is_age && rest == "y" && (page.is(at, "o") || sex(page.low(at)))) is_age = true, at += page.is(at, "o") ? 1 : 0;
    if (!is_age && (rest[0] == 'y') && (page.is_sign(at, ',') || sex(page.low(at))) && value >= 18) is_age = true;
    if (!is_age && rest == "y" && value > oldest_that_stays && value <= 115 && !behind_span_of_time(page, i)) is_age = true;
    if (is_age) add(page, i, at, value, true, 0.9F);
    return is_age;
  }
  if ((rest == "m" || rest == "f") && value >= 10 && page.str(i).back() < 'a' && !(page.glued(i) && i > 0) &&
      !(page.glued(i + 1) && page.is_sign(i + 1, '/'))) {
    // "73F w/ CHF", "95M with"; "5M" and "37F" (French) after a size are no ages.
    if (page.has(i + 1, fact::unit) && page.length(i + 1) > 3 && !page.line_start(i + 1)) return false;  // "95M cells"
    if (page.is(i - 1, "size") || page.is(i - 1, "room") || page.is(i - 1, "bed")) return false;
    add(page, i, i + 1, value, true, 0.6F);
    // The letter of the sex stays.
    if (value >= 90 && value <= 125) page.candidates().back().end -= 1;
    return true;
  }
  return false;
}

// "90 yr." is an age.
bool old_and_short(const Page& page, Index i, const EnglishNumber& number) {
  static constexpr std::string_view years[] = {"yr", "yrs", "y"};
  return number.value > oldest_that_stays && number.value <= 115 && one_of(page.low(number.end), years) &&
         !page.is_sign(number.end + 1, '/') && !behind_span_of_time(page, i);
}

}  // namespace

void find_ages(Page& page) {
  find_ages_of_persons(page);
  find_decades_of_life(page);
  find_birth_years(page);
  for (Index i = page.first(); i < page.size(); i = page.next(i)) {
    if (page.kind(i) == text::Kind::sign || page.has(i, fact::placeholder)) continue;
    if (packed(page, i)) continue;
    const std::string_view low = page.low(i);
    // "age 95", "aged 95", "Age: 95", "at the age of ninety-five", "turned 93", "lived to be 97", "died at 94"
    Index value = 0;
    if (low == "age" || low == "aged" || low == "ages" || low == "edad" || low == "alter" || low == "âge") {
      value = i + 1;
      while (value < i + 6 && (page.is_sign(value, ':') || page.is_sign(value, '/') || page.is(value, "of") || page.is(value, "sex") ||
                               page.is(value, "is") || page.is(value, "was") || page.is_sign(value, '=') || page.is(value, "at") ||
                               page.is(value, "years") || page.is(value, "about") || page.is(value, "approximately") ||
                               page.is_sign(value, '|') || page.is_sign(value, '\t')))
        ++value;
    } else if (low == "turned" || low == "turning" || low == "turns") {
      value = i + 1;
    } else if (low == "at" && i > 0 &&
               (page.is(i - 1, "died") || page.is(i - 1, "deceased") || page.is(i - 1, "passed") || page.is(i - 1, "away") ||
                page.is(i - 1, "alive") || page.is(i - 1, "living") || page.is(i - 1, "death"))) {
      value = i + 1;
    } else if (low == "to" && page.is(i - 1, "lived")) {
      value = page.is(i + 1, "be") ? i + 2 : i + 1;
      if (page.is(value, "age")) value = 0;
    }
    if (value) {
      const EnglishNumber number = number_at(page, value);
      if (number.end > value && number.value > 0 &&
          !(page.glued(number.end) && (page.is_sign(number.end, '.') || page.is_sign(number.end, '/')) && page.number(number.end + 1) &&
            page.glued(number.end + 1) && page.value(number.end + 1) > 12)) {
        bool years = true;
        const Index unit = age_unit(page, number.end, years);
        const bool months = unit == number.end && (page.is(unit, "months") || page.is(unit, "weeks") || page.is(unit, "days"));
        if (low != "turned" && low != "turns" && low != "turning" ? true : number.value >= 2 && (unit != number.end || number.value > 12))
          add(page, value, unit, number.value, years && !months, 0.85F);
        i = number.end - 1;
      }
      continue;
    }
    if (!page.number(i) && !page.has(i, fact::number_word)) continue;
    if (page.glued(i) && i > 0 && (page.is_sign(i - 1, '.') || page.is_sign(i - 1, '/'))) continue;
    const EnglishNumber number = number_at(page, i);
    if (number.value <= 0) continue;
    bool years = true;
    if (const Index end = age_unit(page, number.end, years); end != number.end) {
      add(page, i, end, number.value, years, 0.9F);
      i = end - 1;
    } else if (old_and_short(page, i, number)) {
      add(page, i, number.end, number.value, true, 0.7F);
    } else if (number.value >= 90 && number.value <= 120 && page.has(number.end, fact::word) &&
               (page.is(number.end, "birthday") || page.is(number.end, "male") || page.is(number.end, "female"))) {
      add(page, i, number.end, number.value, true, 0.7F);
    } else if (number.value >= 10 && number.value <= 120 && page.is_sign(number.end, '/') && page.glued(number.end) &&
               page.glued(number.end + 1) && (page.is(number.end + 1, "m") || page.is(number.end + 1, "f"))) {
      add(page, i, number.end, number.value, true, 0.7F);  // "95/F"
    }
  }
  for (Index i = page.first(); i < page.size(); i = page.next(i)) {
    // "93rd birthday"
    if (page.kind(i) != Kind::mixed || !page.is(i + 1, "birthday")) continue;
    const std::string_view low = page.low(i);
    int value = 0;
    std::size_t digits = 0;
    while (digits < low.size() && digits < 3 && low[digits] >= '0' && low[digits] <= '9') value = value * 10 + (low[digits++] - '0');
    if (digits > 0) add(page, i, i + 1, value, true, 0.8F);
  }
}

}  // namespace wardbook::deid
