// Numeric dates: 3/14/2021, 03-14-21, 14.03.2021, 2021-03-14, 20210314 after a label, 3/2021, and 3/14 where it reads as a date.
#include <optional>

#include "deid/clock_times.h"
#include "deid/detectors.h"
#include "deid/implausible.h"
#include "deid/month_and_day.h"

namespace wardbook::deid {

using text::Kind;
using trust::Label;

namespace {

bool year4(int value) { return value >= 1880 && value <= 2100; }
bool day_and_month(int a, int b) { return (of_months(a) && of_days(b)) || (of_days(a) && of_months(b)); }

bool date_sign(const Page& page, Index i) { return page.is_sign(i, '/') || page.is_sign(i, '-') || page.is_sign(i, '.'); }

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
        year4(page.value(i)) && of_months(page.value(at))) {
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
  // "5-'18"
  if (page.number(i) && page.length(i) <= 2 && of_months(page.value(i)) && page.glued(i + 1) && page.is_sign(i + 2, '\'') &&
      (page.is_sign(i + 1, '-') || page.is_sign(i + 1, '/')) && page.glued(i + 2) && page.number(i + 3) && page.glued(i + 3) &&
      page.length(i + 3) == 2)
    return i + 4;
  if (!page.number(i) || !(page.is_sign(i + 1, '/') || page.is_sign(i + 1, '-') || page.is_sign(i + 1, '.')) || !page.glued(i + 1) ||
      !page.number(i + 2) || !page.glued(i + 2))
    return i;
  const char sign = page.str(i + 1)[0];
  const int a = page.value(i);
  const int b = page.value(i + 2);
  // A day is not needed: "03/2021", "2021-03" name a month.
  if (page.length(i) <= 2 && of_months(a) && page.length(i + 2) == 4 && year4(b) && sign != '.') return i + 3;
  if (page.length(i) <= 2 && page.length(i) == 2 && of_months(a) && page.length(i + 2) == 4 && year4(b) && sign == '.') return i + 3;
  if (page.length(i) == 4 && year4(a) && a >= 1900 && page.length(i + 2) == 2 && of_months(b) && sign != '.') return i + 3;
  return i;
}

// YYYYMMDD or MMDDYYYY in one piece, after a label of a date.
bool eight_digits(const Page& page, Index i) {
  if (!page.number(i) || page.length(i) != 8) return false;
  const int value = page.value(i);
  const bool date = (year4(value / 10000) && of_months(value / 100 % 100) && of_days(value % 100)) ||
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

namespace {

// The dates of one page that lean on its others.
class MonthsAndDays {
 public:
  explicit MonthsAndDays(Page& page) : page_(page), english_(page.language() == Language::en) {}

  // From a number at `i` on: the last token of what was found, or `i`.
  Index find(Index i) {
    if (month_and_day(page_, i)) return slashed(i);
    if (!english_) return i;
    if (stamp_of_eight(page_, i) && stamp_tells_day(i)) {
      page_.found(i, i + 3, Label::date, 0.85F, Reason::pattern);
      return i + 2;
    }
    if (!month_and_day(page_, i, '-')) return i;
    const bool wide = page_.value(i) > page_.value(i + 2) || page_.value(i + 2) > 12;
    const bool told = (dashed_day(page_, i) && dated().near(page_, i)) || (wide && dated().around_dashed(page_, i));
    return told && !implausible(page_, Label::date, i, i + 3) ? with_days_after(i, 0.65F) : i;
  }

 private:
  // Most notes never ask.
  const DatedDays& dated() {
    if (!dated_) dated_.emplace(page_);
    return *dated_;
  }

  Index slashed(Index i) {
    const bool cued =
        reads_as_date(page_, i) ||
        (english_ && (((clock_behind(page_, i + 3) != i + 3 || time_before(i)) && reads_as_stamp(page_, i)) || begins_series(page_, i)));
    if (!cued && !english_) return i;
    if (!cued && !dated().around(page_, i)) return i;
    if (implausible(page_, Label::date, i, i + 3)) return cued ? i + 2 : i;
    return with_days_after(i, cued ? 0.7F : 0.65F);  // of the second the model may know better
  }

  // "22:41 9/11"; but scores are noted behind their time too.
  bool time_before(Index i) const {
    const bool time = i > 2 && page_.number(i - 1) && page_.length(i - 1) == 2 && page_.is_sign(i - 2, ':') && page_.glued(i - 1) &&
                      page_.glued(i - 2) && page_.number(i - 3) && !page_.line_start(i);
    const int day = page_.value(i + 2);
    return time && (page_.value(i) > day || (day > 6 && day != 15));
  }

  Index with_days_after(Index i, float score) {
    page_.found(i, clock_behind(page_, i + 3), Label::date, score, Reason::context);
    if (!english_) return i + 2;
    const auto after = [&](Index at) {
      const Index next = day_after(page_, at);
      return next == at ? measured_after(page_, at) : next;
    };
    Index last = i;
    for (Index next = after(last); next != last && !implausible(page_, Label::date, next, next + 3); next = after(last)) {
      page_.found(next, clock_behind(page_, next + 3), Label::date, score, Reason::context);
      last = next;
    }
    return last + 2;
  }

  // "0804/1530" could be two times of day. Such stamps come in numbers, and rarely fall on quarters of an hour only; alone it is one of a
  // day that the note dates.
  bool stamp_tells_day(Index i) {
    if (!several_) {
      int stamps = 0;
      bool odd = false;
      for (Index k = 0; k + 2 < page_.size(); ++k)
        if (page_.number(k) && stamp_of_eight(page_, k)) ++stamps, odd |= page_.value(k) % 100 % 15 != 0;
      several_ = stamps > 1 && odd;
    }
    return *several_ || dated().has(page_.value(i) / 100, page_.value(i) % 100);
  }

  Page& page_;
  bool english_;
  std::optional<DatedDays> dated_;
  std::optional<bool> several_;
};

}  // namespace

void find_dates(Page& page) {
  MonthsAndDays days(page);
  for (Index i = page.first(); i < page.size(); i = page.next(i)) {
    if (page.kind(i) != Kind::number) continue;
    if (const Index end = numeric_date(page, i); end != i) {
      page.found(i, end - i > 3 ? clock_behind(page, end) : end, Label::date, end - i > 3 ? 0.93F : 0.85F, Reason::pattern);
      i = end - 1;
    } else if (const Index last = days.find(i); last != i) {
      i = last;
    } else if (eight_digits(page, i)) {
      page.found(i, i + 1, Label::date, 0.9F, Reason::label);
    }
  }
}

}  // namespace wardbook::deid
