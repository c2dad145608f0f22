#include "deid/operators/date_value.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "deid/one_of.h"
#include "text/fold.h"

namespace wardbook::deid::operators {

namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; }

int number_of(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

bool ordinal_suffix(std::string_view low) { return low == "st" || low == "nd" || low == "rd" || low == "th" || low == "er"; }

bool small_word(std::string_view low) {
  static constexpr std::string_view words[] = {"of", "the", "de", "del", "la", "el", "le", "den", "der", "am", "early", "mid", "late"};
  return one_of(low, words);
}

std::string_view english_suffix(int day) {
  if (day % 100 >= 11 && day % 100 <= 13) return "th";
  return day % 10 == 1 ? "st" : day % 10 == 2 ? "nd" : day % 10 == 3 ? "rd" : "th";
}

constexpr bool year_like(int value) { return value >= 1880 && value <= 2100; }

}  // namespace

std::optional<DateValue> DateValue::read(std::string_view value, Language language, DateOrder order, int present) {
  DateValue date;
  date.value_ = value;
  if (!date.cut(language) || !date.assign(order, present) || !date.plausible()) return std::nullopt;
  std::sort(date.pieces_.begin(), date.pieces_.end(), [](const Piece& a, const Piece& b) { return a.start < b.start; });
  return date;
}

bool DateValue::cut(Language language) {
  const std::string_view text = value_;
  for (std::uint32_t at = 0; at < text.size();) {
    std::uint32_t end = at;
    if (digit(text[at])) {
      while (end < text.size() && digit(text[end])) ++end;
      // A time of day begins here: it, and what follows, stays.
      if (end + 1 < text.size() && text[end] == ':' && digit(text[end + 1])) return !numbers_.empty();
      if (clock(at, end)) return true;
      if (end - at > 8) return false;
      numbers_.push_back({at, end, number_of(text.substr(at, end - at)), at > 0 && text[at - 1] == '\''});
    } else if (letter(text[at])) {
      while (end < text.size() && letter(text[end])) ++end;
      const std::string_view word = text.substr(at, end - at);
      const std::string low = text::lower(word);
      const bool after_digit = at > 0 && digit(text[at - 1]);
      if (low == "t" && after_digit && end < text.size() && digit(text[end])) return true;  // 2021-03-14T10:20
      if (after_digit && ordinal_suffix(low)) {
        pieces_.push_back({at, end, Role::ordinal});
      } else if (const auto known = read_date_word(word, language)) {
        auto& part = known->kind == DateWordKind::month ? month_ : weekday_;
        if (part) return false;  // a second month: a range
        part = known->value;
        pieces_.push_back({at, end, known->kind == DateWordKind::month ? Role::month_name : Role::weekday, known});
      } else if (low == "at" && end + 1 < text.size() && digit(text[end + 1]) && !numbers_.empty()) {
        return true;  // "11/2 at 0940"
      } else if (!small_word(low)) {
        return false;
      }
    } else {
      ++end;
    }
    at = end;
  }
  return true;
}

// "2140" of "9/3 2140", "10-12-22 0612h": behind a whole date, or where it can be no year.
bool DateValue::clock(std::uint32_t start, std::uint32_t end) const {
  const std::size_t day_and_month = month_ ? 1 : 2;
  if (end - start != 4 || numbers_.size() < day_and_month || (value_[start - 1] != ' ' && value_[start - 1] != '@')) return false;
  const int value = number_of(std::string_view(value_).substr(start, 4));
  if (value / 100 > 24 || value % 100 > 59) return false;
  return numbers_.size() > day_and_month || !year_like(value);
}

void DateValue::take(const Number& number, Role role, std::optional<int>& part) {
  part = number.value;
  pieces_.push_back({number.start, number.end, role});
}

bool DateValue::take_year(const Number& number, int present) {
  if (number.length() == 4) {
    take(number, Role::year, year_);
    return year_like(number.value);
  }
  if (number.length() != 2) return false;
  take(number, Role::short_year, year_);
  year_ = present / 100 * 100 + number.value;
  if (*year_ > present) *year_ -= 100;
  two_digit_year_ = true;
  return true;
}

bool DateValue::assign(DateOrder order, int present) {
  const auto& n = numbers_;
  if (month_) {
    if (n.empty()) return true;
    if (n.size() == 1) {
      if (n[0].length() == 4 || n[0].short_year) return take_year(n[0], present);
      take(n[0], Role::day, day_);
      return true;
    }
    if (n.size() != 2 || days_of_one_month()) return false;
    const bool year_first = n[0].length() == 4;
    take(n[year_first ? 1 : 0], Role::day, day_);
    return take_year(n[year_first ? 0 : 1], present);
  }
  if (n.empty()) return weekday_.has_value();
  if (n.size() == 3) {
    if (n[0].length() == 4) {
      take(n[1], Role::month_number, month_);
      take(n[2], Role::day, day_);
      return n[1].length() <= 2 && n[2].length() <= 2 && take_year(n[0], present);
    }
    // "02.-04.12." is two days, not the fourth of February: a short year is parted as day and month are.
    if (n[2].length() == 2 && sign_before(n[1]) != sign_before(n[2])) return false;
    return assign_figures(order) && take_year(n[2], present);
  }
  if (n.size() == 2) {
    if (n[1].short_year) {  // "5-'18"
      take(n[0], Role::month_number, month_);
      return n[0].length() <= 2 && take_year(n[1], present);
    }
    if (n[1].length() == 4 || n[0].length() == 4) {
      take(n[n[0].length() == 4 ? 1 : 0], Role::month_number, month_);
      return take_year(n[n[0].length() == 4 ? 0 : 1], present);
    }
    return assign_figures(order);
  }
  if (n.size() != 1 || n[0].length() != 8) return false;
  const int value = n[0].value;
  const bool year_first = year_like(value / 10000);
  year_ = year_first ? value / 10000 : value % 10000;
  month_ = year_first ? value / 100 % 100 : value / 1000000;
  day_ = year_first ? value % 100 : value / 10000 % 100;
  pieces_.push_back({n[0].start, n[0].end, year_first ? Role::year_month_day : Role::month_day_year});
  return true;
}

