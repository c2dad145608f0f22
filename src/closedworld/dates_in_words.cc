#include <algorithm>

#include "closedworld/contexts.h"
#include "closedworld/words.h"

namespace wardbook::closedworld {
namespace {

constexpr auto whole_months =
    std::to_array<std::string_view>({"january", "february", "april", "june", "july", "september", "october", "november", "december"});
// These are also words, or of another language: a number must stand beside them.
constexpr auto months_beside_numbers = std::to_array<std::string_view>(
    {"march", "may",   "august",  "jan",        "feb",       "mar",     "apr",       "jun",       "jul",     "aug",
     "sep",   "sept",  "oct",     "nov",        "dec",       "enero",   "febrero",   "marzo",     "abril",   "mayo",
     "junio", "julio", "agosto",  "septiembre", "setiembre", "octubre", "noviembre", "diciembre", "januar",  "februar",
     "marz",  "maerz", "mai",     "juni",       "juli",      "oktober", "dezember",  "janvier",   "fevrier", "mars",
     "avril", "juin",  "juillet", "aout",       "septembre", "octobre", "novembre",  "decembre"});
constexpr auto between_day_and_month = std::to_array<std::string_view>({"st", "nd", "rd", "th", "of", "de", "er"});

bool near(std::string_view between) { return between.size() <= 3 && between.find_first_not_of(" .,-/\n") == between.npos; }

bool is_day_or_year(const Tokens& tokens, std::size_t i, bool year_too) {
  const auto digits = tokens.text(i);
  if (tokens[i].shape != Shape::number || digits.size() > 4 || digits.size() == 3) return false;
  if (digits.size() == 4) return year_too && (digits.starts_with("19") || digits.starts_with("20"));
  return digits.size() == 1 || digits <= "31";
}

}  // namespace

void find_dates_in_words(const Tokens& tokens, Found& found) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens[i].is_word()) continue;
    const auto word = tokens.lower(i);
    const bool whole = is_one_of(whole_months, word);
    if (!whole && !is_one_of(months_beside_numbers, word)) continue;
    const bool capital = tokens[i].has_capital();
    std::size_t first = i;
    std::size_t last = i;
    // "may 2 tablets": an English month has a capital letter where it is short or a word; the others are written small.
    if (!whole && !capital && word.size() <= 5 && word != "enero" && word != "abril" && word != "marzo" && word != "julio" &&
        word != "junio" && word != "avril")
      continue;
    if (i + 1 < tokens.size() && near(tokens.after(i)) && is_day_or_year(tokens, i + 1, true)) last = i + 1;
    if (last > i && i + 2 < tokens.size() && near(tokens.after(i + 1)) && is_day_or_year(tokens, i + 2, true) &&
        tokens.text(i + 2).size() == 4)
      last = i + 2;
    if (i + 2 < tokens.size() && is_one_of(std::to_array<std::string_view>({"of", "de", "del"}), tokens.lower(i + 1)) &&
        is_day_or_year(tokens, i + 2, true))
      last = i + 2;
    std::size_t day = i;  // "12 March", "12th March", "12th of March", "12 de marzo"
    for (int steps = 0; steps < 2 && day > 0 && tokens[day - 1].is_word() && is_one_of(between_day_and_month, tokens.lower(day - 1));
         ++steps)
      --day;
    if (day > 0 && near(tokens.before(i)) && is_day_or_year(tokens, day - 1, false)) first = day - 1;
    if (first == i && last == i && !(whole && capital)) continue;
    found.add(tokens[first].start, tokens[last].end, Kind::date, first == i && last == i ? 0.92F : 0.95F);
  }
}

}  // namespace wardbook::closedworld
