#include <algorithm>

#include "synthesis/date_reading.h"
#include "synthesis/dates.h"
#include "synthesis/letters.h"
#include "synthesis/numbers.h"
#include "text/fold.h"

namespace wardbook::synthesis {
std::string fresh_age(Dice& dice, Language language, std::string_view value) {
  static constexpr std::string_view small_units[] = {"month",  "months",  "mo",     "mos",   "week",  "weeks",    "wk",      "wks",
                                                     "day",    "days",    "hrs",    "hours", "meses", "mes",      "semanas", "dias",
                                                     "monate", "monaten", "wochen", "tage",  "mois",  "semaines", "jours",   "mon"};
  const auto parts = runs(value);
  const std::string folded = text::fold(value);
  bool small = false;
  int old = -1;
  for (const Run& run : parts) {
    if (run.kind == Run::digits && old < 0) old = number_of(run.text);
    if (run.kind == Run::letters)
      small = small || std::find(std::begin(small_units), std::end(small_units), text::fold(run.text)) != std::end(small_units);
  }
  std::string ending;
  if (old < 0) {
    // In words: the longest number whose words the value begins with.
    std::size_t matched = 0;
    for (int n = 0; n < 120; ++n) {
      std::string words = text::fold(in_words(language, n));
      for (int form = 0; form < 2; ++form) {
        if (folded.starts_with(words) && words.size() > matched) {
          matched = words.size();
          old = n;
        }
        std::replace(words.begin(), words.end(), '-', ' ');
      }
    }
    if (old >= 0 && folded.size() > matched) ending = folded.substr(matched);
  }
  auto draw_age = [&](int near) {
    if (small) return dice.between(1, 23);
    if (near >= 0 && near < 18) return dice.between(1, 17);
    return dice.percent(22) ? dice.between(90, 104) : dice.between(18, 89);
  };
  const bool any_digit = std::any_of(parts.begin(), parts.end(), [](const Run& run) { return run.kind == Run::digits; });
  if (!any_digit) {
    std::string words = in_words(language, draw_age(old));
    if (folded.find('-') == folded.npos && language == Language::en && dice.percent(60)) std::replace(words.begin(), words.end(), '-', ' ');
    // "zweiundneunzigjährigen", "in her eighties"
    if (language == Language::de && ending.starts_with("j")) words += "jährig" + (ending.size() > 6 ? ending.substr(6) : std::string());
    const Case written = case_of(value);
    return written == Case::capital ? capitalised(words) : in_case(std::move(words), written);
  }
  std::string result;
  bool first = true;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].kind != Run::digits) {
      result += parts[i].text;
      continue;
    }
    const bool decade = i + 1 < parts.size() && (parts[i + 1].text == "s" || parts[i + 1].text == "'");
    int age = first ? draw_age(number_of(parts[i].text)) : dice.between(1, 11);
    if (decade) age = age < 20 ? 20 : age / 10 * 10;
    result += std::to_string(age);
    first = false;
  }
  return result;
}

}  // namespace wardbook::synthesis
