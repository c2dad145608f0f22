// A month and a day without a year, "3/14": a date, or a score, a strength, a dose, a fraction. Functions without state: thread safe.
#pragma once

#include <array>
#include <cstddef>

#include "deid/page.h"

namespace wardbook::deid {

inline constexpr std::size_t days_of_year = 366;
// Whether a number can be that of a month, or of a day within one.
constexpr bool of_months(int value) { return value >= 1 && value <= 12; }
constexpr bool of_days(int value) { return value >= 1 && value <= 31; }

// Nothing of a longer number, version or code around tokens [first, end).
bool stands_alone(const Page& page, Index first, Index end);

// "3/14" or with another sign, whatever it says.
bool month_and_day(const Page& page, Index i, char sign = '/');

// The others take a month and a day at `i`.
// What stands beside it says that it is a date and not a score, a dose or a fraction.
bool reads_as_date(const Page& page, Index i);
// With a time of day behind it, "1/9 0300": no score that was given at that time ("4/10 at 0300").
bool reads_as_stamp(const Page& page, Index i);
// A day that is said with it and is later, "3/8, 3/9 and 3/10", "6/27 to 7/3": where it begins, or `i`.
Index day_after(const Page& page, Index i);
// The day of a later value, "Cr 2.2 4/2, 1.8 4/4", "plts 31 (6/6), 88 (6/9)": where it begins, or `i`.
Index measured_after(const Page& page, Index i);
// No scores: those have one denominator, and days rise.
bool begins_series(const Page& page, Index i);
// "on 8-5,": behind a word that wants a day, with nothing behind it that would be counted. It may be a level of the spine nevertheless.
bool dashed_day(const Page& page, Index i);

// The days that a note tells, in full ("8/1/2022") or with a word that wants a day ("seen 8/1"). Immutable: thread safe.
class DatedDays {
 public:
  explicit DatedDays(const Page& page);

  bool has(int month, int day) const;
  // Of a dashed day: it is of the weeks around a full date, or around two others that are written as it is.
  bool near(const Page& page, Index i) const;
  // Of a month and a day, "TSH 14.8 (8/9)", "murmur, echo 8/19": a day of the weeks around a full date or two others, which is no score of
  // ten, strength or grade.
  bool around(const Page& page, Index i) const;
  // The same of "RhoGAM 7-3.", "Pap 1-18 NILM", among days written so: no range ("2-3 tabs"), for it falls or is too wide for one.
  bool around_dashed(const Page& page, Index i) const;

 private:
  // How much speaks for the weeks around the day at `i`: days that are written as it is; of full dates, however written, each for two.
  std::size_t told_around(const Page& page, Index i) const;

  // By the day of the year, so that a page of nothing but dates is read in the time of any other.
  struct Days {
    std::array<std::size_t, days_of_year> in_full{}, with_slash{}, with_dash{};
  };
  Days days_;
  bool dashed_ = false;
};

}  // namespace wardbook::deid
