// Dates as Spanish, German and French write them: day before month, months in words, days and years in words,
// weekdays with a day, feasts.
#include <algorithm>

#include "deid/detectors.h"
#include "deid/european_days.h"
#include "deid/european_number_words.h"
#include "deid/european_text.h"
#include "deid/french_days.h"
#include "deid/german.h"
#include "deid/one_of.h"
#include "deid/spanish.h"

namespace wardbook::deid::european {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

bool month_word(const Text& text, Index i) {
  static constexpr std::string_view spanish[] = {"enero",  "febrero",    "marzo",     "abril",   "mayo",      "junio",     "julio",
                                                 "agosto", "septiembre", "setiembre", "octubre", "noviembre", "diciembre", "ene",
                                                 "feb",    "mar",        "abr",       "may",     "jun",       "jul",       "ago",
                                                 "sep",    "sept",       "oct",       "nov",     "dic"};
  static constexpr std::string_view german[] = {"januar", "janner", "februar",   "feber",   "marz",     "maerz",    "april", "mai", "juni",
                                                "juli",   "august", "september", "oktober", "november", "dezember", "jan",   "feb", "mar",
                                                "apr",    "jun",    "jul",       "aug",     "sep",      "sept",     "okt",   "nov", "dez"};
  static constexpr std::string_view french[] = {"janvier",   "fevrier", "mars",     "avril",    "mai",  "juin", "juillet", "aout",
                                                "septembre", "octobre", "novembre", "decembre", "janv", "jan",  "fev",     "fevr",
                                                "avr",       "juil",    "sept",     "sep",      "oct",  "nov",  "dec"};
  const std::string_view word = text.word(i);
  switch (text.page().language()) {
    case Language::es:
      return one_of(word, spanish);
    case Language::fr:
      return one_of(word, french);
    default:
      return one_of(word, german);
  }
}

// "may", "mar", "dez": short forms are other words too; they need a day or a year beside them.
bool whole_month(const Text& text, Index i) { return month_word(text, i) && text.word(i).size() >= 5; }

bool short_whole_month(const Text& text, Index i) {
  static constexpr std::string_view words[] = {"mai", "mayo", "mars", "juin", "aout", "juni", "juli", "marz"};
  return one_of(text.word(i), words);
}

bool weekday(const Text& text, Index i) {
  static constexpr std::string_view words[] = {
      "lunes",    "martes", "miercoles", "jueves", "viernes",  "sabado",   "domingo",    "lundi",   "mardi",   "mercredi",  "jeudi",
      "vendredi", "samedi", "dimanche",  "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag"};
  static constexpr std::string_view brief[] = {"mo",  "di",  "mi",  "do",  "fr",  "sa",  "so",  "lun", "mar",
                                               "mer", "jeu", "ven", "sam", "dim", "mie", "jue", "vie", "sab"};
  return one_of(text.word(i), words) || (one_of(text.word(i), brief) && text.page().shape(i) != Shape::upper);
}
bool long_weekday(const Text& text, Index i) { return weekday(text, i) && text.word(i).size() >= 5; }

// Behind a month: "2021", "de 2021", ", 2021", "'21", "-2021", "dos mil veinte".
Index year_after(const Text& text, Index i, bool words) {
  const Page& page = text.page();
  Index at = i;
  if (page.is_sign(at, '.') || page.is_sign(at, ',') || page.is_sign(at, '-') || page.is_sign(at, '/') || page.is_sign(at, '\'')) ++at;
  if (text.word(at) == "de" || text.word(at) == "del") ++at;
  if (page.line_start(at)) return i;
  if (page.number(at) && page.length(at) == 4 && page.value(at) >= 1880 && page.value(at) <= 2100) return at + 1;
  if (page.number(at) && page.length(at) == 2 && at > i && !page.has(at + 1, fact::unit) && (page.glued(at) || page.is_sign(at - 1, '.')))
    return at + 1;
  if (words && page.word(at)) {
    const Index end = spoken_year(text, at);
    return end == at ? i : end;
  }
  return i;
}

// The weekday before a day belongs to the date: "Montag, 3. Februar", "lundi 3 février".
Index with_weekday(const Text& text, Index i) {
  const Page& page = text.page();
  Index at = i;
  if (at > 0 && !page.line_start(at) && (page.is_sign(at - 1, ',') || page.is_sign(at - 1, '.'))) --at;
  if (at > 0 && (text.word(at - 1) == "den" || text.word(at - 1) == "dem") && !page.line_start(at)) --at;
  if (at > 1 && (page.is_sign(at - 1, ',') || (page.is_sign(at - 1, '.') && page.is_sign(at, ','))) && at != i) --at;  // "Di., 3. Juni"
  const bool surname = at > 1 && text.page().language() == Language::de && text.has(at - 2, Use::title);  // "Frau Sonntag, 22.6."
  if (at > 0 && !page.line_start(at) && weekday(text, at - 1) && !surname) return at - 1;
  if (i > 0 && !page.line_start(i) && text.word(i - 1) == "dia") return i - 1;
  return i;
}

// A date with its month in words, whose month stands at `i`.
void around_month(Page& page, const Text& text, Index i) {
  if (!month_word(text, i)) return;
  Index at = i;
  if (at > 0 && !page.line_start(at)) {
    if (page.is_sign(at - 1, '.') || page.is_sign(at - 1, '-') || page.is_sign(at - 1, '/')) {
      --at;
    } else if (text.word(at - 1) == "de" || page.is(at - 1, "/")) {
      --at;
    }
  }
  Index end = i + 1;
  if (page.is_sign(end, '.') && page.glued(end) && text.word(i).size() <= 4 && !short_whole_month(text, i)) ++end;
  if (at > 0 && !page.line_start(at) && day(page, at - 1)) {
    const Index year = year_after(text, i + 1, true);
    if (text.word(i).size() <= 3 && year == i + 1 && page.shape(i) == Shape::lower && text.page().language() == Language::es &&
        page.is(i, "may"))
      return;
    const Index first = with_weekday(text, at - 1);
    page.found(first, std::max(end, year), Label::date, 0.94F, Reason::month);
    days_before(page, text, at - 1);
    return;
  }
  // The day in words: the longest run of them that ends here.
  for (Index back = 4; back >= 1; --back) {
    if (back > at || page.line_start(at)) continue;
    const Spoken number = spoken(text, at - back);
    if (number.end != at || number.value < 1 || number.value > 31 || number.end == at - back) continue;
    if (page.language() == Language::es && number.value == 1 && text.word(at - 1) != "uno" && text.word(at - 1) != "primero") continue;
    page.found(with_weekday(text, at - back), std::max(end, year_after(text, i + 1, true)), Label::date, 0.93F, Reason::month);
    return;
  }
  // "im Mai 2012", "depuis mai", "en octubre"
  static constexpr std::string_view cues[] = {"im",    "in",   "seit",     "ab",         "ende",     "anfang",  "mitte", "bis",
                                              "desde", "en",   "depuis",   "debut",      "fin",      "courant", "de",    "du",
                                              "hasta", "mes",  "finales",  "principios", "mediados", "dernier", "vom",   "von",
                                              "le",    "pour", "jusqu'en", "poses",      "este",     "pasado",  "vers"};
  const Index year = year_after(text, i + 1, false);
  const bool cue = i > 0 && one_of(text.word(i - 1), cues) && !page.line_start(i);
  const bool name_too =
      text.word(i) == "mars" || text.word(i) == "mar" || text.word(i) == "may" || text.word(i) == "jan" || text.word(i) == "dec";
  if (year != i + 1 && (whole_month(text, i) || page.number(year - 1)))
    page.found(i, year, Label::date, 0.9F, Reason::month);
  else if (cue && !name_too &&
           (whole_month(text, i) || text.word(i) == "mai" || text.word(i) == "mayo" || text.word(i) == "juin" || text.word(i) == "aout" ||
            text.word(i) == "juni" || text.word(i) == "juli" || text.word(i) == "marz" || text.word(i) == "nov"))
    page.found(i, end, Label::date, 0.85F, Reason::month);
}

bool unit(const Page& page, Index i) { return page.has(i, fact::unit) && !page.line_start(i) && page.length(i) > 1; }

// "19/11 nuit", "el 05/06", "am 4/2": a day and its month, where nothing says that it is a score.
void slashed_day(Page& page, const Text& text, Index i) {
  if (!day(page, i) || !page.is_sign(i + 1, '/') || !page.glued(i + 1) || !page.number(i + 2) || !page.glued(i + 2)) return;
  const int month = page.value(i + 2);
  if (month < 1 || month > 12 || page.length(i + 2) > 2) return;
  if (page.glued(i + 3) &&
      (page.is_sign(i + 3, '/') || page.is_sign(i + 3, '%') || (page.is_sign(i + 3, ',') && page.number(i + 4) && page.glued(i + 4)) ||
       (page.is_sign(i + 3, '.') && page.number(i + 4) && page.glued(i + 4))))
    return;
  if (i > 0 && page.glued(i) && !page.is_sign(i - 1, '(') && !page.is_sign(i - 1, '"') && !page.is_sign(i - 1, '[') &&
      !page.is_sign(i - 1, '-'))
    return;
  if (unit(page, i + 3)) return;
  static constexpr std::string_view cues[] = {"el",       "del",    "al",     "desde", "hasta", "dia",    "le",       "du",
                                              "au",       "depuis", "vers",   "am",    "vom",   "bis",    "ab",       "seit",
                                              "rdv",      "nacht",  "auf",    "von",   "zum",   "prevue", "pour",     "jusqu'au",
                                              "revisada", "neg",    "partir", "fecha", "datum", "date",   "prochain", "passage"};
  const bool padded = page.length(i + 2) == 2 && page.str(i + 2)[0] == '0';
  const bool wide = page.length(i) == 2 && page.value(i) > 12 && page.length(i + 2) == 2;
  const bool cue =
      i > 0 && !page.line_start(i) &&
      (one_of(text.word(i - 1), cues) || weekday(text, i - 1) || (page.is_sign(i - 1, ':') && i > 1 && one_of(text.word(i - 2), cues)));
  const bool first =
      page.line_start(i) && !page.line_start(i + 3) && (page.word(i + 3) || page.number(i + 3)) && !page.has(i + 3, fact::unit);
  const bool scored = i > 0 && !page.line_start(i) && !cue && page.word(i - 1) && !padded;
  if (!(cue || first || (padded && !scored) || (wide && page.is_sign(i - 1, '(') && i > 0))) return;
  page.found(with_weekday(text, i), i + 3, Label::date, 0.84F, Reason::context);
}

// "(7/63)", "ED 10/63-12/63": month and short year, in brackets or behind a word of time.
void month_and_year(Page& page, const Text& text, Index i) {
  const auto part = [&](Index at) {
    return page.number(at) && page.length(at) <= 2 && page.value(at) >= 1 && page.value(at) <= 12 && page.is_sign(at + 1, '/') &&
           page.glued(at + 1) && page.number(at + 2) && page.length(at + 2) == 2 && page.glued(at + 2) && page.value(at + 2) > 12 &&
           !(page.glued(at + 3) && (page.is_sign(at + 3, '/') || page.is_sign(at + 3, '%')));
  };
  if (!part(i) || unit(page, i + 3) || i == 0 || page.line_start(i)) return;
  static constexpr std::string_view cues[] = {"ed", "ab", "seit", "bis", "von", "im", "en", "desde", "depuis", "fin", "enero"};
  const bool bracket = page.is_sign(i - 1, '(') && !page.glued(i - 1);
  if (!bracket && !one_of(text.word(i - 1), cues)) return;
  page.found(i, i + 3, Label::date, 0.85F, Reason::context);
  if (page.is_sign(i + 3, '-') && part(i + 4)) page.found(i + 4, i + 7, Label::date, 0.85F, Reason::context);
}

bool dotted_part(const Page& page, Index at, int most) {
  return page.number(at) && page.length(at) <= 2 && page.value(at) >= 1 && page.value(at) <= most;
}

// "8.3.", "5.7.54", "21.10 2033"
void dotted_day(Page& page, const Text& text, Index i) {
  if (!dotted_part(page, i, 31) || !page.is_sign(i + 1, '.') || !page.glued(i + 1) || !dotted_part(page, i + 2, 12)) return;
  if (i > 0 && page.glued(i) && page.kind(i - 1) == Kind::sign && !page.is_sign(i - 1, '(') && !page.is_sign(i - 1, '-') &&
      !page.is_sign(i - 1, '*') && !page.is_sign(i - 1, '/') && !page.is_sign(i - 1, '|') && !page.is_sign(i - 1, ';'))
    return;
  const auto year = [&](Index at) {
    return page.number(at) &&
           ((page.length(at) == 4 && page.value(at) >= 1880 && page.value(at) <= 2100) || (page.length(at) == 2 && page.glued(at)));
  };
  if (page.is_sign(i + 3, '.') && page.glued(i + 3)) {
    const bool long_year = page.number(i + 4) && page.length(i + 4) == 4 && !page.line_start(i + 4) && year(i + 4);
    if (page.number(i + 4) && page.glued(i + 4) && !year(i + 4)) return;
    page.found(with_weekday(text, i), year(i + 4) && (page.glued(i + 4) || long_year) ? i + 5 : i + 4, Label::date, 0.94F, Reason::pattern);
    days_before(page, text, i);
  } else if (page.number(i + 3) && page.length(i + 3) == 4 && year(i + 3) && !page.line_start(i + 3) && page.length(i) == 2 &&
             page.length(i + 2) == 2) {
    page.found(i, i + 4, Label::date, 0.85F, Reason::pattern);
  }
}

// "06 12 2024", and the boxes of a form: "2 9 0 2 1 9 9 5"
void spaced_date(Page& page, const Text& text, Index i) {
  const auto apart = [&](Index at) { return !page.line_start(at) && page.token(at).start - page.token(at - 1).end == 1; };
  if (dotted_part(page, i, 31) && dotted_part(page, i + 1, 12) && page.length(i) == 2 && page.length(i + 1) == 2 && page.number(i + 2) &&
      page.length(i + 2) == 4 && page.value(i + 2) >= 1880 && page.value(i + 2) <= 2100 && apart(i + 1) && apart(i + 2)) {
    static constexpr std::string_view cues[] = {"le", "du", "au", "jusqu'au", "el", "am", "vom", "date", "fecha", "datum"};
    if (i > 0 && (page.is_sign(i - 1, ':') || one_of(text.word(i - 1), cues))) page.found(i, i + 3, Label::date, 0.9F, Reason::pattern);
    return;
  }
  if (!page.number(i) || page.length(i) != 1 || (i > 0 && page.number(i - 1) && page.length(i - 1) == 1 && apart(i))) return;
  Index end = i + 1;
  while (page.number(end) && page.length(end) == 1 && apart(end)) ++end;
  const auto value = [&](Index k) { return page.value(i + k); };
  if ((end - i == 8 || end - i == 7) && value(0) * 10 + value(1) <= 31 && value(2) * 10 + value(3) <= 12 &&
      (value(4) == 1 || value(4) == 2))
    page.found(i, end, Label::date, 0.94F, Reason::pattern);
  if (page.language() == Language::fr && end - i >= 13 && end - i <= 15 && value(0) >= 1 && !page.number(end) &&
      !(i > 0 && page.number(i - 1)))
    page.found(i, end, Label::ssn, 0.95F, Reason::pattern);
}

void feast(Page& page, const Text& text, Index i) {
  static constexpr std::string_view feasts[] = {
      "nochebuena",     "nochevieja",    "navidad",     "heiligabend", "weihnachten", "silvester",    "ostern",
      "pfingsten",      "neujahr",       "karfreitag",  "ostermontag", "noel",        "paques",       "toussaint",
      "pentecote",      "weihnachtstag", "rosenmontag", "stefanitag",  "christtag",   "fronleichnam", "allerheiligen",
      "grundonnerstag", "chandeleur",    "assomption",  "epiphanie",   "pascua",      "pentecostes"};
  if (one_of(text.word(i), feasts) && page.shape(i) != Shape::lower && !page.capitalised(i + 1))
    page.found(i, i + 1, Label::date, 0.8F, Reason::month);
}

}  // namespace

