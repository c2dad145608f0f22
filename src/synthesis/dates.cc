#include "synthesis/dates.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "synthesis/calendar.h"
#include "synthesis/letters.h"
#include "synthesis/numbers.h"
#include "text/fold.h"

namespace wardbook::synthesis {
namespace {

enum class Role : std::uint8_t { keep, day, month, year, month_name, weekday, season, ordinal, clock, hour, minute, stamp };

struct Token {
  Run run;
  Role role = Role::keep;
  int value = 0;
  bool open = false;  // digits that have no role yet
};

int number_of(std::string_view digits) {
  int value = 0;
  for (const char c : digits.substr(0, 8)) value = value * 10 + (c - '0');
  return value;
}

bool season(std::string_view word, Language language) {
  const auto& names = calendar(language).seasons;
  return std::any_of(names.begin(), names.end(), [&](std::string_view name) { return text::fold(name) == text::fold(word); });
}

bool filler(std::string_view folded) {
  static constexpr std::string_view words[] = {"of",  "the", "de",  "del", "le",  "la",   "den",     "dem", "am",  "pm",  "a",  "p",
                                               "m",   "h",   "hrs", "hr",  "uhr", "to",   "and",     "y",   "et",  "au",  "du", "bis",
                                               "um",  "at",  "el",  "al",  "t",   "z",    "er",      "th",  "st",  "nd",  "rd", "a",
                                               "les", "s",   "und", "en",  "on",  "thru", "through", "est", "edt", "cst", "cdt"};
  return std::find(std::begin(words), std::end(words), folded) != std::end(words);
}

// What the parts of a date are, found from the most certain to the least.
class Reading {
 public:
  Reading(std::string_view value, Language language) : language_(language) {
    for (const Run& run : runs(value)) tokens_.push_back({run});
    name_words();
    find_years();
    find_clocks();
    give_rest();
  }
  const std::vector<Token>& tokens() const { return tokens_; }
  bool understood() const { return understood_; }
  // Day, month and year, once each, and all of them before the time of day.
  bool whole() const { return count(Role::day) == 1 && count(Role::month) + count(Role::month_name) == 1 && count(Role::year) == 1; }
  std::size_t date_end() const {
    std::size_t end = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i)
      if (tokens_[i].role != Role::keep && tokens_[i].role < Role::clock) end = i + 1;
    return end;
  }
  long count(Role role) const {
    return std::count_if(tokens_.begin(), tokens_.end(), [&](const Token& token) { return token.role == role; });
  }

 private:
  std::string_view text(std::size_t i) const { return i < tokens_.size() ? tokens_[i].run.text : std::string_view(); }
  bool digits(std::size_t i) const { return i < tokens_.size() && tokens_[i].run.kind == Run::digits; }

