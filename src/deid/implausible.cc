#include "deid/implausible.h"

#include <algorithm>
#include <string>

#include "deid/cars.h"
#include "deid/chunk.h"
#include "deid/kind_of_place.h"
#include "deid/named_in_medicine.h"
#include "deid/names.h"
#include "deid/one_of.h"
#include "deid/payers.h"
#include "deid/scales.h"
#include "deid/substances.h"

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
  static constexpr std::string_view scales[] = {"rate",     "rates", "rated", "rating",  "ranked",   "score",      "scores",
                                                "scored",   "scale", "apgar", "apgars",  "pain",     "lbp",        "sob",
                                                "headache", "ache",  "itch",  "nausea",  "soreness", "discomfort", "tenderness",
                                                "nrs",      "vas",   "borg",  "fatigue", "mood",     "anxiety",    "craving"};
  static constexpr std::string_view of_their_own[] = {"ess",  "epworth", "waddell",  "murmur",   "gcs",     "mrs",
                                                      "moca", "mmse",    "oswestry", "beighton", "brighton"};
  static constexpr std::string_view sight[] = {"acuity", "va", "vision", "snellen"};
  static constexpr std::string_view days[] = {"on", "since", "until", "till", "by", "from", "before", "after", "dated", "date"};
  static constexpr std::string_view counted[] = {"cores", "strength", "nodes", "points", "severity", "intensity"};
  if (end != first + 3 || !page.is_sign(first + 1, '/') || !ties(page, first, end)) return false;
  const int given = page.value(first);
  const int most = page.value(first + 2);
  if (page.is(end, "mixture")) return true;
  const bool down_from = first > 1 && most == 10 && page.is(first - 1, "from") && (page.is(first - 2, "down") || page.is(first - 2, "up"));
  if (given < 0 || given > most || (!down_from && first > 0 && one_of(page.low(first - 1), days))) return false;
  const bool no_date = given > 12 && most > 12;
  if (no_date || down_from || said_before(page, first, of_their_own)) return true;
  return (most == 10 && said_before(page, first, scales)) || said_before(page, first, sight) || one_of(page.low(end), counted);
}

