// Days of the proleptic Gregorian calendar, by <chrono>. Pure functions.
#pragma once

#include <chrono>

namespace wardbook::deid::operators {

struct CivilDate {
  int year;
  int month;  // 1 to 12
  int day;    // 1 to 31
  bool operator==(const CivilDate&) const = default;
};

inline std::chrono::sys_days days_of(const CivilDate& date) { return std::chrono::year(date.year) / date.month / date.day; }
inline bool exists(const CivilDate& date) { return (std::chrono::year(date.year) / date.month / date.day).ok(); }
inline CivilDate shifted(const CivilDate& date, int days) {
  const std::chrono::year_month_day moved(days_of(date) + std::chrono::days(days));
  return {static_cast<int>(moved.year()), static_cast<int>(static_cast<unsigned>(moved.month())),
          static_cast<int>(static_cast<unsigned>(moved.day()))};
}
// 0 is Monday.
inline int weekday_of(const CivilDate& date) { return static_cast<int>(std::chrono::weekday(days_of(date)).iso_encoding()) - 1; }

}  // namespace wardbook::deid::operators