  void name_words() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      Token& token = tokens_[i];
      if (token.run.kind == Run::digits) {
        token.open = true;
        token.value = number_of(token.run.text);
        continue;
      }
      if (token.run.kind != Run::letters) continue;
      const std::string folded = text::fold(token.run.text);
      const bool after_digit = i > 0 && digits(i - 1);
      if (after_digit && (folded == "st" || folded == "nd" || folded == "rd" || folded == "th"))
        token.role = Role::ordinal;
      else if (month_of(folded, language_))
        token.role = Role::month_name;
      else if (is_weekday(folded, language_))
        token.role = Role::weekday;
      else if (season(folded, language_))
        token.role = Role::season;
      else if (!filler(folded))
        understood_ = false;
    }
  }

  void find_clocks() {
    auto take = [&](std::size_t i, Role role) {
      tokens_[i].role = role;
      tokens_[i].open = false;
    };
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (!digits(i)) continue;
      const std::size_t size = text(i).size();
      if (size <= 2 && (text(i + 1) == ":" || text::fold(text(i + 1)) == "h") && tokens_[i].open) {
        take(i, Role::hour);
        for (std::size_t next = i + 2; digits(next) && text(next).size() == 2; next += 2) {
          take(next, Role::minute);
          if (text(next + 1) != ":") break;
        }
      }
      if (size == 4 && tokens_[i].open && i > 0) take(i, Role::clock);
      if (size >= 8 && size % 2 == 0 && tokens_[i].open) take(i, Role::stamp);
      if (size == 6 && tokens_[i].open) take(i, i == 0 ? Role::stamp : Role::clock);
    }
  }

  void find_years() {
    int small = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (!tokens_[i].open) continue;
      small += text(i).size() < 3 ? 1 : 0;
      const bool apostrophe = i > 0 && (text(i - 1) == "'" || text(i - 1) == "\xE2\x80\x99");
      if (text(i).size() != 4 && !(apostrophe && text(i).size() == 2)) continue;
      // "03-14-24 1950" and "March 3, 2024 2015" end in a time of day.
      if (text(i).size() == 4 && (count(Role::year) > 0 || small >= 3 || tokens_[i].value < 1900 || tokens_[i].value > 2100)) continue;
      tokens_[i].role = Role::year;
      tokens_[i].open = false;
    }
  }

  // The numbers that are left, in groups: those with the same sign between them.
  void give_rest() {
    std::vector<std::size_t> group;
    std::string_view sign;
    auto close = [&] {
      give(group);
      group.clear();
      sign = {};
    };
    const bool named = count(Role::month_name) > 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const bool of_date = tokens_[i].open || tokens_[i].role == Role::year;
      if (!of_date) {
        if (tokens_[i].role != Role::keep && !named) close();
        if (group.empty() || named || tokens_[i].run.text == " ") continue;
        if (!sign.empty() && tokens_[i].run.text != sign) close();
        if (!group.empty()) sign = tokens_[i].run.text;
        continue;
      }
      if (tokens_[i].open && text(i).size() > 2) understood_ = false;
      group.push_back(i);
      if (group.size() == 3 && !named) close();
    }
    close();
  }

  void give(const std::vector<std::size_t>& group) {
    std::vector<std::size_t> open;
    bool year = false;
    bool year_first = false;
    for (const std::size_t i : group) {
      if (tokens_[i].open) {
        open.push_back(i);
        continue;
      }
      year_first = open.empty();
      year = true;
    }
    auto set = [&](std::size_t place, Role role) {
      tokens_[open[place]].role = role;
      tokens_[open[place]].open = false;
    };
    if (count(Role::month_name) > 0) {
      // "4 Mar 24": the last is a year, unless a hyphen makes it a second day.
      for (std::size_t i = 0; i < open.size(); ++i) {
        const bool last = i + 1 == open.size() && open.size() > 1 && !year;
        const bool range =
            open[i] > 0 && (text(open[i] - 1) == "-" || text(open[i] - 1) == "\xE2\x80\x93") && i > 0 && open[i] == open[i - 1] + 2;
        set(i, (last && !range) || tokens_[open[i]].value > 31 ? Role::year : Role::day);
      }
      return;
    }
    if (open.size() == 1) return set(0, year ? Role::month : Role::day);
    if (open.size() < 2) return;
    const bool month_first = year_first || (language_ == Language::en ? tokens_[open[0]].value <= 12 : tokens_[open[1]].value > 12);
    set(0, month_first ? Role::month : Role::day);
    set(1, month_first ? Role::day : Role::month);
    if (open.size() > 2) set(2, Role::year);
  }

  Language language_;
  std::vector<Token> tokens_;
  bool understood_ = true;
};

int full_year(int written) { return written >= 100 ? written : written > 30 ? 1900 + written : 2000 + written; }

Date draw(Dice& dice, int near_year) {
  Date date{};
  date.year = near_year < 2005 ? dice.between(1920, 2009) : dice.between(2008, 2026);
  date.month = dice.between(1, 12);
  date.day = dice.between(1, date.month == 2 ? 28 : 30);
  return date;
}

std::string padded(int number, std::size_t width) { return fmt::format("{:0{}}", number, width); }

std::string fresh_clock(Dice& dice, const Token& token) {
  std::string result;
  result += padded(dice.between(0, 23), 2);
  result += padded(dice.between(0, 59), 2);
  if (token.run.text.size() == 6) result += padded(dice.between(0, 59), 2);
  return result;
}

