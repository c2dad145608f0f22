// Ages over 89 without "years old": who is the subject tells them from pulses, pressures and laboratory values.
#include "deid/ages.h"
#include "deid/english_numbers.h"
#include "deid/one_of.h"

namespace wardbook::deid {

using trust::Label;

namespace {

constexpr int most_years = 115;

bool years(std::string_view low) { return low == "y" || low == "yr" || low == "yrs" || low == "year" || low == "years"; }
bool letter_of_sex(const Page& page, Index i) { return page.length(i) == 1 && (page.is(i, "m") || page.is(i, "f")); }

bool measure(std::string_view low) {
  static constexpr std::string_view words[] = {
      "pulse", "hr",    "rate",     "bpm",   "temp",     "temperature", "t",         "bp",      "pressure",    "systolic",   "respirations",
      "sat",   "sats",  "spo2",     "o2",    "sao2",     "saturation",  "weight",    "wt",      "pounds",      "glucose",    "sugar",
      "bg",    "fsbs",  "level",    "score", "page",     "room",        "bed",       "rm",      "p",           "map",        "rr",
      "tmax",  "fever", "febrile",  "vs",    "afebrile", "vitals",      "sbp",       "dbp",     "diastolic",   "platelets",  "plt",
      "ldl",   "hdl",   "chloride", "cl",    "sodium",   "grade",       "saturated", "satting", "saturating",  "desat",      "fasting",
      "ph",    "pco2",  "po2",      "ck",    "inr",      "percentile",  "iq",        "height",  "cholesterol", "creatinine", "saturations"};
  return one_of(low, words);
}

// "98 on room air", "98 on 2L", "95 with exertion"
bool breathed(const Page& page, Index i) {
  static constexpr std::string_view air[] = {"room",     "ra",   "o2",       "oxygen",     "nc",         "nasal", "bipap",
                                             "cpap",     "vent", "high",     "hfnc",       "2l",         "3l",    "4l",
                                             "exertion", "rest", "activity", "ambulation", "ambulating", "2",     "1l"};
  return (page.is(i, "on") || page.is(i, "with") || page.is(i, "at")) && one_of(page.low(i + 1), air);
}

// Behind an age, or at the end of the text.
bool sentence_goes_on(const Page& page, Index i) {
  static constexpr std::string_view after[] = {".", ",", ";", ")", "!", "?", "and", "with", "but", "who", "now", "lives", "living", "when"};
  if (i >= page.size()) return true;
  if (page.kind(i) == text::Kind::sign && page.glued(i + 1) && page.number(i + 1)) return false;  // "98.6"
  if ((page.is_sign(i, ',') || page.is(i, "and")) && page.number(i + 1)) return false;            // "98, 99 and 100"
  return one_of(page.low(i), after) || page.line_start(i);
}

// What is said before the number that begins at `first`: a person "is", "was", "will be", "reached"; "his mother, now".
enum class Said : std::uint8_t { of_nobody, of_person, of_persons_future };
Said said(const Page& page, Index first) {
  static constexpr std::string_view adverbs[] = {"now",  "currently", "almost",        "nearly",  "about", "already", "only",
                                                 "just", "over",      "approximately", "roughly", "still", "today"};
  static constexpr std::string_view verbs[] = {"is", "was", "'s", "reached", "became", "turned", "be"};
  Index at = first;
  if (page.is(at, "hundred") && at > 0) --at;  // "a"
  bool now = false;
  for (int k = 0; k < 2 && at > 0 && one_of(page.low(at - 1), adverbs); ++k) {
    --at;
    now = now || page.is(at, "now") || page.is(at, "currently");
  }
  if (at == 0) return Said::of_nobody;
  if (now && page.is_sign(at - 1, ',')) return ends_with_person(page, at - 1) ? Said::of_person : Said::of_nobody;
  if (!one_of(page.low(at - 1), verbs)) return Said::of_nobody;
  --at;
  if (!page.is(at, "be")) return ends_with_person(page, at) ? Said::of_person : Said::of_nobody;
  if (at == 0) return Said::of_nobody;
  if (page.is(at - 1, "he'll") || page.is(at - 1, "she'll")) return Said::of_persons_future;
  const bool will = page.is(at - 1, "will") || page.is(at - 1, "would");
  return will && ends_with_person(page, at - 1) ? Said::of_persons_future : Said::of_nobody;
}

bool told_by_subject(const Page& page, Index first, Index end) {
  static constexpr std::string_view later[] = {"in", "on", "this", "next", "soon", "tomorrow"};
  const Said of = said(page, first);
  if (of == Said::of_nobody) return false;
  if (years(page.low(end)) && !page.line_start(end)) ++end;
  return sentence_goes_on(page, end) || (of == Said::of_persons_future && one_of(page.low(end), later));
}

// "95 F with COPD", "a frail 93 M with fall"; a temperature is "98 F" too.
bool told_by_sex(const Page& page, Index first, Index end) {
  static constexpr std::string_view after[] = {"with", "w",        "who",   "presents",    "presenting", "presented",
                                               "s",    "admitted", "found", "transferred", "brought",    "c"};
  static constexpr std::string_view before[] = {"a", "an", "this", "frail", "elderly", "pleasant", "the", "old"};
  static constexpr std::string_view headings[] = {"hpi", "cc", "id", "history", "illness", "hx", "complaint", "pt", "patient", "summary"};
  static constexpr std::string_view fevers[] = {"chills", "rigors", "fever", "fevers", "sweats", "tachycardia", "shaking"};
  constexpr Index reach = 6;
  if (!letter_of_sex(page, end) || page.str(end)[0] > 'Z' || page.line_start(end) || !one_of(page.low(end + 1), after)) return false;
  for (Index k = end + 2; k < end + reach; ++k)
    if (one_of(page.low(k), fevers)) return false;
  if (first == 0) return true;
  const bool heading = page.is_sign(first - 1, ':') && first > 1 && one_of(page.low(first - 2), headings);
  return heading || page.line_start(first) || page.is_sign(first - 1, '.') || one_of(page.low(first - 1), before);
}

}  // namespace

bool measures_something(const Page& page, Index first, Index end) {
  const bool person_behind = years(page.low(end)) || letter_of_sex(page, end);
  const bool unit = page.has(end, fact::unit) && !(page.is(end, "in") && page.word(end + 1));  // "91 in the fall"
  if ((unit && !person_behind) || page.is_sign(end, '%') || (page.is_sign(end, '/') && page.number(end + 1)) ||
      (page.is_sign(end, '.') && page.glued(end) && page.glued(end + 1) && page.number(end + 1)) || breathed(page, end))
    return true;
  // Back through the clause; "rate was 130, now 98" goes on behind its comma.
  constexpr Index reach = 4, longer_reach = 8;
  const bool goes_on = first > 1 && page.is(first - 1, "now") && page.is_sign(first - 2, ',') && !ends_with_person(page, first - 2);
  for (Index k = first; k > 0 && k + (goes_on ? longer_reach : reach) >= first && !page.line_start(k); --k) {
    if (measure(page.low(k - 1))) return true;
    if ((page.is_sign(k - 1, ',') && !goes_on) || page.is_sign(k - 1, '.') || page.is_sign(k - 1, '(')) break;
    if (goes_on && page.number(k - 1)) return true;  // what it was before
  }
  return false;
}

bool ends_with_person(const Page& page, Index end) {
  static constexpr std::string_view persons[] = {"she", "he", "who", "patient", "pt", "woman", "man", "lady", "gentleman", "resident"};
  if (end == 0) return false;
  const Index last = end - 1;
  if (one_of(page.low(last), persons) || page.has(last, fact::relation)) return true;
  if (page.is_sign(last, ']') && last > 0 && page.has(last, fact::placeholder)) {
    // "[NAME]", "[NAME_1]", of an earlier reading
    for (Index k = last; k > 0 && k + 4 > last; --k)
      if (page.is(k - 1, "name")) return true;
    return false;
  }
  // "Mr. Keller", "Ms. Anna Keller"
  Index at = last;
  for (int k = 0; k < 3 && page.capitalised(at) && at > 0; ++k) {
    const Index before = page.is_sign(at - 1, '.') && at > 1 ? at - 2 : at - 1;
    if (page.has(before, fact::title)) return true;
    at = before;
  }
  return page.language() == Language::en && page.capitalised(last) && page.has(last, fact::any_name) &&
         !page.has(last, fact::any_word | fact::clinical);
}

void find_ages_of_persons(Page& page) {
  for (Index i = page.first(); i < page.size(); i = page.next(i)) {
    if ((!page.number(i) && !page.has(i, fact::number_word)) || page.has(i, fact::placeholder)) continue;
    const EnglishNumber number = number_at(page, i);
    if (number.end == i) continue;
    if (number.value > oldest_that_stays && number.value <= most_years && !measures_something(page, i, number.end) &&
        (told_by_subject(page, i, number.end) || told_by_sex(page, i, number.end)))
      page.found(i, number.end, Label::age, 0.6F, Reason::age_phrase, Action::generalize);
    i = number.end - 1;
  }
}

}  // namespace wardbook::deid
