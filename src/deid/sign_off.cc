// The initials at the end of a note and behind the verbs of clerks: "D: 3/4/24 T: 3/5/24 JJR", "kt/ms", "RCVD DMW", "--kmw",
// "dictated but not read DK". Only in such places: elsewhere three capitals are an abbreviation.
#include <string_view>

#include "deid/detectors.h"
#include "deid/one_of.h"

namespace wardbook::deid {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

constexpr Facts never = fact::function | fact::credential | fact::department | fact::clinical | fact::acronym | fact::placeholder |
                        fact::unit | fact::basic | fact::heading | fact::month | fact::weekday;

bool abbreviation(std::string_view low) {
  static constexpr std::string_view words[] = {
      "bid", "tid", "qid", "prn", "iv",  "po",  "im",  "sq",  "hs",  "ac",  "pc",  "am",  "pm",  "wnl", "nad",  "nkda", "nka", "stat",
      "npo", "ct",  "mri", "mra", "us",  "cxr", "ekg", "ecg", "eeg", "emg", "cbc", "bmp", "cmp", "lft", "lfts", "tsh",  "pft", "pfts",
      "tte", "tee", "egd", "pet", "xr",  "kub", "abg", "vbg", "ua",  "inr", "pt",  "ptt", "psa", "hcg", "gbs",  "rsv",  "flu", "mar",
      "emr", "ehr", "pcp", "rn",  "md",  "np",  "pa",  "lpn", "cna", "ot",  "st",  "sw",  "cm",  "er",  "ed",   "or",   "icu", "gi",
      "gu",  "id",  "ob",  "gyn", "est", "edt", "cst", "cdt", "pst", "pdt", "mst", "mdt", "utc", "gmt", "n",    "y",    "na",  "tbd",
      "see", "end", "eof", "dnr", "dni", "pod", "dob", "mrn", "ssn", "cc",  "hpi", "ros", "pmh", "los", "lab",  "labs", "rx",  "tx",
      "dx",  "hx",  "sx",  "bx",  "fx",  "nos", "ap",  "lat", "rt",  "lt",  "bil", "ra",  "la",  "ll",  "rl",   "rul",  "rll", "lul",
      "lll", "ruq", "llq", "rlq", "luq", "qd",  "qhs", "neg", "pos", "res", "rec", "vs",  "hr",  "bp",  "rr",   "tmp",  "spo", "wt",
      "ht",  "bmi", "mg",  "ml",  "cm",  "mm",  "kg",  "lb",  "lbs", "dna", "rna", "ivf", "c",   "poc", "dt",   "fs",   "bg",  "hpf",
      "lpf", "nph", "ns",  "lr",  "ca",  "tb",  "hiv", "hcv", "usa"};
  return one_of(low, words);
}

bool initials(const Page& page, Index i, Shape shape, std::size_t longest) {
  return page.word(i) && page.shape(i) == shape && page.length(i) >= 2 && page.length(i) <= longest && !page.has(i, never) &&
         !(page.has(i, fact::state_code) && shape == Shape::upper) && !abbreviation(page.low(i));
}

// "D: 03/04/24 T: 03/05/24 JJR", "D/T 3/4 JJR": behind the times of dictation and typing, where the line ends.
Index behind_times(const Page& page, Index i) {
  if (!initials(page, i, Shape::upper, 3) || !page.line_start(i + 1) || page.line_start(i) || !page.number(i - 1)) return i;
  bool dictated = false;
  bool typed = false;
  for (Index at = i; at > 0 && i - at < 30; --at) {
    const bool colon = page.is_sign(at, ':') || page.is_sign(at, '/');
    dictated |= (page.is(at - 1, "d") || page.is(at - 1, "dd")) && colon;
    typed |= (page.is(at - 1, "t") || page.is(at - 1, "dt")) && colon;
    if (page.line_start(at - 1)) break;
  }
  return dictated || typed ? i + 1 : i;
}

bool wide_gap(const Page& page, Index i) { return i > 0 && i < page.size() && page.token(i).start >= page.token(i - 1).end + 2; }

// Whether the person of these initials stands before `i`, as who signed does: "Skip Farnsworth 10-14-09 sf/mom".
bool signed_before(const Page& page, Index i) {
  constexpr Index reach = 24;
  const std::string_view wanted = page.low(i);
  for (Index at = i; at > 1 && i - at < reach; --at) {
    const Index surname = at - 1;
    if (!page.capitalised(surname) || page.length(surname) < 3 || page.low(surname)[0] != wanted.back()) continue;
    Index given = surname - 1;
    if (page.is_sign(given, '.') && given > 1) --given;
    if (wanted.size() == 3) {
      if (!page.capitalised(given) || page.low(given)[0] != wanted[1]) continue;
      if (given > 0) --given;
      if (page.is_sign(given, '.') && given > 0) --given;
    } else if (page.length(given) == 1 && given > 0 && page.capitalised(given - 1)) {
      --given;  // a middle initial that the typist left out
    }
    if (page.capitalised(given) && page.low(given)[0] == wanted[0] && !page.has(given, fact::function | fact::heading)) return true;
  }
  return false;
}

// "JRK/tw", "kt/ms" at the end of a line, behind a full stop, a wide gap or nothing.
Index pair(const Page& page, Index i) {
  if (!page.is_sign(i + 1, '/') || !page.glued(i + 1) || !page.glued(i + 2) || page.glued(i + 3)) return i;
  if (!page.line_start(i + 3) && !wide_gap(page, i + 3) && numeric_date(page, i + 3) == i + 3) return i;
  const bool big = initials(page, i, Shape::upper, 3);
  const bool small = initials(page, i, Shape::lower, 3);
  const bool alone = page.line_start(i) || wide_gap(page, i);
  // "kt/ms", "bp/ld": where nothing else stands one of both may be another abbreviation.
  const auto letters = [&](Index k) { return page.word(k) && page.shape(k) == Shape::lower && page.length(k) == 2; };
  const bool second = initials(page, i + 2, Shape::lower, 3);
  // Either half may be a word or an abbreviation where the person stands above.
  const auto short_word = [&](Index k) { return page.word(k) && page.length(k) >= 2 && page.length(k) <= 3; };
  if (alone && short_word(i) && short_word(i + 2) && page.shape(i + 2) == Shape::lower && page.shape(i) != Shape::capital &&
      signed_before(page, i))
    return i + 3;
  if (alone && ((small && letters(i + 2)) || (second && letters(i))) && (i + 3 >= page.size() || wide_gap(page, i + 3))) return i + 3;
  if (!(big || small) || !second) return i;
  if (!alone && !(big && (page.is_sign(i - 1, '.') || page.number(i - 1)))) return i;
  // Small letters on both sides only at the very end.
  return small && i + 3 < page.size() && !wide_gap(page, i + 3) ? i : i + 3;
}

// "RCVD DMW", "Prelim RT;", "init LP", "reviewed IVDM 9/20/24", "dictated but not read DK"
Index behind_act(const Page& page, Index i) {
  if (i == 0 || page.line_start(i) || !initials(page, i, Shape::upper, 4)) return i;
  Index act = i - 1;
  if (page.is_sign(act, ':') && act > 0) --act;
  const bool date = numeric_date(page, i + 1) != i + 1;
  const bool ends = page.line_start(i + 1) || date || page.is_sign(i + 1, ';') || page.is_sign(i + 1, '.') || page.is_sign(i + 1, '|') ||
                    page.is_sign(i + 1, ')');
  if (!ends) return i;
  static constexpr std::string_view sure[] = {"rcvd", "recd", "init", "initials", "initialed", "esigned", "typed", "transcribed"};
  if (one_of(page.low(act), sure) || (page.is(act, "signed") && act > 0 && page.is_sign(act - 1, '-'))) return i + 1;
  const bool prelim = page.is(act, "prelim") && page.is_sign(i + 1, ';');
  const bool reviewed = (page.is(act, "reviewed") || page.is(act, "rev") || page.is(act, "verified") || page.is(act, "noted")) && date;
  const bool unread = page.is(act, "read") && act >= 2 && page.is(act - 1, "not") && (page.is(act - 2, "but") || page.is(act - 2, "and"));
  return prelim || reviewed || unread ? i + 1 : i;
}

// "checked by KB", "collected by jlt", "tech yc", "scribe pj"
Index behind_doer(const Page& page, Index i) {
  if (i < 2 || page.line_start(i)) return i;
  const bool lower = initials(page, i, Shape::lower, 3) && !page.has(i, fact::any_word);
  if (!lower && !initials(page, i, Shape::upper, 3)) return i;
  if (!page.line_start(i + 1) && !wide_gap(page, i + 1) && page.kind(i + 1) != Kind::sign && !page.is(i + 1, "at")) return i;
  if (page.is_sign(i + 1, '/') || page.is_sign(i + 1, '-') || (page.is_sign(i + 1, '.') && page.glued(i + 2))) return i;
  static constexpr std::string_view acts[] = {"checked", "verified",   "collected", "drawn",   "reviewed", "released", "keyed",
                                              "scanned", "telephoned", "witnessed", "updated", "faxed",    "coll",     "dispensed"};
  const Index by = page.is_sign(i - 1, ':') ? i - 2 : i - 1;
  if (page.is(by, "by")) return by > 0 && one_of(page.low(by - 1), acts) ? i + 1 : i;
  return (page.is(by, "scribe") || page.is(by, "typist") || (page.is(by, "tech") && lower)) ? i + 1 : i;
}

// "D10 150 mL IV 18:33 (KS);": who gave it, in brackets behind the time. "LATE ENTRY 02/27/2026 19:12 HAV:": who wrote it.
Index behind_time(const Page& page, Index i) {
  if (i < 3 || page.shape(i) != Shape::upper || page.line_start(i) || page.length(i) > 3 || abbreviation(page.low(i))) return i;
  const bool bracketed = page.is_sign(i - 1, '(') && page.is_sign(i + 1, ')') && page.glued(i) && page.glued(i + 1);
  const Index time = bracketed ? i - 2 : i - 1;
  if (!bracketed && !(page.is_sign(i + 1, ':') && page.glued(i + 1))) return i;
  if (time < 2 || !page.number(time) || page.length(time) != 2 || !page.is_sign(time - 1, ':') || !page.number(time - 2)) return i;
  if (bracketed) return i + 1;
  constexpr Index reach = 12;
  for (Index at = time; at > 0 && time - at < reach; --at)
    if (page.is(at, "addendum") || (page.is(at, "entry") && page.is(at - 1, "late"))) return i + 1;
  return i;
}

// The last word of the text: ". rk", "-jpk". Behind a full stop two letters may be a rare word as well: no sentence is that short. The stop
// of an abbreviation is none: "the rt. ax".
Index last_word(const Page& page, Index i) {
  if (i + 1 != page.size() || i < 8 || page.line_start(i) || !initials(page, i, Shape::lower, 3)) return i;
  const bool stop = page.is_sign(i - 1, '.') && !page.glued(i);
  const bool dash = page.is_sign(i - 1, '-') && page.glued(i) && !page.glued(i - 1);
  if (page.has(i, fact::any_word)) return stop && page.length(i) == 2 && !(page.word(i - 2) && page.length(i - 2) < 3) ? i + 1 : i;
  return stop || dash ? i + 1 : i;
}

bool behind_gross(const Page& page, Index i) {
  constexpr Index reach = 400;  // tokens of a description
  for (Index at = i; at > 0 && i - at < reach; --at)
    if (page.is(at - 1, "gross")) return true;
  return false;
}

// "--kmw" where the line ends, "(rj)" behind a gross description.
Index small(const Page& page, Index i) {
  if (i < 2 || !initials(page, i, Shape::lower, 3) || page.has(i, fact::any_word) || !page.glued(i)) return i;
  const bool dashes =
      page.is_sign(i - 1, '-') && page.is_sign(i - 2, '-') && page.glued(i - 1) && !page.glued(i - 2) && page.line_start(i + 1);
  const bool bracketed = page.is_sign(i - 1, '(') && page.is_sign(i + 1, ')') && page.is_sign(i - 2, '.') &&
                         (page.line_start(i + 2) || page.is_sign(i + 2, '.')) && behind_gross(page, i);
  return dashes || bracketed ? i + 1 : i;
}

}  // namespace

void find_sign_offs(Page& page) {
  for (Index i = page.first(); i < page.size(); i = page.next(i)) {
    if (!page.word(i)) continue;
    if (page.length(i) > 4 || page.length(i) < 2) continue;
    Index end = pair(page, i);
    if (end == i && page.has(i, never)) continue;
    if (end == i) end = behind_times(page, i);
    if (end == i) end = behind_act(page, i);
    if (end == i) end = behind_time(page, i);
    if (end == i) end = behind_doer(page, i);
    if (end == i) end = small(page, i);
    if (end == i) end = last_word(page, i);
    if (end == i) continue;
    page.found(i, end, Label::name, 0.76F, Reason::signature);
    i = end - 1;
  }
}

}  // namespace wardbook::deid
