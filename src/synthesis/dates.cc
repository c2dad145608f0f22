#include "synthesis/dates.h"

#include <fmt/format.h>

#include "synthesis/calendar.h"
#include "synthesis/date_reading.h"
#include "synthesis/letters.h"
#include "synthesis/numbers.h"
#include "text/fold.h"

namespace wardbook::synthesis {
namespace {

int full_year(int written) { return written >= 100 ? written : written > 30 ? 1900 + written : 2000 + written; }

Date draw(Dice& dice, int near_year) {
  Date date{};
  date.year = near_year < 2005 ? dice.between(1920, 2009) : dice.between(2008, 2026);
  date.month = dice.between(1, 12);
  date.day = dice.between(1, date.month == 2 ? 28 : 30);
  return date;
}

std::string padded(int number, std::size_t width) { return fmt::format("{:0{}}", number, width); }

std::string fresh_clock(Dice& dice, const DateToken& token) {
  std::string result;
  result += padded(dice.between(0, 23), 2);
  result += padded(dice.between(0, 59), 2);
  if (token.run.text.size() == 6) result += padded(dice.between(0, 59), 2);
  return result;
}

// "20240304", "03042024", "040324", "20240304062000".
std::string fresh_stamp(Dice& dice, Language language, const DateToken& token) {
  const std::string_view old = token.run.text;
  const bool year_first = old.starts_with("19") || old.starts_with("20");
  const Date date = draw(dice, old.size() == 6 ? full_year(number_of(old.substr(4))) : number_of(old.substr(year_first ? 0 : 4, 4)));
  const std::string month_day =
      language == Language::en ? padded(date.month, 2) + padded(date.day, 2) : padded(date.day, 2) + padded(date.month, 2);
  if (old.size() == 6) return month_day + padded(date.year % 100, 2);
  std::string result = year_first ? padded(date.year, 4) + padded(date.month, 2) + padded(date.day, 2) : month_day + padded(date.year, 4);
  while (result.size() < old.size()) result += padded(dice.between(0, result.size() == 8 ? 23 : 59), 2);
  return result.substr(0, old.size());
}

std::string fresh_month_name(const Date& date, Language asked, std::string_view old) {
  const auto name = month_of(old, asked);
  const Calendar& names = calendar(name->language);
  const auto month = static_cast<std::size_t>(date.month - 1);
  std::string fresh(name->shortened ? names.short_months[month] : names.months[month]);
  const Case written = case_of(old);
  return written == Case::capital ? capitalised(fresh) : in_case(std::move(fresh), written);
}

std::string rewritten(Dice& dice, Language language, const DateReading& reading) {
  std::string result;
  Date date{};
  bool used_day = true;
  bool used_month = true;
  bool used_year = true;
  const bool named = reading.count(DateRole::month_name) > 0;
  int year = 0;
  for (const DateToken& token : reading.tokens())
    if (token.role == DateRole::year) year = full_year(token.value);
  if (year == 0) year = 2020;
  auto need = [&](bool& used) {
    if (used) {
      date = draw(dice, year);
      used_day = used_month = used_year = false;
    }
    used = true;
  };
  for (const DateToken& token : reading.tokens()) {
    const std::string_view old = token.run.text;
    switch (token.role) {
      case DateRole::day:
        need(used_day);
        result += padded(date.day, old.size() == 2 && (!named || old[0] == '0') ? 2 : 1);
        break;
      case DateRole::month:
        need(used_month);
        result += padded(date.month, old.size() == 2 ? 2 : 1);
        break;
      case DateRole::month_name:
        need(used_month);
        result += fresh_month_name(date, language, old);
        break;
      case DateRole::year:
        need(used_year);
        result += old.size() == 4 ? padded(date.year, 4) : padded(date.year % 100, 2);
        break;
      case DateRole::roman:
        need(used_month);
        result += roman_months[date.month - 1];
        break;
      case DateRole::weekday: {
        const auto& names = old.size() < 5 && language != Language::de ? calendar(language).short_weekdays : calendar(language).weekdays;
        const std::string name(old.size() == 2 ? calendar(language).short_weekdays[dice.below(7)] : dice.pick(names));
        result += case_of(old) == Case::capital ? capitalised(name) : in_case(name, case_of(old));
        break;
      }
      case DateRole::season:
        result += in_case(std::string(dice.pick(calendar(language).seasons)), case_of(old));
        break;
      case DateRole::ordinal:
        if (language == Language::fr)
          result += date.day == 1 ? old : "";  // "1er mai", "2 mai"
        else
          result += in_case(std::string(ordinal_ending(date.day)), case_of(old));
        break;
      case DateRole::clock:
        result += fresh_clock(dice, token);
        break;
      case DateRole::hour:
        result += padded(dice.between(1, 12), old.size());
        break;
      case DateRole::minute:
        result += padded(dice.between(0, 59), 2);
        break;
      case DateRole::stamp:
        result += fresh_stamp(dice, language, token);
        break;
      case DateRole::keep:
        result += old;
        break;
    }
  }
  return result;
}

// For dates in words.
std::string spoken_date(Dice& dice, Language language) {
  const Date date = draw(dice, 2020);
  const std::string month(calendar(language).months[date.month - 1]);
  const bool with_year = dice.percent(60);
  const int rest = date.year % 100;
  switch (language) {
    case Language::en: {
      const std::string_view sign = dice.percent(50) ? ", " : " ";
      return month + " " + ordinal_word(date.day) + (with_year ? std::string(sign) + year_words(date.year) : std::string());
    }
    case Language::es:
      return in_words(language, date.day) + " de " + month + (with_year ? " de dos mil " + in_words(language, rest) : std::string());
    case Language::fr:
      return in_words(language, date.day) + " " + month + (with_year ? " deux mille " + in_words(language, rest) : std::string());
    case Language::de:
      break;
  }
  static constexpr std::string_view irregular[] = {"",        "ersten",   "zweiten", "dritten", "vierten",
                                                   "fünften", "sechsten", "siebten", "achten"};
  const std::string day = date.day < 9 ? std::string(irregular[date.day]) : in_words(language, date.day) + (date.day < 20 ? "ten" : "sten");
  return day + " " + month + (with_year ? " zweitausend" + in_words(language, rest) : std::string());
}

// Scanned "11.O9." and "1l/24" are read as what was meant.
std::string digits_restored(std::string_view value) {
  std::string result(value);
  auto digit = [&](std::size_t i) { return i < result.size() && result[i] >= '0' && result[i] <= '9'; };
  auto letter = [&](std::size_t i) { return i < result.size() && ((result[i] | 32) >= 'a' && (result[i] | 32) <= 'z'); };
  for (std::size_t i = 0; i < result.size(); ++i) {
    const bool beside = (i > 0 && digit(i - 1) && !letter(i + 1)) || (digit(i + 1) && (i == 0 || !letter(i - 1)));
    if (!beside) continue;
    if (result[i] == 'O' || result[i] == 'o') result[i] = '0';
    if (result[i] == 'l' || result[i] == 'I') result[i] = '1';
  }
  return result;
}

}  // namespace

std::string fresh_date(Dice& dice, Language language, std::string_view written_value) {
  const std::string value = digits_restored(written_value);
  const Case written = case_of(value);
  const DateReading reading(value, language);
  const bool has_date = reading.count(DateRole::day) + reading.count(DateRole::month) + reading.count(DateRole::month_name) +
                            reading.count(DateRole::year) + reading.count(DateRole::stamp) + reading.count(DateRole::season) +
                            reading.count(DateRole::weekday) >
                        0;
  if (!has_date || reading.named_day()) {
    std::string day(dice.pick(calendar(language).holidays));
    if (reading.count(DateRole::year) > 0) day += " " + std::to_string(dice.between(2008, 2026));
    return in_case(std::move(day), written == Case::capital ? Case::none : written);
  }
  if (!reading.understood()) return in_case(spoken_date(dice, language), written == Case::capital ? Case::none : written);
  if (!reading.whole() || dice.percent(55)) return rewritten(dice, language, reading);

  int year = 2020;
  for (const DateToken& token : reading.tokens())
    if (token.role == DateRole::year) year = full_year(token.value);
  const Date date = draw(dice, year);
  const int weekday = dice.between(0, 6);
  std::string result = formatted(date, dice.pick(calendar(language).formats), language, weekday);
  if (written == Case::upper) result = upper(result);
  // The time of day stays in its place behind the date.
  const auto& tokens = reading.tokens();
  for (std::size_t i = reading.date_end(); i < tokens.size(); ++i) {
    if (tokens[i].role == DateRole::clock)
      result += fresh_clock(dice, tokens[i]);
    else if (tokens[i].role == DateRole::hour)
      result += padded(dice.between(1, 12), tokens[i].run.text.size());
    else if (tokens[i].role == DateRole::minute)
      result += padded(dice.between(0, 59), 2);
    else
      result += tokens[i].run.text;
  }
  return result;
}

}  // namespace wardbook::synthesis