// The signs between a number and the one before it, without blanks and the apostrophe of a short year.
std::string DateValue::sign_before(const Number& number) const {
  std::string signs;
  for (std::uint32_t at = number.start; at > 0 && !digit(value_[at - 1]); --at)
    if (const char c = value_[at - 1]; c != ' ' && c != '\'') signs += c;
  return signs;
}

// "Apr 8-12", "10-12 May": two days of one month, and not a day of 2012. Where the month stands between the two, or is joined to the
// day as the day is to what follows ("Mar-8-12"), the second is a year; above 31 it can be nothing else.
bool DateValue::days_of_one_month() const {
  const Number& first = numbers_[0];
  const Number& second = numbers_[1];
  const bool could_be_days = first.length() <= 2 && second.length() <= 2 && first.value <= 31 && second.value <= 31 && !second.short_year;
  const std::string sign = sign_before(second);
  if (!could_be_days || (sign != "-" && sign != "/")) return false;
  return first.start == 0 || value_[first.start - 1] != sign[0];
}

bool DateValue::assign_figures(DateOrder order) {
  const Number& first = numbers_[0];
  const Number& second = numbers_[1];
  if (first.length() > 2 || second.length() > 2) return false;
  const bool dots = first.end < value_.size() && value_[first.end] == '.';
  const bool day_first = first.value > 12 || (second.value <= 12 && (dots || order == DateOrder::day_first));
  take(day_first ? first : second, Role::day, day_);
  take(day_first ? second : first, Role::month_number, month_);
  return true;
}

bool DateValue::plausible() const {
  if (!month_) return weekday_.has_value() && !day_ && !year_;
  if (*month_ < 1 || *month_ > 12) return false;
  return exists({year_.value_or(2020), *month_, day_.value_or(1)});
}

// Whether a day or month below ten is written with a zero.
bool DateValue::padded() const {
  bool zero = false, bare = false, tight = false;
  for (const Piece& piece : pieces_) {
    if (piece.role == Role::month_name) {
      const char before = piece.start > 0 ? value_[piece.start - 1] : ' ';
      tight = before == '-' || digit(before);
    }
    if (piece.role != Role::day && piece.role != Role::month_number) continue;
    zero |= value_[piece.start] == '0';
    bare |= piece.end - piece.start == 1;
  }
  const bool figures = std::any_of(pieces_.begin(), pieces_.end(), [](const Piece& piece) { return piece.role == Role::month_number; });
  return zero || (!bare && (figures || tight));
}

std::string DateValue::written(const CivilDate& date, int weekday) const {
  std::string result;
  std::uint32_t done = 0;
  const int width = padded() ? 2 : 1;
  for (const Piece& piece : pieces_) {
    result.append(value_, done, piece.start - done);
    const std::string_view as_it_was = std::string_view(value_).substr(piece.start, piece.end - piece.start);
    switch (piece.role) {
      case Role::year:
        result += fmt::format("{:04}", date.year);
        break;
      case Role::short_year:
        result += fmt::format("{:02}", date.year % 100);
        break;
      case Role::month_number:
        result += fmt::format("{:0{}}", date.month, width);
        break;
      case Role::day:
        result += fmt::format("{:0{}}", date.day, width);
        break;
      case Role::month_name:
        result += write_date_word(*piece.word, date.month, as_it_was);
        break;
      case Role::weekday:
        result += write_date_word(*piece.word, weekday, as_it_was);
        break;
      case Role::ordinal:
        // French has a form for the first day only.
        if (text::lower(as_it_was) != "er")
          for (const char c : english_suffix(date.day)) result += as_it_was[0] < 'a' ? static_cast<char>(c - 0x20) : c;
        else if (date.day == 1)
          result += as_it_was;
        break;
      case Role::year_month_day:
        result += fmt::format("{:04}{:02}{:02}", date.year, date.month, date.day);
        break;
      case Role::month_day_year:
        result += fmt::format("{:02}{:02}{:04}", date.month, date.day, date.year);
        break;
    }
    done = piece.end;
  }
  return result.append(value_, done, std::string::npos);
}

DateOrder order_of(const std::vector<std::string_view>& dates, Language language) {
  int day_first = 0, month_first = 0;
  for (const std::string_view date : dates) {
    std::vector<int> numbers;
    for (std::size_t at = 0; at < date.size() && numbers.size() < 2;) {
      std::size_t end = at;
      while (end < date.size() && digit(date[end])) ++end;
      if (end == at || end - at > 2 || end >= date.size() || (date[end] != '/' && date[end] != '-' && numbers.empty())) break;
      numbers.push_back(number_of(date.substr(at, end - at)));
      at = end + 1;
    }
    if (numbers.size() < 2) continue;
    day_first += numbers[0] > 12 && numbers[1] <= 12;
    month_first += numbers[0] <= 12 && numbers[1] > 12;
  }
  if (day_first > 0 && month_first == 0) return DateOrder::day_first;
  if (month_first > 0 && day_first == 0) return DateOrder::month_first;
  return usual_order(language);
}

}  // namespace wardbook::deid::operators
