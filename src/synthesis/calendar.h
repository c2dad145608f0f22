// Names of months, weekdays and holidays, and how dates are written, by language. Constants: thread safe.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "synthesis/marked_note.h"

namespace wardbook::synthesis {

struct Calendar {
  std::string_view months[12];
  std::string_view short_months[12];
  std::string_view weekdays[7];
  std::string_view short_weekdays[7];
  std::span<const std::string_view> holidays;
  std::span<const std::string_view> seasons;
  // d day, D day with two digits, m month, M month with two digits, B month's name, b its short name, y year with two digits,
  // Y with four, W weekday, w short weekday, o ordinal ending; the backtick lets the next letter stand for itself.
  std::span<const std::string_view> formats;
};
const Calendar& calendar(Language language);

struct MonthName {
  Language language;
  int month;  // 1 to 12
  bool shortened;
};
// "may" is May in the language asked for first, then in the others.
std::optional<MonthName> month_of(std::string_view word, Language first);
bool is_weekday(std::string_view word, Language language);

struct Date {
  int year, month, day;
};
std::string formatted(const Date& date, std::string_view format, Language language, int weekday);

}  // namespace wardbook::synthesis
