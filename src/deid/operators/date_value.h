// A date as a note writes it: read into year, month and day, and written again with others in the same layout ("03/14/21",
// "March 3rd, 2021", "3-Mar-21", "20210314", "Mon 3/14"). A time of day behind it is left as it is. Immutable: thread safe.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "deid/operators/calendar.h"
#include "deid/operators/date_words.h"
#include "deid/span.h"

namespace wardbook::deid::operators {

// How 3/4/2021 is read.
enum class DateOrder : std::uint8_t { month_first, day_first };
constexpr DateOrder usual_order(Language language) { return language == Language::en ? DateOrder::month_first : DateOrder::day_first; }

class DateValue {
 public:
  // Nothing for what is not one date: ranges, holidays, seasons, a day without its month. A year of two digits is the latest one
  // that is not after `present`.
  static std::optional<DateValue> read(std::string_view value, Language language, DateOrder order, int present);

  std::optional<int> year() const { return year_; }
  std::optional<int> month() const { return month_; }
  std::optional<int> day() const { return day_; }
  std::optional<int> weekday() const { return weekday_; }
  bool ambiguous_century() const { return two_digit_year_; }

  // Only the parts that were read are written; `weekday` if there was one.
  std::string written(const CivilDate& date, int weekday) const;

 private:
  enum class Role : std::uint8_t { year, short_year, month_number, month_name, day, ordinal, weekday, year_month_day, month_day_year };
  struct Piece {
    std::uint32_t start, end;
    Role role;
    std::optional<DateWord> word{};
  };
  struct Number {
    std::uint32_t start, end;
    int value;
    bool short_year;  // behind an apostrophe
    std::uint32_t length() const { return end - start; }
  };
  bool cut(Language language);                               // into words and numbers
  bool clock(std::uint32_t start, std::uint32_t end) const;  // of four digits
  bool assign(DateOrder order, int present);                 // what each number is
  bool assign_figures(DateOrder order);
  bool days_of_one_month() const;
  bool take_year(const Number& number, int present);
  void take(const Number& number, Role role, std::optional<int>& part);
  std::string sign_before(const Number& number) const;
  bool plausible() const;
  bool padded() const;

  std::string value_;
  std::vector<Piece> pieces_;  // sorted by start
  std::vector<Number> numbers_;
  std::optional<int> year_, month_, day_, weekday_;
  bool two_digit_year_ = false;
};

// The order that a document's own numeric dates show ("25/04/2021" can only be read one way), or the language's.
DateOrder order_of(const std::vector<std::string_view>& dates, Language language);

}  // namespace wardbook::deid::operators
