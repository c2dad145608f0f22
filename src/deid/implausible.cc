#include "deid/implausible.h"

#include <algorithm>
#include <string>

#include "deid/names.h"
#include "deid/one_of.h"

namespace wardbook::deid {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

constexpr Index cue_distance = 8;  // tokens before a number that say what it measures

bool ties(const Page& page, Index first, Index end) {
  for (Index i = first + 1; i < end; ++i)
    if (!page.glued(i)) return false;
  return true;
}

template <std::size_t N>
bool said_before(const Page& page, Index first, const std::string_view (&cues)[N]) {
  for (Index i = first; i > 0 && i + cue_distance > first && !page.line_start(i); --i) {
    if (page.is_sign(i - 1, '.') && !page.glued(i)) return false;
    if (one_of(page.low(i - 1), cues)) return true;
  }
  return false;
}

// "rates her pain level as a 9/10", "8/12 cores positive"; "since 9/10" tells a day.
bool score(const Page& page, Index first, Index end) {
  static constexpr std::string_view scales[] = {"rate",   "rates",  "rated", "rating", "ranked", "score",
                                                "scores", "scored", "scale", "apgar",  "apgars"};
  static constexpr std::string_view days[] = {"on", "since", "until", "till", "by", "from", "before", "after", "dated", "date"};
  static constexpr std::string_view counted[] = {"cores", "strength", "nodes", "points", "severity", "intensity"};
  if (end != first + 3 || !page.is_sign(first + 1, '/') || !ties(page, first, end)) return false;
  const int given = page.value(first);
  const int most = page.value(first + 2);
  if (page.is(end, "mixture")) return true;
  if (given < 0 || given > most || (first > 0 && one_of(page.low(first - 1), days))) return false;
  return (most == 10 && said_before(page, first, scales)) || one_of(page.low(end), counted);
}

// "APGAR 9/10/10", "Tinetti 16/28", "fuerza 4/5": where the day goes before the month, 16/28 is neither a day nor a month with its year.
bool score_elsewhere(const Page& page, Index first, Index end) {
  static constexpr std::string_view scales[] = {"apgar",  "score",    "skala",   "escala",   "test", "tinetti", "barthel", "mmse",
                                                "moca",   "gds",      "demtect", "nihss",    "asia", "allred",  "tegner",  "norton",
                                                "braden", "berg",     "eva",     "nrs",      "vas",  "fuerza",  "kraft",   "force",
                                                "lawton", "yesavage", "gijon",   "pfeiffer", "mini", "bref",    "mna"};
  if (page.language() == Language::en || first + 3 > end || !page.is_sign(first + 1, '/') || !ties(page, first, end)) return false;
  const int given = page.value(first);
  const int most = page.value(first + 2);
  if (given < 0 || most < 0) return false;
  if (said_before(page, first, scales)) return true;
  const bool day_and_month = given <= 31 && most <= 12;
  const bool month_and_year = given >= 1 && given <= 12;
  return end == first + 3 && given <= most && page.length(first + 2) <= 2 && !day_and_month && !month_and_year;
}

// "H and H are 10.8 and 38.7": a value of a laboratory. "10.8" without a verb may be a day that somebody wrote with a full stop.
bool decimal(const Page& page, Index first, Index end) {
  static constexpr std::string_view verbs[] = {"is", "are", "was", "were", "of", "than"};
  return page.language() == Language::en && end == first + 3 && page.number(first) && page.is_sign(first + 1, '.') &&
         page.number(first + 2) && ties(page, first, end) && first > 0 && one_of(page.low(first - 1), verbs);
}

// "the 10th rib", "16cm"
bool place_in_body_or_size(const Page& page, Index first, Index end) {
  static constexpr std::string_view counted[] = {"rib",   "ribs",     "intercostal", "nerve", "percentile", "toe",      "finger",
                                                 "digit", "thoracic", "cranial",     "molar", "metatarsal", "ventricle"};
  const std::string_view last = page.low(end - 1);
  if (one_of(page.low(end), counted) && !page.line_start(end)) return true;
  return end == first + 1 && page.kind(first) == Kind::mixed && last.front() >= '0' && last.front() <= '9' &&
         (last.ends_with("cm") || last.ends_with("mm") || last.ends_with("mg") || last.ends_with("ml"));
}

// "T11", "L45" for the fourth and fifth
bool vertebra(std::string_view low) {
  if (low.size() < 2 || low.size() > 3 || (low[0] != 'c' && low[0] != 't' && low[0] != 'l' && low[0] != 's')) return false;
  return low[1] >= '1' && low[1] <= '9' && (low.size() == 2 || (low[2] >= '0' && low[2] <= '9'));
}

bool vitamin_or_vertebra(std::string_view letter, int number) {
  if (letter == "b") return number == 1 || number == 2 || number == 3 || number == 6 || number == 12;
  if (letter == "d" || letter == "k") return number == 2 || number == 3;
  if (letter == "c") return number >= 1 && number <= 7;
  if (letter == "t") return number >= 1 && number <= 12;
  return (letter == "l" || letter == "s") && number >= 1 && number <= 5;
}

// The letters and digits of "SR48692", "SR 48692" and "SR-48692" that a tagger's span holds.
struct LettersAndDigits {
  std::string_view letters;
  std::size_t digits = 0;  // how many; 0 if it is nothing of the kind
};

LettersAndDigits letters_and_digits(const Page& page, Index first, Index end) {
  const bool tied = end == first + 3 && page.is_sign(first + 1, '-') && page.glued(first + 1) && page.glued(first + 2);
  if (end != first + 1 && end != first + 2 && !tied) return {};
  if (end != first + 1 && !page.number(end - 1)) return {};
  const std::string_view low = page.low(first);
  const std::size_t letters = std::min(low.find_first_of("0123456789"), low.size());
  if (low.find_first_not_of("0123456789", letters) != std::string_view::npos) return {};
  return {low.substr(0, letters), low.size() - letters + (end == first + 1 ? 0 : page.length(end - 1))};
}

// "the antagonist AH6809", "(SC-48334)" behind "derivative", "efficacy of Ro15-1788", "SM-5887 (2.5 mg/kg)".
bool acts_as_substance(const Page& page, Index first, Index end) {
  static constexpr std::string_view kinds[] = {"agonist",    "agonists",  "antagonist", "antagonists", "inhibitor", "inhibitors",
                                               "analogue",   "analog",    "blocker",    "blockers",    "compound",  "compounds",
                                               "derivative", "substance", "modulator",  "radioligand"};
  static constexpr std::string_view acts[] = {"efficacy", "effect", "effects", "administration", "dose", "doses", "safety", "potency"};
  Index before = first;  // behind "agonists such as", "derivative ("
  if (before > 0 && (page.is_sign(before - 1, '(') || page.is_sign(before - 1, ','))) --before;
  if (before > 1 && page.is(before - 1, "as") && page.is(before - 2, "such")) before -= 2;
  if (before > 0 && one_of(page.low(before - 1), kinds)) return true;
  if (before > 1 && page.is(before - 1, "of") && one_of(page.low(before - 2), acts)) return true;
  if (one_of(page.low(end), kinds)) return true;
  if (!page.is_sign(end, '(')) return false;
  constexpr Index reach = 9;
  for (Index i = end + 1; i < end + reach && !page.is_sign(i, ')'); ++i)
    if (page.is(i, "kg") && page.is_sign(i - 1, '/')) return true;
  return false;
}

// Makers name a substance under trial by letters of their own and a number. In running text only, where a small word of the sentence goes
// before it or the text says how it acts; behind a label or a sign it may be somebody's code.
bool code_of_substance(const Page& page, Index first, Index end) {
  static constexpr std::string_view makers[] = {"abt", "ac",  "amg", "azd", "bay", "bd",  "bi",  "bms", "cgp", "cgs", "ci",  "cp", "dpc",
                                                "fk",  "gbr", "gr",  "gsk", "gw",  "hoe", "ici", "jnj", "kw",  "ly",  "mdl", "mk", "nsc",
                                                "opc", "org", "pd",  "pf",  "rg",  "ro",  "ru",  "sb",  "sch", "sdz", "skf", "sr", "ssr",
                                                "stx", "su",  "tak", "uk",  "vx",  "way", "win", "wr",  "ym",  "zd"};
  constexpr std::size_t most_letters = 4, least_digits = 4;
  const auto [letters, digits] = letters_and_digits(page, first, end);
  if (letters.empty() || digits < least_digits) return false;
  if (letters.size() <= most_letters && acts_as_substance(page, first, end)) return true;
  return one_of(letters, makers) && !page.line_start(first) && page.word(first - 1) && page.shape(first - 1) == Shape::lower;
}

bool no_code(const Page& page, Index first, Index end) {
  if (code_of_substance(page, first, end)) return true;
  static constexpr std::string_view teeth[] = {"tooth", "teeth", "molar", "molars"};
  if (end == first + 1 && page.word(first) && page.length(first) == 1) return true;
  // "1:200000": how thin a solution is
  const bool whole = end == first + 3 && page.is_sign(first + 1, ':');
  const bool behind = end == first + 1 && first > 1 && page.is_sign(first - 1, ':') && page.glued(first - 1);
  if ((whole || behind) && page.glued(end - 1) && page.value(end - 3) == 1 && page.value(end - 1) >= 1000 &&
      page.str(end - 1).ends_with("000"))
    return true;
  if (end == first + 1 && page.number(first) && page.length(first) <= 2 && said_before(page, first, teeth)) return true;
  // "Keflex 500 mg tablets, #20"
  static constexpr std::string_view dispensed[] = {"tablet", "tablets", "capsule", "capsules", "tabs", "caps", "dispense", "disp"};
  if (end == first + 1 && page.number(first) && page.length(first) <= 3 && said_before(page, first, dispensed)) return true;
  if (end != first + 3 || !ties(page, first, end)) return false;
  if (page.is_sign(first + 1, '-') && vertebra(page.low(first)) && vertebra(page.low(first + 2))) return true;
  // "B-12", "L-5"; "GIA-80 stapler"
  if (!page.word(first) || !page.is_sign(first + 1, '-') || !page.number(first + 2)) return false;
  if (vitamin_or_vertebra(page.low(first), page.value(first + 2))) return true;
  return page.length(first + 2) <= 2 && names_a_thing(page, end);
}

// "p.o. q.", "p.r.n", also a part of them
bool times_of_dose(const Page& page, Index first, Index end) {
  std::string letters;
  for (Index i = first; i < end; ++i) {
    if (page.is_sign(i, '.')) continue;
    if (page.length(i) != 1 || page.str(i) != page.low(i)) return false;
    letters += page.low(i);
  }
  for (const std::string_view times : {"poprn", "poqid", "pobid", "potid", "poqhs", "qd"})
    if (times.find(letters) != std::string_view::npos) return true;
  return false;
}

// "D." before the fourth point of a list
bool point_of_list(const Page& page, Index first, Index end) {
  const bool alone = end == first + 1 || (end == first + 2 && page.is_sign(first + 1, '.'));
  return alone && page.length(first) == 1 && page.line_start(first) && page.is_sign(first + 1, '.') && !page.line_start(first + 2) &&
         page.token(first + 2).start - page.token(first + 1).end > 1;
}

// "VVIR", "SGIA Polysorb-75", "MI & HF": words of medicine alone, none of which names a house or a town.
bool all_medicine(const Page& page, Index first, Index end) {
  bool medicine = false;
  for (Index i = first; i < end; ++i) {
    constexpr Facts places = fact::facility_head | fact::facility_name | fact::city | fact::street | fact::state | fact::country;
    if (page.has(i, places | fact::any_name)) return false;
    // "Polysorb-75", not "MICU 2-11"
    if (page.number(i) && !(i > first + 1 && page.glued(i) && page.is_sign(i - 1, '-') && page.glued(i - 1) && page.word(i - 2)))
      return false;
    if (page.kind(i) == Kind::mixed) return false;
    if (!page.word(i)) continue;
    const bool term = page.has(i, fact::clinical) || (page.has(i, fact::acronym) && page.shape(i) == Shape::upper);
    if (!term && page.length(i) > 3 && !page.has(i, fact::department)) return false;
    medicine = medicine || term;
  }
  return medicine;
}

bool no_place(const Page& page, Index first, Index end) {
  if (all_medicine(page, first, end)) return true;
  // "600 ohms"
  if (end == first + 2 && page.number(first) && page.has(first + 1, fact::unit)) return true;
  // "U&Es", "D&C"
  if (end == first + 3 && page.is_sign(first + 1, '&') && ties(page, first, end)) {
    static constexpr std::string_view pairs[] = {"u&e", "u&es", "h&h", "d&c", "d&e", "i&d", "h&p", "o&p", "t&a"};
    if (one_of(std::string(page.low(first)) + "&" + std::string(page.low(first + 2)), pairs)) return true;
  }
  // "brought to Recovery", "the Postanesthesia Care Unit"
  if (end == first + 1 && page.is(first, "recovery")) return true;
  if ((page.is(first, "postanesthesia") || page.is(first, "preanesthesia")) && page.is(end - 1, "unit")) return true;
  // "at L45 nerve roots"
  static constexpr std::string_view spine[] = {"level", "levels", "nerve", "root", "roots", "disc", "disk", "on"};
  if (end == first + 1 && vertebra(page.low(first)) && one_of(page.low(end), spine)) return true;
  // "an Indiana pouch"
  return end == first + 1 && page.has(first, fact::state) && page.shape(end) == Shape::lower && names_a_thing(page, end);
}

}  // namespace

bool implausible(const Page& page, Label label, Index first, Index end) {
  switch (label) {
    case Label::date:
      return score(page, first, end) || score_elsewhere(page, first, end) || decimal(page, first, end) ||
             place_in_body_or_size(page, first, end);
    case Label::name:
      return times_of_dose(page, first, end) || point_of_list(page, first, end);
    case Label::location:
    case Label::organization:
      return no_place(page, first, end);
    case Label::id:
    case Label::device:
    case Label::vehicle:
    case Label::account:
    case Label::license:
    case Label::mrn:
      return no_code(page, first, end);
    default:
      return false;
  }
}

}  // namespace wardbook::deid
