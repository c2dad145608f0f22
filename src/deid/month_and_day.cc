#include "deid/month_and_day.h"

#include "deid/detectors.h"
#include "deid/one_of.h"

namespace wardbook::deid {

using text::Kind;

namespace {

std::size_t day_of_year(int month, int day) { return static_cast<std::size_t>((month - 1) * 61 / 2 + day) % days_of_year; }

// Beside it stands what such fractions count or rate.
bool counts_or_rates(const Page& page, Index i) {
  static constexpr std::string_view words[] = {"node",  "nodes", "ln",     "lns",     "cores", "positive", "strength", "score",
                                               "scale", "pn",    "phq",    "gad",     "gcs",   "moca",     "mmse",     "slums",
                                               "pain",  "apgar", "apgars", "bottles", "of",    "sets",     "fhr",      "braden"};
  for (Index k = i > 3 ? i - 3 : 0; k < i + 6 && k < page.size(); ++k)
    if (one_of(page.low(k), words)) return true;
  return false;
}

// Beside it stands what is measured in two numbers ("IOP 12/14", "AST/ALT 12/9"), or a rating whose scale is none of the common ones.
bool of_a_pair(const Page& page, Index i) {
  static constexpr std::string_view words[] = {
      "iop",    "bipap", "bpap",    "peep",     "pupils", "vision", "acuity", "bims",   "epworth", "ess",  "bang",   "isi",
      "hads",   "vasc",  "bled",    "adl",      "adls",   "iadl",   "iadls",  "bpp",    "sppb",    "epds", "flacc",  "tinetti",
      "bishop", "ciwa",  "cows",    "alvarado", "morse",  "mayo",   "katz",   "norton", "dtr",     "dtrs", "pulses", "reflexes",
      "motor",  "ratio", "flutter", "block",    "scored", "rated",  "out",    "tabs",   "criteria"};
  if ((page.value(i) == 5 || page.value(i) == 10) && page.value(i + 2) == 20) return true;  // two drugs in one tablet
  for (Index k = 1; k <= 3 && k <= i && !page.line_start(i - k + 1); ++k)
    if (one_of(page.low(i - k), words)) return true;
  for (Index k = i + 3; k < i + 5 && !page.line_start(k); ++k)
    if (one_of(page.low(k), words)) return true;
  const bool pair = i > 2 && page.word(i - 1) && page.is_sign(i - 2, '/') && page.glued(i - 1) && page.glued(i - 2);
  return pair && !page.is(i - 1, "u") && !page.is(i - 1, "c");
}

// Beside "7-3" or "1-18": what a range counts ("10-20 seconds"), the hours of a shift, the result of a match.
bool ranges_or_shifts(const Page& page, Index i, bool falls) {
  static constexpr std::string_view words[] = {"shift", "shifts", "pm",    "am",     "job",   "nurse",   "rn",
                                               "score", "ratio",  "won",   "lost",   "works", "working", "hours",
                                               "open",  "grade",  "level", "levels", "disc",  "gleason", "vicryl"};
  if (i > 0 && !page.line_start(i) && one_of(page.low(i - 1), words)) return true;
  const Index end = i + 3;
  if (page.line_start(end)) return false;
  if (page.has(end, fact::unit | fact::number_word) || page.is_sign(end, '%') || one_of(page.low(end), words)) return true;
  // Small words that are no preposition may be counted.
  return !falls && page.word(end) && page.shape(end) == text::Shape::lower && !page.has(end, fact::function);
}

// "N1b", "pN0": the stage that counts nodes, "N1b (3/22)".
bool names_nodes(std::string_view low) {
  if (low.starts_with('p') || low.starts_with('c')) low.remove_prefix(1);
  return low.size() >= 2 && low.size() <= 4 && low[0] == 'n' && low[1] >= '0' && low[1] <= '3';
}

}  // namespace

// Nothing of a longer number, version or code around [first, end).
bool stands_alone(const Page& page, Index first, Index end) {
  if (first > 0 && page.glued(first)) {
    const char before = page.char_before(first);
    if (before == '.' || before == '/' || before == '$' || before == '_' || before == '+') {
      if (!(before == '.' && first >= 2 && !page.number(first - 2))) return false;
    }
    if (before == '-' && first >= 2 && page.glued(first - 1) &&
        (page.kind(first - 2) == Kind::number || page.kind(first - 2) == Kind::mixed)) {
      // The second date of a range "3/1-3/5" may stand there.
      if (!(first >= 4 && page.is_sign(first - 3, page.str(first + 1).empty() ? '/' : page.str(first + 1)[0]))) return false;
    }
  }
  if (end < page.size() && page.glued(end)) {
    const char after = page.char_after(end - 1);
    if (after == '/' || after == '_' || after == '%') return false;
    if ((after == '-' || after == '.') && end + 1 < page.size() && page.glued(end + 1) && page.kind(end + 1) != Kind::sign) {
      if (after == '-' && page.number(end + 1) && page.length(end + 1) <= 2) return true;  // a range
      return after == '.' && page.word(end + 1);
    }
  }
  return true;
}

bool month_and_day(const Page& page, Index i, char sign) {
  return page.number(i) && page.is_sign(i + 1, sign) && page.number(i + 2) && page.glued(i + 1) && page.glued(i + 2) &&
         page.length(i) <= 2 && page.length(i + 2) <= 2 && of_months(page.value(i)) && of_days(page.value(i + 2)) &&
         stands_alone(page, i, i + 3);
}

bool reads_as_date(const Page& page, Index i) {
  const int b = page.value(i + 2);
  if (page.has(i + 3, fact::unit) && !page.line_start(i + 3) && page.length(i + 3) > 1 && !page.is(i + 3, "in") &&
      !page.is(i + 3, "days") && !page.is(i + 3, "dose"))
    return false;
  constexpr Page::KindSet score = Page::set(PhraseKind::score);
  for (Index k = 1; k <= 4 && k <= i; ++k) {
    if (page.line_start(i - k + 1)) break;
    const Index at = i - k;
    if (page.phrase(at, score)) return false;
    if (page.is_sign(at, '.') || page.is_sign(at, ';')) break;
  }
  for (Index k = 0; k < 3 && i + 3 + k < page.size() && !page.line_start(i + 3 + k); ++k) {
    if (page.is_sign(i + 3 + k, '.') || page.is_sign(i + 3 + k, ',')) break;
    if (page.phrase(i + 3 + k, score) && !page.is(i + 3 + k, "pain") && !page.is(i + 3 + k, "positive") && !page.is(i + 3 + k, "effort"))
      return false;
    if (page.is(i + 3 + k, "systolic") || page.is(i + 3 + k, "diastolic") || page.is(i + 3 + k, "tablet") ||
        page.is(i + 3 + k, "bilaterally") || page.is(i + 3 + k, "throughout"))
      return false;
  }
  const std::string_view before = i > 0 ? page.low(i - 1) : std::string_view();
  static constexpr std::string_view cues[] = {
      "on",       "since",     "until",    "till",         "from",       "dated",   "by",      "before",   "after",
      "through",  "thru",      "between",  "seen",         "admitted",   "visit",   "last",    "date",     "due",
      "appt",     "scheduled", "starting", "started",      "stopped",    "week",    "as",      "done",     "drawn",
      "labs",     "dc",        "d/c",      "xray",         "ct",         "mri",     "cxr",     "echo",     "ekg",
      "called",   "returned",  "to",       "hospitalized", "discharged", "surgery", "monday",  "tuesday",  "wednesday",
      "thursday", "friday",    "saturday", "sunday",       "of",         "lmp",     "edd",     "edc",      "onset",
      "cx",       "culture",   "cultures", "bcx",          "ucx",        "placed",  "removed", "hospital", "the"};
  if (i > 0 && page.has(i - 1, fact::weekday)) return true;
  if (before == "u" && i >= 3 && page.is_sign(i - 2, '/') && page.is(i - 3, "f")) return true;
  if (before == ":" && i >= 2) {
    static constexpr std::string_view labels[] = {"lmp", "edd", "edc", "date", "dos", "dob", "admitted", "discharged", "onset", "seen"};
    for (const std::string_view label : labels)
      if (page.is(i - 2, label)) return true;
  }
  // "relief to 4/10", but "from 9/2 to 9/10"
  const bool of_ten = b == 10 && !(i > 3 && page.number(i - 2) && page.is_sign(i - 3, '/'));
  const bool as_of = before == "of" && i > 1 && page.is(i - 2, "as");
  if ((b <= 5 || (of_ten && before != "the")) && (before == "to" || before == "of" || before == "the" || before == "as") && !as_of)
    return false;
  // "BCx 4/4", "blood cultures 1/2": of so many bottles.
  static constexpr std::string_view bottles[] = {"cx", "bcx", "culture", "cultures"};
  if (page.value(i) <= b && b <= 4 && one_of(before, bottles)) return false;
  if (before == "(" && i > 1 && names_nodes(page.low(i - 2))) return false;
  for (const std::string_view cue : cues)
    if (before == cue) return true;
  // The end of a range: "3/1-3/5", "3/1 - 3/5".
  if (before == "-" && i >= 4 && page.number(i - 2) && page.is_sign(i - 3, '/')) return true;
  if (page.is_sign(i + 3, '-') && page.number(i + 4) && page.is_sign(i + 5, '/')) return page.value(i + 4) <= 12;
  // "• 3/4 - vancomycin": a list of days.
  const bool listed = i > 0 && page.line_start(i - 1) && page.kind(i - 1) == Kind::sign && !page.glued(i);
  if (listed && page.is_sign(i + 3, '-') && !page.glued(i + 3) && b != 5 && b != 6 && b != 10) return true;
  if (i == 0 || page.line_start(i)) return page.is_sign(i + 3, ':') || page.is_sign(i + 3, '-') || (page.word(i + 3) && b > 12);
  return b > 12 && b != 15 && b != 20 && b != 21 && b != 24 && b != 25 && b != 27 && b != 28 && b != 30 && !page.is(i - 1, "and");
}

bool reads_as_stamp(const Page& page, Index i) {
  const int a = page.value(i);
  const int b = page.value(i + 2);
  if (page.low(i)[0] == '0' || page.low(i + 2)[0] == '0') return true;
  return b != 10 && a != b && !(b == 5 && a < b) && !counts_or_rates(page, i);
}

Index day_after(const Page& page, Index i) {
  static constexpr std::string_view joiners[] = {"and", "or", "to", "thru", "through", "until", "&", "-"};
  const bool comma = page.is_sign(i + 3, ',');
  Index at = comma ? i + 4 : i + 3;
  const bool joined = one_of(page.low(at), joiners);
  if (joined) ++at;
  if ((!comma && !joined) || page.line_start(at) || !month_and_day(page, at, page.str(i + 1)[0])) return i;
  if (page.has(at + 3, fact::unit) && !page.line_start(at + 3) && page.length(at + 3) > 1) return i;
  const int a = page.value(i), b = page.value(at);
  const bool rises = a == b ? page.value(i + 2) < page.value(at + 2) : b == a % 12 + 1 && page.value(at + 2) != 10;
  return rises ? at : i;
}

Index measured_after(const Page& page, Index i) {
  const bool bracket = i > 1 && page.is_sign(i - 1, '(') && page.is_sign(i + 3, ')');
  if (i == 0 || !page.number(bracket ? i - 2 : i - 1) || page.line_start(i)) return i;
  Index at = bracket ? i + 4 : i + 3;
  if (!page.is_sign(at, ',') && !page.is_sign(at, ';')) return i;
  ++at;
  if (!page.number(at) || page.line_start(at)) return i;
  ++at;
  if (page.is_sign(at, '.') && page.glued(at) && page.number(at + 1) && page.glued(at + 1)) at += 2;
  if (bracket != page.is_sign(at, '(')) return i;
  if (bracket) ++at;
  const bool rises =
      month_and_day(page, at, page.str(i + 1)[0]) && page.value(at) == page.value(i) && page.value(i + 2) < page.value(at + 2);
  return rises && !page.line_start(at) ? at : i;
}

bool begins_series(const Page& page, Index i) {
  if (page.value(i) == 1) return false;
  if (counts_or_rates(page, i) || of_a_pair(page, i)) return false;
  if (measured_after(page, i) != i) return true;
  const Index next = day_after(page, i);
  if (next == i) return false;
  const int day = page.value(i + 2), later = page.value(next + 2);
  return page.value(next) == page.value(i) ? later > 6 : day > 12 && later < day;
}

bool dashed_day(const Page& page, Index i) {
  static constexpr std::string_view cues[] = {"on", "since", "seen", "recheck", "rechecked", "dated"};
  static constexpr std::string_view signs[] = {",", ".", ";", ")"};
  if (!month_and_day(page, i, '-') || i == 0 || page.line_start(i) || !one_of(page.low(i - 1), cues)) return false;
  return page.line_start(i + 3) || one_of(page.low(i + 3), signs) || day_after(page, i) != i;
}

namespace {

// Behind a word that wants a day, or a label of one, with a day that would end no range.
bool told_with_dash(const Page& page, Index i) {
  static constexpr std::string_view cues[] = {"by",      "due",  "until",    "till",    "thru", "from",   "through",   "rtc",   "visit",
                                              "seen",    "last", "admitted", "elected", "dos",  "before", "after",     "dx",    "next",
                                              "started", "lmp",  "edd",      "appt",    "dc",   "on",     "scheduled", "since", "recheck"};
  if (!month_and_day(page, i, '-') || i == 0 || page.line_start(i)) return false;
  if (dashed_day(page, i)) return true;
  const bool wide = page.value(i + 2) > 12 || page.value(i + 2) < page.value(i);
  return wide && one_of(page.low(page.is_sign(i - 1, ':') && i > 1 ? i - 2 : i - 1), cues) && !ranges_or_shifts(page, i, false);
}

}  // namespace

DatedDays::DatedDays(const Page& page) {
  const bool english = page.language() == Language::en;
  for (Index i = 0; i + 2 < page.size(); ++i) {
    if (!page.number(i) || page.length(i) > 2 || page.kind(i + 1) != Kind::sign || !of_months(page.value(i)) || !of_days(page.value(i + 2)))
      continue;
    const bool full = numeric_date(page, i) == i + 5;
    const bool told = full || (english && ((month_and_day(page, i) && reads_as_date(page, i)) || told_with_dash(page, i)));
    if (!told) continue;
    const bool dash = page.is_sign(i + 1, '-');
    dashed_ = dashed_ || dash;
    ++(full ? days_.in_full : dash ? days_.with_dash : days_.with_slash)[day_of_year(page.value(i), page.value(i + 2))];
  }
}

bool DatedDays::has(int month, int day) const { return days_.in_full[day_of_year(month, day)] > 0; }

std::size_t DatedDays::told_around(const Page& page, Index i) const {
  constexpr std::size_t weeks = 60;  // days
  const auto& alike = page.is_sign(i + 1, '-') ? days_.with_dash : days_.with_slash;
  const std::size_t first = day_of_year(page.value(i), page.value(i + 2)) + days_of_year - weeks;
  std::size_t told = 0;
  for (std::size_t day = first; day <= first + 2 * weeks; ++day) told += 2 * days_.in_full[day % days_of_year] + alike[day % days_of_year];
  return told;
}

bool DatedDays::near(const Page& page, Index i) const {
  constexpr std::size_t itself = 1;
  return told_around(page, i) >= 2 + itself;
}

bool DatedDays::around(const Page& page, Index i) const {
  const int a = page.value(i);
  const int b = page.value(i + 2);
  // "TSH 2.2 (5/6)": what was measured, and when.
  const bool measured = i > 3 && page.is_sign(i - 1, '(') && page.is_sign(i + 3, ')') && page.number(i - 2) && page.glued(i - 2) &&
                        page.is_sign(i - 3, '.') && page.glued(i - 3);
  if (i > 1 && page.is_sign(i - 1, '(') && names_nodes(page.low(i - 2))) return false;
  if (b == 10 || a == b || (b <= 6 && a < b && !measured)) return false;
  if (page.has(i + 3, fact::unit) && !page.line_start(i + 3)) return false;
  return !counts_or_rates(page, i) && !of_a_pair(page, i) && told_around(page, i) >= 2;
}

bool DatedDays::around_dashed(const Page& page, Index i) const {
  const int a = page.value(i);
  const int b = page.value(i + 2);
  const bool falls = a > b;
  // "2-3 tabs", "RBC 5-20"
  if (!falls && (b <= 12 || (b % 5 == 0 && page.low(i)[0] != '0'))) return false;
  return dashed_ && !ranges_or_shifts(page, i, falls) && told_around(page, i) >= 2;
}

}  // namespace wardbook::deid
