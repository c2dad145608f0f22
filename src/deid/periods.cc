// Quarters and weeks of a year, in all languages, and dates with the month in Roman numerals: "all elements of dates (except year)" go
// (45 CFR 164.514(b)(2)(i)(C)). A week without its year stays: it is one of a pregnancy or of a study, but for the German "KW 15".
#include "deid/periods.h"

#include "deid/one_of.h"

namespace wardbook::deid {

using text::Kind;
using trust::Label;

namespace {

constexpr float score = 0.94F;

bool year(const Page& page, Index i) {
  return page.number(i) && page.length(i) == 4 && page.value(i) >= 1880 && page.value(i) <= 2100 && !page.line_start(i) &&
         !(page.has(i + 1, fact::unit) && !page.line_start(i + 1) && !page.is(i + 1, "in")) &&
         !(page.is_sign(i + 1, '%') || (page.is_sign(i + 1, '.') && page.glued(i + 1) && page.number(i + 2) && page.glued(i + 2)));
}

// Behind a quarter or a week: "2023", "of 2023", ", 2023", "/2024", "del 2023", "'24", "of last year"; the end, or `i`.
Index behind_year(const Page& page, Index i) {
  static constexpr std::string_view links[] = {"of", "in", "de", "del", "des", "im", "jahres", "year", "the", "l'année", "año"};
  static constexpr std::string_view which[] = {"last", "this", "next"};
  Index at = i;
  if (page.is_sign(at, ',') || page.is_sign(at, '/') || page.is_sign(at, '-') ||
      (page.is_sign(at, '.') && page.glued(at + 1)))  // not "week 15. 2024 was ..."
    ++at;
  for (int k = 0; k < 2 && one_of(page.low(at), links); ++k) ++at;
  if (year(page, at)) return at + 1;
  if (page.is_sign(at, '\'') && page.number(at + 1) && page.glued(at + 1) && page.length(at + 1) == 2) return at + 2;
  if (at > i && one_of(page.low(at), which) && page.is(at + 1, "year")) return at + 2;
  return i;
}

int number(const Page& page, Index i) { return page.number(i) && page.length(i) <= 2 ? page.value(i) : 0; }
bool week(int number) { return number >= 1 && number <= 53; }
bool quarter(int number) { return number >= 1 && number <= 4; }

// "first", "2nd", "2º", "dritten": before the word for a quarter. A sign may stand between.
bool ordinal(const Page& page, Index i) {
  static constexpr std::string_view words[] = {
      "first",   "second",  "third",   "fourth",  "last",    "final",   "1st",     "2nd",      "3rd",     "4th",       "primer",
      "primero", "segundo", "tercer",  "tercero", "cuarto",  "último",  "premier", "deuxième", "second",  "troisième", "quatrième",
      "dernier", "1er",     "2e",      "2ème",    "3e",      "3ème",    "4e",      "4ème",     "erste",   "ersten",    "erstes",
      "zweite",  "zweiten", "zweites", "dritte",  "dritten", "drittes", "vierte",  "vierten",  "viertes", "letzte",    "letzten",
      "i",       "ii",      "iii",     "iv",      "1o",      "2o",      "3o",      "4o"};
  return one_of(page.low(i), words) || quarter(number(page, i));
}

bool quarter_word(const Page& page, Index i) {
  static constexpr std::string_view words[] = {"quarter", "quartal", "quartals", "trimestre"};
  return one_of(page.low(i), words);
}
bool week_word(const Page& page, Index i) {
  static constexpr std::string_view words[] = {"week", "wk", "semana", "semaine", "woche", "kalenderwoche", "kw", "cw"};
  return one_of(page.low(i), words);
}
// What needs no year beside its number.
bool calendar_week(const Page& page, Index i) {
  return page.is(i, "kalenderwoche") || (page.str(i) == "KW" && page.language() == Language::de);
}
bool ordinal_in_figures(const Page& page, Index i) {
  const std::string_view low = page.low(i);
  return page.kind(i) == Kind::mixed && low.size() <= 4 && low.front() >= '1' && low.front() <= '9' &&
         (low.ends_with("th") || low.ends_with("st") || low.ends_with("nd") || low.ends_with("rd"));
}

// One token of a letter and a number: "Q2", "T3", "KW15", and "2Q".
struct Packed {
  std::string_view letters;
  int number;
};
Packed packed(const Page& page, Index i) {
  if (page.kind(i) != Kind::mixed || page.length(i) > 4) return {};
  const std::string_view low = page.low(i);
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  std::size_t digits = 0, letters = 0;
  if (digit(low.front())) {
    while (digits < low.size() && digit(low[digits])) ++digits;
    letters = low.size() - digits;
    return letters == 1 ? Packed{low.substr(digits), digits == 1 ? low[0] - '0' : 0} : Packed{};
  }
  while (letters < low.size() && !digit(low[letters])) ++letters;
  int value = 0;
  for (std::size_t k = letters; k < low.size(); ++k) {
    if (!digit(low[k])) return {};
    value = value * 10 + (low[k] - '0');
  }
  return {low.substr(0, letters), value};
}

// Where a quarter or a week that begins at `i` ends, with its year, or `i`.
Index period(const Page& page, Index i) {
  const auto with_year = [&](Index end) {
    const Index year = behind_year(page, end);
    return year == end ? i : year;
  };
  const auto alone_or_with_year = [&](Index end) { return page.glued(end) && page.kind(end) != Kind::sign ? i : behind_year(page, end); };
  if (const Packed token = packed(page, i); token.number > 0) {
    const bool letter = token.letters == "q" || (token.letters == "t" && page.language() != Language::en);
    if (letter && quarter(token.number) && page.str(i).find_first_of("QT") != std::string_view::npos) return with_year(i + 1);
    if (token.letters == "kw" && week(token.number) && page.language() == Language::de) return alone_or_with_year(i + 1);
    return (token.letters == "kw" || token.letters == "cw") && week(token.number) ? with_year(i + 1) : i;
  }
  // "first quarter of 2023", "2. Quartal 2024", "15th week of 2024", "15. KW"
  Index word = i + 1;
  if (page.kind(word) == Kind::sign && page.glued(word) && !page.is_sign(word, ',')) ++word;
  if (!page.line_start(word)) {
    if (quarter_word(page, word) && ordinal(page, i)) return with_year(word + 1);
    if (word > i + 1 && week(number(page, i)) && calendar_week(page, word)) return alone_or_with_year(word + 1);
    if (ordinal_in_figures(page, i) && week_word(page, word)) return with_year(word + 1);
  }
  // "week 15 of 2024", "KW 15/2024", "Semaine 15, 2024"
  if (!week_word(page, i)) return i;
  const Index value = page.is_sign(i + 1, '.') && page.glued(i + 1) ? i + 2 : i + 1;
  if (!week(number(page, value)) || page.line_start(value)) return i;
  return calendar_week(page, i) ? alone_or_with_year(value + 1) : with_year(value + 1);
}

bool roman_month(const Page& page, Index i) {
  static constexpr std::string_view months[] = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};
  return one_of(page.str(i), months);
}

// "2.III.2020", "2. III. 2020", "2-III-20", "2/III/2020", "2 III 2020": where it ends, or `i`. Of one letter without signs it may be
// a volume, a lead or a factor.
Index roman_date(const Page& page, Index i) {
  const int day = number(page, i);
  if (day < 1 || day > 31 || (i > 0 && page.glued(i) && !page.is_sign(i - 1, '(') && !page.is_sign(i - 1, '*'))) return i;
  const auto sign = [&](Index at) { return page.is_sign(at, '.') || page.is_sign(at, '-') || page.is_sign(at, '/'); };
  const Index month = sign(i + 1) && page.glued(i + 1) ? i + 2 : i + 1;
  if (!roman_month(page, month) || page.line_start(month)) return i;
  const bool signs = month == i + 2;
  const Index end = signs ? month + 2 : month + 1;
  if (signs && !(page.is_sign(month + 1, page.str(i + 1)[0]) && page.glued(month + 1))) return i;
  if (!signs && page.length(month) == 1) return i;
  if (year(page, end)) return end + 1;
  const bool tight = signs && page.glued(month) && page.glued(end);
  const bool goes_on =
      page.glued(end + 1) && (page.kind(end + 1) != Kind::sign || page.is_sign(end + 1, '-') || page.is_sign(end + 1, '/'));
  return tight && page.number(end) && page.length(end) == 2 && !goes_on ? end + 1 : i;
}

}  // namespace

void find_periods(Page& page) {
  for (Index i = page.first(); i < page.size(); i = page.next(i)) {
    if (page.kind(i) == Kind::sign || page.has(i, fact::placeholder)) continue;
    Index end = period(page, i);
    if (end == i) end = roman_date(page, i);
    if (end == i) continue;
    page.found(i, end, Label::date, score, Reason::month);
    i = end - 1;
  }
}

}  // namespace wardbook::deid
