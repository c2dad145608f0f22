// Dates that only German writes so: the stamps of armed forces and machines with German months, day and month in ordinal words, days
// whose month goes without saying, feasts.
#include "deid/european_days.h"
#include "deid/european_number_words.h"
#include "deid/german.h"
#include "deid/one_of.h"

namespace wardbook::deid::german {

using european::Text;
using text::Kind;
using text::Shape;
using trust::Label;

namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

// "30DEZ60", "3MAI2024", "11OKT": those months that English writes otherwise.
void stamp(Page& page, const Text& text, Index i) {
  static constexpr std::string_view months[] = {"jan", "feb", "mar", "mrz", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"};
  std::string_view left = text.word(i);
  if (left.size() < 4 || left.size() > 9 || !digit(left[0])) return;
  int day = 0;
  while (!left.empty() && digit(left[0])) {
    day = day * 10 + (left[0] - '0');
    left.remove_prefix(1);
  }
  if (day < 1 || day > 31 || left.size() < 3 || !one_of(left.substr(0, 3), months)) return;
  left.remove_prefix(3);
  const bool year = left.size() == 2 || left.size() == 4;
  for (const char c : left)
    if (!digit(c)) return;
  if (left.empty() ? page.str(i).back() >= 'A' && page.str(i).back() <= 'Z' : year)
    page.found(i, i + 1, Label::date, 0.92F, Reason::pattern);
}

// "vom siebten ersten", "am zwölften ersten zweitausendvierundzwanzig"
void spoken_day(Page& page, const Text& text, Index i) {
  static constexpr std::string_view cues[] = {"am", "vom", "bis", "zum", "den", "dem", "seit", "ab", "geboren", "und"};
  const std::string_view day = text.word(i), month = text.word(i + 1);
  if (!day.ends_with("ten") || !month.ends_with("ten") || i == 0 || !one_of(text.word(i - 1), cues) || page.line_start(i + 1)) return;
  const european::Spoken first = european::spoken(text, i), second = european::spoken(text, i + 1);
  if (first.end != i + 1 || second.end != i + 2 || first.value > 31 || second.value > 12) return;
  page.found(i, european::spoken_year(text, i + 2), Label::date, 0.9F, Reason::month);
}

bool ordinal(const Page& page, Index i) {
  return page.number(i) && page.length(i) <= 2 && page.value(i) >= 1 && page.value(i) <= 31 && page.is_sign(i + 1, '.') &&
         page.glued(i + 1) && !page.glued(i + 2);
}

// "am 14. um 9 Uhr", "jeden 1. und 15.", "bis zum 3. verlängert": what an ordinal would count ("am 2. Tag", "bis 12. SSW") does not follow.
void day_alone(Page& page, const Text& text, Index i) {
  if (!ordinal(page, i) || i == 0 || page.line_start(i)) return;
  static constexpr std::string_view cues[] = {"am", "vom", "zum", "jeden", "ab", "seit"}, days[] = {"dem", "den"};
  static constexpr std::string_view links[] = {"und", "oder", "bis", "auf"};
  static constexpr std::string_view after[] = {"um",         "zum",         "zur",      "fruh",   "abends",    "morgens",
                                               "vormittags", "nachmittags", "nachts",   "wieder", "entlassen", "verlegt",
                                               "gegen",      "jeden",       "operiert", "erneut", "verlangert"};
  if (!one_of(text.word(i - 1), cues) && !(i > 1 && one_of(text.word(i - 1), days) && one_of(text.word(i - 2), cues))) return;
  Index end = i + 2;
  Index second = i;
  if ((one_of(text.word(end), links) || page.is_sign(end, '/')) && ordinal(page, end + 1) && !page.line_start(end + 1)) {
    second = end + 1;
    end = second + 2;
  }
  if (page.number(end) && page.glued(end)) return;
  if ((text.word(end) == "zum" || text.word(end) == "zur") && ordinal(page, end + 1)) return;  // "vom 4. zum 5. Lendenwirbel"
  const bool monthly = second != i && text.word(i - 1) == "jeden" && (page.line_start(end) || !page.capitalised(end));
  const bool of_month = text.word(end) == "des" && text.word(end + 1) == "monats";
  const bool goes_on = one_of(text.word(end), after) && page.shape(end) == Shape::lower && !page.line_start(end);
  if (monthly || of_month || goes_on) page.found(i, end, Label::date, 0.82F, Reason::month);
}

void feast(Page& page, const Text& text, Index i) {
  // Nothing else is called so, whatever its letters.
  static constexpr std::string_view sure[] = {
      "reformationstag",  "auffahrtstag",     "aschermittwoch",     "faschingsdienstag", "faschingssonntag",   "fastnachtsdienstag",
      "weiberfastnacht",  "pfingstmontag",    "pfingstsonntag",     "ostersonntag",      "ostersamstag",       "karsamstag",
      "palmsonntag",      "allerseelen",      "totensonntag",       "ewigkeitssonntag",  "volkstrauertag",     "nikolaustag",
      "nikolausabend",    "martinstag",       "dreikonigstag",      "valentinstag",      "nationalfeiertag",   "bundesfeiertag",
      "maifeiertag",      "stephanstag",      "berchtoldstag",      "josefitag",         "silvesterabend",     "silvesternacht",
      "neujahrstag",      "neujahrsmorgen",   "weihnachtsfeiertag", "himmelfahrtstag",   "christihimmelfahrt", "heiligabend",
      "reformationsfest", "einheitsfeiertag", "fronleichnamstag",   "pfingstsamstag"};
  static constexpr std::string_view behind[] = {"an", "am", "zu", "vor", "nach", "seit", "uber", "bis"};
  static constexpr std::string_view evenings[] = {"nikolaus",  "auffahrt", "fastnacht", "fasnacht",  "altweiber",
                                                  "dreikonig", "martini",  "lichtmess", "muttertag", "vatertag"};
  static constexpr std::string_view saints[] = {"christi", "maria"};
  const std::string_view word = text.word(i);
  if (word.size() < 6) return;
  const char last = word.back();
  Index first = i;
  if (word == "himmelfahrt" && i > 0 && one_of(text.word(i - 1), saints) && !page.line_start(i)) {
    --first;
  } else if (word == "bettag" && i >= 3 && text.word(i - 1) == "und" && page.is_sign(i - 2, '-')) {
    first = i - 3;
  } else if (word == "einheit" && i >= 3 && text.word(i - 1) == "deutschen" && text.word(i - 3) == "tag") {
    first = i - 3;
  } else if (page.shape(i) == Shape::capital && one_of(word, evenings)) {
    if (i == 0 || !one_of(text.word(i - 1), behind) || page.line_start(i) || page.capitalised(i + 1)) return;
  } else if ((last != 'g' && last != 'h' && last != 'n' && last != 't' && last != 'd') || !one_of(word, sure)) {
    return;
  } else if (i >= 2 && page.is_sign(i - 1, '.') && page.number(i - 2) && page.length(i - 2) == 1 && !page.line_start(i - 1)) {
    first = i - 2;  // "2. Weihnachtsfeiertag"
  }
  page.found(first, i + 1, Label::date, 0.84F, Reason::month);
}

}  // namespace

void find_date(Page& page, const Text& text, Index i) {
  if (page.language() != Language::de) return;
  if (page.kind(i) == Kind::mixed) {
    stamp(page, text, i);
  } else if (page.number(i)) {
    day_alone(page, text, i);
  } else if (page.word(i)) {
    spoken_day(page, text, i);
    feast(page, text, i);
  }
}

}  // namespace wardbook::deid::german
