// Numeric dates: 3/14/2021, 03-14-21, 14.03.2021, 2021-03-14, 20210314 after a label, 3/2021, and 3/14 where it reads as a date.
#include <algorithm>
#include <cstdlib>
#include <optional>
#include <vector>

#include "deid/detectors.h"
#include "deid/implausible.h"
#include "deid/one_of.h"

namespace wardbook::deid {

using text::Kind;
using trust::Label;

namespace {

bool year4(int value) { return value >= 1880 && value <= 2100; }
bool day(int value) { return value >= 1 && value <= 31; }
bool month(int value) { return value >= 1 && value <= 12; }
bool day_and_month(int a, int b) { return (month(a) && day(b)) || (day(a) && month(b)); }

bool date_sign(const Page& page, Index i) { return page.is_sign(i, '/') || page.is_sign(i, '-') || page.is_sign(i, '.'); }

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

Index three_parts(const Page& page, Index i) {
  if (!page.number(i) || !date_sign(page, i + 1) || !page.glued(i + 1)) return i;
  const char sign = page.str(i + 1)[0];
  Index at = i + 2;
  const auto part = [&](Index p) {
    return page.number(p) && (page.glued(p) || (sign == '.' && page.length(p) >= 2 && !page.line_start(p)));
  };
  if (!part(at) || !page.is_sign(at + 1, sign) || !page.glued(at + 1) || !part(at + 2)) {
    // 3/14/'21
    if (part(at) && page.is_sign(at + 1, sign) && page.is_sign(at + 2, '\'') && page.number(at + 3) && page.length(at + 3) == 2 &&
        page.glued(at + 3) && sign == '/' && page.length(i) <= 2 && page.length(at) <= 2 && day_and_month(page.value(i), page.value(at)))
      return at + 4;
    // 2021-03-14T10:20 is one date: its last part is the token "14T10".
    if (page.number(i) && page.length(i) == 4 && sign == '-' && page.number(at) && page.is_sign(at + 1, '-') &&
        page.kind(at + 2) == Kind::mixed && page.length(at + 2) >= 5 && (page.str(at + 2)[2] == 'T' || page.str(at + 2)[2] == 't') &&
        year4(page.value(i)) && month(page.value(at))) {
      Index end = at + 3;
      while ((page.is_sign(end, ':') || page.is_sign(end, '.') || page.is_sign(end, '+')) && page.glued(end) && page.glued(end + 1) &&
             page.kind(end + 1) != Kind::sign && page.kind(end + 1) != Kind::word)
        end += 2;
      return end;
    }
    return i;
  }
  const int a = page.value(i);
  const int b = page.value(at);
  const int c = page.value(at + 2);
  const std::size_t la = page.length(i);
  const std::size_t lb = page.length(at);
  const std::size_t lc = page.length(at + 2);
  if (la == 4 && lb <= 2 && lc <= 2) {
    if (!year4(a) || !day_and_month(b, c)) return i;
  } else if (la <= 2 && lb <= 2 && (lc == 4 || lc == 2)) {
    if (!day_and_month(a, b) || (lc == 4 && !year4(c))) return i;
    if (lc == 2 && sign == '.' && (la != 2 || lb != 2)) return i;  // "1.2.10" is a section or a version
  } else {
    return i;
  }
  return at + 3;
}

Index two_parts(const Page& page, Index i) {
  if (!page.number(i) || !(page.is_sign(i + 1, '/') || page.is_sign(i + 1, '-') || page.is_sign(i + 1, '.')) || !page.glued(i + 1) ||
      !page.number(i + 2) || !page.glued(i + 2))
    return i;
  const char sign = page.str(i + 1)[0];
  const int a = page.value(i);
  const int b = page.value(i + 2);
  // A day is not needed: "03/2021", "2021-03" name a month.
  if (page.length(i) <= 2 && month(a) && page.length(i + 2) == 4 && year4(b) && sign != '.') return i + 3;
  if (page.length(i) <= 2 && page.length(i) == 2 && month(a) && page.length(i + 2) == 4 && year4(b) && sign == '.') return i + 3;
  if (page.length(i) == 4 && year4(a) && a >= 1900 && page.length(i + 2) == 2 && month(b) && sign != '.') return i + 3;
  return i;
}

// "3/14", whatever it says.
bool month_and_day(const Page& page, Index i) {
  return page.number(i) && page.is_sign(i + 1, '/') && page.number(i + 2) && page.glued(i + 1) && page.glued(i + 2) &&
         page.length(i) <= 2 && page.length(i + 2) <= 2 && month(page.value(i)) && day(page.value(i + 2)) && stands_alone(page, i, i + 3);
}

// A month and a day: a date only where nothing says that it is a score, a dose or a fraction.
bool reads_as_date(const Page& page, Index i) {
  const int b = page.value(i + 2);
  if (page.has(i + 3, fact::unit) && !page.line_start(i + 3) && page.length(i + 3) > 1 && !page.is(i + 3, "in") && !page.is(i + 3, "days"))
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
  if (b <= 5 && (before == "to" || before == "of" || before == "the" || before == "as")) return false;
  for (const std::string_view cue : cues)
    if (before == cue) return true;
  // The end of a range: "3/1-3/5", "3/1 - 3/5".
  if (before == "-" && i >= 4 && page.number(i - 2) && page.is_sign(i - 3, '/')) return true;
  if (page.is_sign(i + 3, '-') && page.number(i + 4) && page.is_sign(i + 5, '/')) return page.value(i + 4) <= 12;
  if (i == 0 || page.line_start(i)) return page.is_sign(i + 3, ':') || page.is_sign(i + 3, '-') || (page.word(i + 3) && b > 12);
  return b > 12 && b != 15 && b != 20 && b != 21 && b != 24 && b != 25 && b != 27 && b != 28 && b != 30 && !page.is(i - 1, "and");
}

// The days that a note dates in full, as days of a year.
class DatedDays {
 public:
  explicit DatedDays(const Page& page) {
    for (Index i = 0; i + 4 < page.size(); ++i)
      if (page.number(i) && three_parts(page, i) == i + 5 && page.length(i) <= 2 && month(page.value(i)) && day(page.value(i + 2)))
        days_.push_back(day_of_year(page.value(i), page.value(i + 2)));
  }