// "right 24/26/23 kg"
bool measured(const Page& page, Index first, Index end) {
  return page.language() == Language::en && end > first && page.has(end, fact::unit) && page.number(end - 1) && !page.line_start(end) &&
         (page.is(end, "kg") || page.is(end, "lbs") || page.is(end, "lb") || page.is(end, "mmhg"));
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

// "H and H are 10.8 and 38.7": a value of a laboratory. "Census tract 25.01". Alone it may be a day with a full stop.
bool decimal(const Page& page, Index first, Index end) {
  static constexpr std::string_view before[] = {"is", "are", "was", "were", "of", "than", "tract"};
  return page.language() == Language::en && end == first + 3 && page.number(first) && page.is_sign(first + 1, '.') &&
         page.number(first + 2) && ties(page, first, end) && first > 0 && one_of(page.low(first - 1), before);
}

// "the 10th rib", "16cm"
bool place_in_body_or_size(const Page& page, Index first, Index end) {
  static constexpr std::string_view counted[] = {"rib",       "ribs",    "intercostal", "nerve",      "percentile", "toe",
                                                 "finger",    "digit",   "thoracic",    "cranial",    "molar",      "metatarsal",
                                                 "ventricle", "centile", "centiles",    "percentiles"};
  const std::string_view last = page.low(end - 1);
  if (one_of(page.low(end), counted) && !page.line_start(end)) return true;
  // "the 10th and 50th centiles"
  if ((page.is(end, "and") || page.is(end, "to")) && one_of(page.low(end + 2), counted) && !page.line_start(end + 2)) return true;
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

// What a visit costs (CPT, evaluation and management): "25 min | 99214".
bool visit_code(const Page& page, Index first, Index end) {
  return end == first + 1 && page.length(first) == 5 && page.value(first) >= 99202 && page.value(first) <= 99499;
}

bool no_code(const Page& page, Index first, Index end) {
  if (code_of_substance(page, first, end) || visit_code(page, first, end)) return true;
  static constexpr std::string_view teeth[] = {"tooth", "teeth", "molar", "molars"};
  // "confirmed by FISH (RP11-173M11)"
  static constexpr std::string_view genetics[] = {"fish", "clone", "clones", "probe", "probes", "plasmid", "primer", "primers", "allele"};
  const Index named = first > 1 && page.is_sign(first - 1, '(') ? first - 1 : first;
  if (named > 0 && one_of(page.low(named - 1), genetics)) return true;
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

// "Mr.", where the name follows behind the borders of what was found, and the "med" of "Dr. med. Huber": a title is nobody. "MS" may be
// who signs.
bool titles_alone(const Page& page, Index first, Index end) {
  static constexpr std::string_view titles[] = {"dr", "drs", "mr", "mrs", "ms", "mx", "prof", "messrs"};
  Index at = first;
  while (at < end) {
    const Index behind = at > 1 && page.has(at - 2, fact::title) ? behind_faculty(page, at) : at;
    if (behind != at)
      at = behind;
    else if (page.is_sign(at, '.') || (one_of(page.low(at), titles) && page.shape(at) == Shape::capital))
      ++at;
    else
      return false;
  }
  return true;
}

// "consent: x"
bool ticked_box(const Page& page, Index first, Index end) { return end == first + 1 && page.str(first) == "x"; }

// "D." before the fourth point of a list
bool point_of_list(const Page& page, Index first, Index end) {
  const bool alone = end == first + 1 || (end == first + 2 && page.is_sign(first + 1, '.'));
  return alone && page.length(first) == 1 && page.line_start(first) && page.is_sign(first + 1, '.') && !page.line_start(first + 2) &&
         page.token(first + 2).start - page.token(first + 1).end > 1;
}

// "P.S.C.", "F.C.C.P.": the form of a firm or a degree, written with points.
bool form_or_degree(const Page& page, Index first, Index end) {
  static constexpr std::string_view forms[] = {"pc", "pa", "psc", "pllc", "llc", "llp", "plc", "inc"};
  std::string letters;
  for (Index i = first; i < end; ++i) {
    if (page.is_sign(i, '.')) continue;
    if (page.length(i) != 1 || !page.word(i)) return false;
    letters += page.low(i);
  }
  return letters.size() > 1 && page.is_sign(first + 1, '.') && page.is_sign(first - 1, ',') &&
         (one_of(letters, forms) || (page.look_up(letters) & fact::credential) != 0);
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

// "HF clinic", "Pain Clinic", "the Coumadin clinic": told by what it treats, not by its name. The head may stand behind the borders.
bool clinic_of_a_kind(const Page& page, Index first, Index end) {
  static constexpr std::string_view kinds[] = {"pain",   "memory", "wound", "sleep", "headache", "fracture", "lipid",
                                               "device", "falls",  "tb",    "hf",    "chf",      "ms",       "als"};
  const auto clinic = [&](Index i) { return page.is(i, "clinic") || page.is(i, "clinics"); };
  const Index head = clinic(end) && !page.line_start(end) ? end : end - 1;
  if (page.language() != Language::en || head == first || !clinic(head)) return false;
  for (Index i = first; i < head; ++i) {
    if (one_of(page.low(i), kinds)) continue;
    const bool kind = page.has(i, fact::clinical | fact::department) || (page.has(i, fact::acronym) && page.shape(i) == Shape::upper);
    if (!page.word(i) || !kind || page.has(i, fact::any_name | fact::city | fact::facility_name | fact::state)) return false;
  }
  return true;
}

// "^SAFFORD^AZ^85546": the State in the address of a message
bool state_of_message(const Page& page, Index first, Index end) {
  return end == first + 1 && page.has(first, fact::state_code) && page.is_sign(end, '^') && first > 0 && page.is_sign(first - 1, '^') &&
         page.number(end + 1) && page.length(end + 1) == 5;
}

// "each Sunday with pie", "brings communion Fri": what the rules of days do not take for one (months.cc) tells no date.
bool weekday_alone(const Page& page, Index first, Index end) {
  return page.language() == Language::en && end == first + 1 && page.word(first) && page.has(first, fact::weekday);
}

// "found in Waltham, Massachusetts": a State may stay. New York and Washington are towns as well.
bool state_alone(const Page& page, Index first, Index end) {
  // "Georgia 43076", "Delaware, OH": part of an address.
  const bool address =
      page.number(end) || (page.is_sign(end, ',') && page.has(end + 1, fact::state_code) && page.shape(end + 1) == Shape::upper);
  if (page.language() != Language::en || address || page.is(first, "washington") || (page.is(first, "new") && page.is(first + 1, "york")))
    return false;
  if (end == first + 1 && page.has(first, fact::state)) return true;
  const auto state = page.phrase(first, Page::set(PhraseKind::state));
  return state && state->end == end && end > first + 1;
}

bool no_place(const Page& page, Index first, Index end) {
  if (state_alone(page, first, end) || visit_code(page, first, end)) return true;
  static constexpr std::string_view forms[] = {"pllc", "llc", "inc", "ltd", "llp"};
  if (end == first + 1 && one_of(page.low(first), forms)) return true;
  if (all_medicine(page, first, end) || clinic_of_a_kind(page, first, end) || days_counted(page, first, end) ||
      label_of_field(page, first, end))
    return true;
  // "600 ohms"
  if (end == first + 2 && page.number(first) && page.has(first + 1, fact::unit)) return true;
  // "U&Es", "D&C"
  if (end == first + 3 && page.is_sign(first + 1, '&') && ties(page, first, end)) {
    static constexpr std::string_view pairs[] = {"u&e", "u&es", "h&h", "d&c", "d&e", "i&d", "h&p", "o&p", "t&a"};
    if (one_of(std::string(page.low(first)) + "&" + std::string(page.low(first + 2)), pairs)) return true;
  }
  if ((page.is(first, "room") && page.is(first + 1, "air")) || kind_of_place(page, first, end) || words_of_wards(page, first, end))
    return true;
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
  if (label != Label::name && label != Label::date && label != Label::age && public_code(page, first, end)) return true;
  if ((label == Label::name || label == Label::location || label == Label::organization) &&
      (make_of_car(page, first, end) || form_or_degree(page, first, end) || payer(page, first, end) || state_of_message(page, first, end) ||
       called_after_place(page, first, end)))
    return true;
  switch (label) {
    case Label::date:
      return score(page, first, end) || score_of_scale(page, first, end) || weekday_alone(page, first, end) || measured(page, first, end) ||
             score_elsewhere(page, first, end) || decimal(page, first, end) || place_in_body_or_size(page, first, end);
    case Label::name:
      return titles_alone(page, first, end) || ticked_box(page, first, end) || times_of_dose(page, first, end) ||
             point_of_list(page, first, end) || named_as_substance(page, first, end);
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
