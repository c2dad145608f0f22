// Inside of dates: what the parts of a date as it is written are. Made for one value.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "synthesis/letters.h"
#include "synthesis/marked_note.h"

namespace wardbook::synthesis {

enum class DateRole : std::uint8_t { keep, day, month, year, month_name, roman, weekday, season, ordinal, clock, hour, minute, stamp };

struct DateToken {
  Run run;
  DateRole role = DateRole::keep;
  int value = 0;
  bool open = false;  // digits that have no role yet
};

inline constexpr std::string_view roman_months[] = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};

// Digits only; at most eight of them count.
int number_of(std::string_view digits);

// What the parts of a date are, found from the most certain to the least.
class DateReading {
 public:
  DateReading(std::string_view value, Language language) : language_(language) {
    for (const Run& run : runs(value)) tokens_.push_back({run});
    name_words();
    find_years();
    find_clocks();
    give_rest();
  }
  const std::vector<DateToken>& tokens() const { return tokens_; }
  bool understood() const { return understood_; }
  // "Easter 2021": words, of which only a year can be read.
  bool named_day() const {
    return other_words_ && count(DateRole::day) + count(DateRole::month) + count(DateRole::month_name) + count(DateRole::season) == 0;
  }
  // Day, month and year, once each, and all of them before the time of day.
  bool whole() const {
    return count(DateRole::day) == 1 && count(DateRole::month) + count(DateRole::month_name) + count(DateRole::roman) == 1 &&
           count(DateRole::year) == 1;
  }
  std::size_t date_end() const {
    std::size_t end = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i)
      if (tokens_[i].role != DateRole::keep && tokens_[i].role < DateRole::clock) end = i + 1;
    return end;
  }
  long count(DateRole role) const {
    return std::count_if(tokens_.begin(), tokens_.end(), [&](const DateToken& token) { return token.role == role; });
  }

 private:
  std::string_view text(std::size_t i) const { return i < tokens_.size() ? tokens_[i].run.text : std::string_view(); }
  bool digits(std::size_t i) const { return i < tokens_.size() && tokens_[i].run.kind == Run::digits; }
  void name_words();
  void find_years();
  void find_clocks();
  void give_rest();
  void give(const std::vector<std::size_t>& group);

  Language language_;
  std::vector<DateToken> tokens_;
  bool understood_ = true;
  bool other_words_ = false;
};

}  // namespace wardbook::synthesis