  // Of a month and a day, "TSH 14.8 (8/9)", "murmur, echo 8/19": a day of the weeks around one of them, which is no score of ten, strength
  // or grade.
  bool around(const Page& page, Index i) const {
    const int a = page.value(i);
    const int b = page.value(i + 2);
    if (b == 10 || a == b || (b <= 6 && a < b)) return false;
    if (page.has(i + 3, fact::unit) && !page.line_start(i + 3)) return false;
    static constexpr std::string_view counted[] = {"node",  "nodes", "ln",     "lns",     "cores", "positive", "strength", "score",
                                                   "scale", "pn",    "phq",    "gad",     "gcs",   "moca",     "mmse",     "slums",
                                                   "pain",  "apgar", "apgars", "bottles", "of",    "sets",     "fhr",      "braden"};
    for (Index k = i > 3 ? i - 3 : 0; k < i + 6 && k < page.size(); ++k)
      if (one_of(page.low(k), counted)) return false;
    constexpr int weeks = 60, year = 366;  // days
    return std::any_of(days_.begin(), days_.end(), [&](int dated) {
      const int apart = std::abs(dated - day_of_year(a, b));
      return std::min(apart, year - apart) <= weeks;
    });
  }

 private:
  static int day_of_year(int month, int day) { return (month - 1) * 61 / 2 + day; }

  std::vector<int> days_;
};

// " 20:39:34" behind a date makes a time stamp; a time of day without seconds stays, for it may be when a drug was given.
Index clock_after(const Page& page, Index i) {
  const bool clock = page.number(i) && page.length(i) <= 2 && !page.line_start(i) && page.is_sign(i + 1, ':') && page.glued(i + 1) &&
                     page.number(i + 2) && page.length(i + 2) == 2 && page.glued(i + 2) && page.is_sign(i + 3, ':') && page.glued(i + 3) &&
                     page.number(i + 4) && page.length(i + 4) == 2 && page.glued(i + 4);
  return clock ? i + 5 : i;
}

// YYYYMMDD or MMDDYYYY in one piece, after a label of a date.
bool eight_digits(const Page& page, Index i) {
  if (!page.number(i) || page.length(i) != 8) return false;
  const int value = page.value(i);
  const bool date = (year4(value / 10000) && month(value / 100 % 100) && day(value % 100)) ||
                    (year4(value % 10000) && day_and_month(value / 1000000, value / 10000 % 100));
  if (!date) return false;
  if (page.is_sign(i - 1, '|') && page.is_sign(i + 1, '|') && i > 0) return true;  // a field of HL7 v2
  for (Index k = 1; k <= 4 && k <= i; ++k) {
    const std::string_view before = page.low(i - k);
    if (before == "dob" || before == "date" || before == "on" || before == "birth" || before == "dos" || before == "born" ||
        before == "time")
      return true;
    if (page.word(i - k) && k > 2) break;
  }
  return false;
}

}  // namespace

Index numeric_date(const Page& page, Index i) {
  if (page.kind(i) != Kind::number) return i;
  // "PCWP 17/5/10 mmHg" measures something.
  if (const Index end = three_parts(page, i);
      end != i && stands_alone(page, i, end) &&
      !(page.has(end, fact::unit) && page.length(end) > 1 && !page.line_start(end) && !page.is(end, "in") && !page.is(end, "times")))
    return end;
  if (const Index end = two_parts(page, i); end != i && stands_alone(page, i, end)) return end;
  return i;
}

void find_dates(Page& page) {
  std::optional<DatedDays> dated;  // most notes never ask
  for (Index i = page.first(); i < page.size(); i = page.next(i)) {
    if (page.kind(i) != Kind::number) continue;
    if (const Index end = numeric_date(page, i); end != i) {
      page.found(i, clock_after(page, end), Label::date, end - i > 3 ? 0.93F : 0.85F, Reason::pattern);
      i = end - 1;
    } else if (month_and_day(page, i)) {
      const bool cued = reads_as_date(page, i);
      if (!cued && page.language() != Language::en) continue;
      if (!cued && !dated) dated.emplace(page);
      const bool near = !cued && dated->around(page, i);
      if ((cued || near) && !implausible(page, Label::date, i, i + 3))
        page.found(i, i + 3, Label::date, cued ? 0.7F : 0.65F, Reason::context);  // of the second the model may know better
      else if (!cued)
        continue;
      i += 2;
    } else if (eight_digits(page, i)) {
      page.found(i, i + 1, Label::date, 0.9F, Reason::label);
    }
  }
}

}  // namespace wardbook::deid
