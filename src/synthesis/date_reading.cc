#include "synthesis/date_reading.h"

#include "synthesis/calendar.h"
#include "synthesis/numbers.h"
#include "text/fold.h"

namespace wardbook::synthesis {
namespace {

bool season(std::string_view word, Language language) {
  const auto& names = calendar(language).seasons;
  return std::any_of(names.begin(), names.end(), [&](std::string_view name) { return text::fold(name) == text::fold(word); });
}

int roman_month(std::string_view word) {
  const auto found = std::find(std::begin(roman_months), std::end(roman_months), word);
  return found == std::end(roman_months) ? 0 : static_cast<int>(found - std::begin(roman_months)) + 1;
}

// A word that a number is spoken with: "nineteenth", "vierzehnten", "dos".
bool number_word(std::string_view folded, Language language) {
  for (int n = 1; n < 100; ++n) {
    const std::string word = text::fold(in_words(language, n));
    if (folded == word || (language == Language::de && n > 1 && folded.starts_with(word) && folded.ends_with("en"))) return true;
    if (language == Language::en && n < 32 && folded == ordinal_word(n)) return true;
  }
  static constexpr std::string_view others[] = {"ersten",  "erster",  "dritten",     "dritter",         "siebten",   "siebter",
                                                "neunter", "vierter", "funfter",     "sechster",        "primero",   "premier",
                                                "hundert", "tausend", "zweitausend", "neunzehnhundert", "mil",       "mille",
                                                "cent",    "hundred", "thousand",    "twenty",          "thirtieth", "twentieth"};
  return std::find(std::begin(others), std::end(others), folded) != std::end(others);
}

bool filler(std::string_view folded) {
  static constexpr std::string_view words[] = {"of",  "the", "de",  "del", "le",  "la",   "den",     "dem", "am",  "pm",  "a",  "p",
                                               "m",   "h",   "hrs", "hr",  "uhr", "to",   "and",     "y",   "et",  "au",  "du", "bis",
                                               "um",  "at",  "el",  "al",  "t",   "z",    "er",      "th",  "st",  "nd",  "rd", "a",
                                               "les", "s",   "und", "en",  "on",  "thru", "through", "est", "edt", "cst", "cdt"};
  return std::find(std::begin(words), std::end(words), folded) != std::end(words);
}

}  // namespace

int number_of(std::string_view digits) {
  int value = 0;
  for (const char c : digits.substr(0, 8)) value = value * 10 + (c - '0');
  return value;
}

void DateReading::name_words() {
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    DateToken& token = tokens_[i];
    if (token.run.kind == Run::digits) {
      token.open = true;
      token.value = number_of(token.run.text);
      continue;
    }
    if (token.run.kind != Run::letters) continue;
    const std::string folded = text::fold(token.run.text);
    const bool after_digit = i > 0 && digits(i - 1);
    if (after_digit &&
        (folded == "st" || folded == "nd" || folded == "rd" || folded == "th" || (language_ == Language::fr && folded == "er")))
      token.role = DateRole::ordinal;
    else if (month_of(folded, language_))
      token.role = DateRole::month_name;
    else if (is_weekday(folded, language_))
      token.role = DateRole::weekday;
    else if (season(folded, language_))
      token.role = DateRole::season;
    else if (i > 1 && i + 2 < tokens_.size() && digits(i - 2) && digits(i + 2) && roman_month(token.run.text) > 0)
      token.role = DateRole::roman;
    else if (number_word(folded, language_))
      understood_ = false;
    else if (!filler(folded) && folded.size() > 3)
      other_words_ = true;
  }
}

void DateReading::find_clocks() {
  auto take = [&](std::size_t i, DateRole role) {
    tokens_[i].role = role;
    tokens_[i].open = false;
  };
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    if (!digits(i)) continue;
    const std::size_t size = text(i).size();
    if (size <= 2 && (text(i + 1) == ":" || text::fold(text(i + 1)) == "h") && tokens_[i].open) {
      take(i, DateRole::hour);
      for (std::size_t next = i + 2; digits(next) && text(next).size() == 2; next += 2) {
        take(next, DateRole::minute);
        if (text(next + 1) != ":") break;
      }
    }
    if (size == 4 && tokens_[i].open && i > 0) take(i, DateRole::clock);
    if (size >= 8 && size % 2 == 0 && tokens_[i].open) take(i, DateRole::stamp);
    if (size == 6 && tokens_[i].open) take(i, i == 0 ? DateRole::stamp : DateRole::clock);
  }
}

void DateReading::find_years() {
  int small = 0;
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    if (!tokens_[i].open) continue;
    small += text(i).size() < 3 ? 1 : 0;
    const bool apostrophe = i > 0 && (text(i - 1) == "'" || text(i - 1) == "\xE2\x80\x99");
    if (text(i).size() != 4 && !(apostrophe && text(i).size() == 2)) continue;
    // "03-14-24 1950" and "March 3, 2024 2015" end in a time of day.
    if (text(i).size() == 4 && (count(DateRole::year) > 0 || small >= 3 || tokens_[i].value < 1900 || tokens_[i].value > 2100)) continue;
    tokens_[i].role = DateRole::year;
    tokens_[i].open = false;
  }
}

// The numbers that are left, in groups: those with the same sign between them.
void DateReading::give_rest() {
  std::vector<std::size_t> group;
  std::string_view sign;
  auto close = [&] {
    give(group);
    group.clear();
    sign = {};
  };
  const bool named = count(DateRole::month_name) + count(DateRole::roman) > 0;
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    const bool of_date = tokens_[i].open || tokens_[i].role == DateRole::year;
    if (!of_date) {
      if (tokens_[i].role != DateRole::keep && !named) close();
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

void DateReading::give(const std::vector<std::size_t>& group) {
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
  auto set = [&](std::size_t place, DateRole role) {
    tokens_[open[place]].role = role;
    tokens_[open[place]].open = false;
  };
  if (count(DateRole::month_name) + count(DateRole::roman) > 0) {
    // "4 Mar 24": the last is a year, unless a hyphen makes it a second day.
    for (std::size_t i = 0; i < open.size(); ++i) {
      const bool last = i + 1 == open.size() && open.size() > 1 && !year;
      const bool range =
          open[i] > 0 && (text(open[i] - 1) == "-" || text(open[i] - 1) == "\xE2\x80\x93") && i > 0 && open[i] == open[i - 1] + 2;
      set(i, (last && !range) || tokens_[open[i]].value > 31 ? DateRole::year : DateRole::day);
    }
    return;
  }
  if (open.size() == 1) return set(0, year ? DateRole::month : DateRole::day);
  if (open.size() < 2) return;
  const bool month_first = year_first || (language_ == Language::en ? tokens_[open[0]].value <= 12 : tokens_[open[1]].value > 12);
  set(0, month_first ? DateRole::month : DateRole::day);
  set(1, month_first ? DateRole::day : DateRole::month);
  if (open.size() > 2) set(2, DateRole::year);
}

}  // namespace wardbook::synthesis