// "20240304", "03042024", "040324", "20240304062000".
std::string fresh_stamp(Dice& dice, Language language, const Token& token) {
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

std::string rewritten(Dice& dice, Language language, const Reading& reading) {
  std::string result;
  Date date{};
  bool used_day = true;
  bool used_month = true;
  bool used_year = true;
  int year = 0;
  for (const Token& token : reading.tokens())
    if (token.role == Role::year) year = full_year(token.value);
  if (year == 0) year = 2020;
  auto need = [&](bool& used) {
    if (used) {
      date = draw(dice, year);
      used_day = used_month = used_year = false;
    }
    used = true;
  };
  for (const Token& token : reading.tokens()) {
    const std::string_view old = token.run.text;
    switch (token.role) {
      case Role::day:
        need(used_day);
        result += padded(date.day, old.size() == 2 ? 2 : 1);
        break;
      case Role::month:
        need(used_month);
        result += padded(date.month, old.size() == 2 ? 2 : 1);
        break;
      case Role::month_name:
        need(used_month);
        result += fresh_month_name(date, language, old);
        break;
      case Role::year:
        need(used_year);
        result += old.size() == 4 ? padded(date.year, 4) : padded(date.year % 100, 2);
        break;
      case Role::weekday: {
        const auto& names = old.size() < 5 && language != Language::de ? calendar(language).short_weekdays : calendar(language).weekdays;
        const std::string name(old.size() == 2 ? calendar(language).short_weekdays[dice.below(7)] : dice.pick(names));
        result += case_of(old) == Case::capital ? capitalised(name) : in_case(name, case_of(old));
        break;
      }
      case Role::season:
        result += in_case(std::string(dice.pick(calendar(language).seasons)), case_of(old));
        break;
      case Role::ordinal:
        result += in_case(std::string(ordinal_ending(date.day)), case_of(old));
        break;
      case Role::clock:
        result += fresh_clock(dice, token);
        break;
      case Role::hour:
        result += padded(dice.between(1, 12), old.size());
        break;
      case Role::minute:
        result += padded(dice.between(0, 59), 2);
        break;
      case Role::stamp:
        result += fresh_stamp(dice, language, token);
        break;
      case Role::keep:
        result += old;
        break;
    }
  }
  return result;
}

// For what is not understood, such as dates in words.
std::string spoken_date(Dice& dice, Language language) {
  const Date date = draw(dice, dice.between(1990, 2024));
  if (language != Language::en)
    return formatted(date, language == Language::de ? "d. B Y" : language == Language::fr ? "d B Y" : "d `de B `de Y", language, 0);
  std::string result = std::string(calendar(language).months[date.month - 1]) + " " + ordinal_word(date.day);
  if (dice.percent(60)) result += (dice.percent(50) ? ", " : " ") + year_words(date.year);
  return result;
}

}  // namespace

std::string fresh_date(Dice& dice, Language language, std::string_view value) {
  const Reading reading(value, language);
  const bool has_date = reading.count(Role::day) + reading.count(Role::month) + reading.count(Role::month_name) +
                            reading.count(Role::year) + reading.count(Role::stamp) + reading.count(Role::season) >
                        0;
  if (!has_date && reading.count(Role::weekday) == 0) return in_case(std::string(dice.pick(calendar(language).holidays)), case_of(value));
  if (!reading.understood()) return in_case(spoken_date(dice, language), case_of(value));
  if (!reading.whole() || dice.percent(55)) return rewritten(dice, language, reading);

  int year = 2020;
  for (const Token& token : reading.tokens())
    if (token.role == Role::year) year = full_year(token.value);
  const Date date = draw(dice, year);
  const int weekday = dice.between(0, 6);
  std::string result = formatted(date, dice.pick(calendar(language).formats), language, weekday);
  const Case written = case_of(value);
  if (written == Case::upper) result = upper(result);
  // The time of day stays in its place behind the date.
  std::string tail;
  const auto& tokens = reading.tokens();
  for (std::size_t i = reading.date_end(); i < tokens.size(); ++i) {
    if (tokens[i].role == Role::clock)
      tail += fresh_clock(dice, tokens[i]);
    else if (tokens[i].role == Role::hour)
      tail += padded(dice.between(1, 12), tokens[i].run.text.size());
    else if (tokens[i].role == Role::minute)
      tail += padded(dice.between(0, 59), 2);
    else
      tail += tokens[i].run.text;
  }
  return result + tail;
}

}  // namespace wardbook::synthesis