void find_dates(Page& page, const Text& text) {
  const bool french = page.language() == Language::fr;
  const KnownDays known = page.language() == Language::es ? known_days(page) : 0;
  for (Index i = 0; i < page.size(); ++i) {
    if (page.has(i, fact::placeholder)) continue;
    if (page.language() == Language::es) spanish_day(page, text, i, known);
    german::find_date(page, text, i);
    if (page.word(i)) {
      around_month(page, text, i);
      feast(page, text, i);
      if (french) french_day(page, text, i);
      if (!long_weekday(text, i)) continue;
      Index at = i + 1;
      if (page.is_sign(at, ',')) ++at;
      if (text.word(at) == "den" || text.word(at) == "le" || text.word(at) == "dia") ++at;
      // "lundi 14", "miércoles 27"
      if (const Index end = numeric_date(page, at); end != at)
        page.found(i, end, Label::date, 0.94F, Reason::pattern);
      else if (day(page, at) && !page.line_start(at) && !page.is_sign(at + 1, ':') && !unit(page, at + 1) && !page.is(at + 1, "h") &&
               !page.is_sign(at + 1, '/') && page.number(at))
        page.found(i, at + 1, Label::date, 0.75F, Reason::month);
    } else if (page.number(i)) {
      slashed_day(page, text, i);
      month_and_year(page, text, i);
      dotted_day(page, text, i);
      spaced_date(page, text, i);
      if (french) french_stamp(page, i);
    }
  }
}

}  // namespace wardbook::deid::european
