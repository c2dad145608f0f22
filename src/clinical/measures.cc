#include "clinical/measures.h"

#include <algorithm>

#include "clinical/vocabulary/lists.h"

namespace wardbook::clinical {
namespace {

constexpr std::string_view dose_units =
    "mg, mgs, milligram, milligrams, mcg, ug, µg, μg, microgram, micrograms, g, gm, gram, grams, ml, mls, cc, milliliters, tablet, "
    "tablets, tab, tabs, capsule, capsules, cap, caps, "
    "pill, pills, puff, puffs, drop, drops, gtt, gtts, spray, sprays, patch, patches, unit, units, iu, international units, meq, mmol, "
    "mg/kg, teaspoon, teaspoons, tsp, tablespoon, "
    "dose, doses, ampule, vial, vials, lozenge, suppository, ng, mu, million units, liter, liters, l";
constexpr std::string_view result_units =
    "mmhg, mm hg, mmhg, bpm, beats per minute, beats/min, breaths per minute, per minute, mm, cm, m, kg, lb, lbs, pounds, kilograms, "
    "inches, feet, degrees, f, c, fl, pg, g/dl, gm/dl, mmol/l, meq/l, mg/dl, "
    "u/l, iu/l, ng/ml, pg/ml, mcg/dl, ug/l, k/ul, m/ul, th/ul, mm/hr, mm/h, sec, secs, seconds, percent, cells, copies, msec, ms, cmh2o, "
    "hpf, lpf, kpa, umol/l, µmol/l, nmol/l, pmol/l, mosm/kg, miu/l, miu/ml, uiu/ml";
// The parts that stand after a slash: mg/dL, x10^9/L, mg/kg/day.
constexpr std::string_view per =
    "dl, l, ml, ul, µl, μl, mm3, hpf, lpf, kg, day, d, hr, h, hour, min, minute, m2, week, dose, mm, cumm, lit, sec, s, 24h, g, high-power "
    "field, mmol, mol, liter";
constexpr std::string_view time_units =
    "day, days, week, weeks, month, months, year, years, hour, hours, hr, hrs, minute, minutes, min, wk, wks, yr, yrs, mo, decade, decades";
constexpr std::string_view number_words =
    "one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, fourteen, twenty, half, several, few, couple";
constexpr std::string_view qualities =
    "normal, negative, positive, elevated, abnormal, unremarkable, reactive, nonreactive, non-reactive, within normal limits, wnl, raised, "
    "increased, decreased, reduced, low, high, "
    "mildly elevated, slightly elevated, markedly elevated, significantly elevated, moderately elevated, borderline, within normal range, "
    "within the normal range, within normal ranges, stable, trace, undetectable, detected, not detected, "
    "supratherapeutic, subtherapeutic, therapeutic, slightly increased, slightly decreased, mildly decreased, mildly increased, mildly "
    "reduced, severely reduced, no growth, normalized, prolonged, impaired, unchanged, improved, worsened, intact, normal limits, normal "
    "range, strongly positive, weakly positive, poor, good, insignificant";
constexpr std::string_view linking_words =
    "was, is, were, are, of, at, level, levels, count, value, values, measured, remained, remains, found, be, to, came, back, returned, "
    "only, about, approximately, a, an, reading, showed, shows, revealed, today, been, has, had, result, results, still, also, again, now, "
    "down, up, from";

bool is_upper(char byte) { return byte >= 'A' && byte <= 'Z'; }

}  // namespace

Measures::Measures() {
  dose_units_.add_all(dose_units, 1);
  result_units_.add_all(result_units, 1);
  time_units_.add_all(time_units, 1);
  number_words_.add_all(number_words, 1);
  frequencies_.add_all(frequencies, 1);
  routes_.add_all(routes, 1);
  qualities_.add_all(qualities, 1);
  links_.add_all(linking_words, 1);
  flags_.add_all("h, l, hh, ll, high, low, abn, abnormal, crit, critical", 1);
  verbs_.add_all(
      "was, were, is, are, remained, remains, returned, came, became, been, be, still, also, again, all, both, slightly, mildly, grossly, "
      "otherwise",
      1);
  result_units_.add_all(per, 2);
}

Measures::Quantity Measures::quantity(const Text& text, std::size_t at) const {
  Quantity found;
  const auto& words = text.words();
  const auto is_number = [&](std::size_t i) { return i < words.size() && words[i].kind == WordKind::number; };
  while (text.is_symbol(at, '<') || text.is_symbol(at, '>') || text.is_symbol(at, '=') || text.is_symbol(at, '~') ||
         text.is_symbol(at, '-'))
    ++at;
  const bool word_number = at < words.size() && words[at].kind == WordKind::word && number_words_.single(words[at].key) != 0;
  if (!is_number(at) && !word_number) return found;
  found.found = true;
  // 120/80, 5-10, 5 to 10, 1.5 x 2
  for (int joined = 0; joined < 4 && at + 2 < words.size() && is_number(at + 2) &&
                       (text.is_symbol(at + 1, '-') || text.is_symbol(at + 1, '/') || text.lower(words[at + 1]) == "to" ||
                        text.lower(words[at + 1]) == "x" || text.of(words[at + 1]) == "–" || text.of(words[at + 1]) == "×");
       ++joined)
    at += 2;
  found.last = at;
  std::size_t unit = at + 1;
  if (text.is_symbol(unit, '-') && words[at].touches_next) ++unit;  // "40-mg"
  if (unit >= words.size()) return found;
  if (text.is_symbol(unit, '%')) {
    found.unit = found.result_unit = true;
    found.last = unit;
    return found;
  }
  if (text.of(words[unit]) == "°" || text.of(words[unit]) == "º") ++unit;
  // "x 10^9/L", "x10(3)/uL"
  if (unit < words.size() && (text.lower(words[unit]) == "x" || text.lower(words[unit]) == "x10" || text.of(words[unit]) == "×")) {
    std::size_t to = unit + 1;
    while (to < words.size() && to < unit + 5 &&
           (is_number(to) || text.is_symbol(to, '^') || text.is_symbol(to, '(') || text.is_symbol(to, ')') || text.is_symbol(to, '*')))
      ++to;
    if (to > unit + 1 || text.lower(words[unit]) == "x10") {
      found.unit = found.result_unit = true;
      found.last = to - 1;
      unit = to;
      if (text.is_symbol(unit, '/') && unit + 1 < words.size()) found.last = unit + 1;
      return found;
    }
  }
  if (unit >= words.size() || words[unit].kind != WordKind::word) return found;
  // The unit before any slash may be of either kind; what stands after it decides: mg is a dose, mg/dL a result, mg/kg/day a dose.
  Phrases::Match match = result_units_.longest(text, unit);
  if (match.value == 1) {
    found.result_unit = true;
  } else {
    match = dose_units_.longest(text, unit);
    if (match.value != 0) found.dose_unit = true;
  }
  // "K/uL": the unit of a count is a single letter.
  const bool letter = match.value == 0 && words[unit].end - words[unit].start == 1 && text.is_symbol(unit + 1, '/');
  if (match.value == 0 && !letter && !(text.is_symbol(unit + 1, '/') && words[unit].touches_next)) return found;
  std::size_t last = match.value != 0 ? match.last : unit;
  bool measured = false, given = false;
  while (text.is_symbol(last + 1, '/') && last + 2 < words.size() && words[last + 2].kind != WordKind::placeholder) {
    std::size_t after = last + 2;
    if (is_number(after) && after + 1 < words.size()) ++after;
    if (words[after].kind != WordKind::word || result_units_.single(words[after].key) == 0) break;
    const std::string_view lower = text.lower(words[after]);
    const bool time_or_body = lower == "kg" || lower == "day" || lower == "d" || lower == "hr" || lower == "h" || lower == "hour" ||
                              lower == "min" || lower == "minute" || lower == "m2" || lower == "week" || lower == "dose";
    (time_or_body ? given : measured) = true;
    last = after;
  }
  if (letter && !measured) return found;
  if (match.value == 0 && !measured && !given) return found;
  found.unit = true;
  if (measured && !given) found.result_unit = true, found.dose_unit = false;
  if (letter) found.result_unit = true;
  found.last = last;
  return found;
}

std::size_t Measures::flag_after(const Text& text, std::size_t last) const {
  const auto& words = text.words();
  std::size_t at = last + 1;
  const bool bracket = text.is_symbol(at, '(') || text.is_symbol(at, '[');
  if (bracket) ++at;
  if (at >= words.size() || words[at].kind != WordKind::word || flags_.single(words[at].key) == 0) return last;
  const std::string_view word = text.of(words[at]);
  if (!std::all_of(word.begin(), word.end(), is_upper)) return last;
  if (!bracket) return at;
  return text.is_symbol(at + 1, ')') || text.is_symbol(at + 1, ']') ? at + 1 : last;
}

std::size_t Measures::duration(const Text& text, std::size_t at) const {
  const auto& words = text.words();
  const bool number = words[at].kind == WordKind::number;
  if (!number && (words[at].kind != WordKind::word || number_words_.single(words[at].key) == 0)) return 0;
  if (at + 2 < words.size() && words[at + 2].kind == WordKind::number &&
      (text.is_symbol(at + 1, '-') || text.lower(words[at + 1]) == "to" || text.of(words[at + 1]) == "–"))
    at += 2;
  std::size_t unit = at + 1;
  if (text.is_symbol(unit, '-')) ++unit;
  if (unit >= words.size() || words[unit].kind != WordKind::word) return 0;
  if (text.lower(words[unit]) == "of" || text.lower(words[unit]) == "more") ++unit;
  if (unit >= words.size() || words[unit].kind != WordKind::word || time_units_.single(words[unit].key) == 0) return 0;
  return unit;
}

std::size_t Measures::frequency(const Text& text, std::size_t at) const {
  const auto& words = text.words();
  if (words[at].kind == WordKind::placeholder) return 0;
  if (const auto match = frequencies_.longest(text, at); match.value != 0) return match.last;
  if (words[at].kind != WordKind::word) return 0;
  const std::string_view lower = text.lower(words[at]);
  // q6h, q8hrs, q12; q 6 h; q4-6h
  if (lower.front() == 'q' && (lower.size() == 1 || (lower[1] >= '0' && lower[1] <= '9'))) {
    std::size_t last = at;
    const auto time_at = [&](std::size_t i) {
      if (i >= words.size() || words[i].kind != WordKind::word) return false;
      const std::string_view unit = text.lower(words[i]);
      return unit == "h" || unit == "d" || time_units_.single(words[i].key) != 0;
    };
    if (lower.size() == 1 && at + 1 < words.size() && words[at + 1].kind == WordKind::number) last = at + 1;
    if (text.is_symbol(last + 1, '-') && last + 2 < words.size() && words[last + 2].kind == WordKind::number) last += 2;
    if (time_at(last + 1)) return last + 1;
    return lower.size() > 2 ? last : 0;
  }
  // every 6 hours, every 4 to 6 hours, every two weeks
  if ((lower == "every" || lower == "each") && at + 1 < words.size()) return duration(text, at + 1);
  return 0;
}

std::size_t Measures::route(const Text& text, std::size_t at) const { return routes_.longest(text, at).last; }
std::size_t Measures::quality(const Text& text, std::size_t at) const { return qualities_.longest(text, at).last; }

bool Measures::is_verb(const Text& text, std::size_t at) const {
  return text.words()[at].kind == WordKind::word && verbs_.single(text.words()[at].key) != 0;
}

bool Measures::links(const Text& text, std::size_t at) const {
  const Word& word = text.words()[at];
  if (word.kind == WordKind::symbol) {
    const char symbol = text.of(word).front();
    return symbol == ':' || symbol == '=' || symbol == '-' || symbol == '(' || symbol == ')' || symbol == '|' || symbol == '<' ||
           symbol == '>' || symbol == '~';
  }
  return word.kind == WordKind::word && links_.single(word.key) != 0;
}

}  // namespace wardbook::clinical
