#include "synthesis/calendar.h"

#include <algorithm>

#include <fmt/format.h>

#include "synthesis/letters.h"
#include "synthesis/numbers.h"
#include "text/fold.h"

namespace wardbook::synthesis {
namespace {

constexpr std::string_view english_holidays[] = {
    "Christmas Day", "Christmas",       "Christmas Eve",      "New Year's Day",    "New Year's Eve", "Thanksgiving",
    "Labor Day",     "Memorial Day",    "the Fourth of July", "Independence Day",  "Easter Sunday",  "Good Friday",
    "Halloween",     "Valentine's Day", "Veterans Day",       "MLK Day",           "Presidents Day", "Mother's Day",
    "Father's Day",  "Columbus Day",    "Juneteenth",         "St. Patrick's Day", "Groundhog Day",  "Boxing Day"};
constexpr std::string_view spanish_holidays[] = {
    "Navidad",       "Nochebuena", "Nochevieja",   "el día de Reyes",         "San José", "Viernes Santo", "el Pilar", "Todos los Santos",
    "la Inmaculada", "San Juan",   "Jueves Santo", "el día de la Hispanidad", "Año Nuevo"};
constexpr std::string_view german_holidays[] = {
    "Heiligabend",         "Silvester",    "Neujahr",       "Karfreitag", "Ostersonntag", "Ostermontag", "Pfingstmontag",
    "Christi Himmelfahrt", "Fronleichnam", "Allerheiligen", "Nikolaus",   "Rosenmontag",  "Martinstag"};
constexpr std::string_view french_holidays[] = {
    "Noël",          "la Saint-Sylvestre", "la Toussaint", "le 14 juillet",      "Pâques",     "la Pentecôte", "l'Ascension",
    "la Chandeleur", "la Saint-Valentin",  "le Nouvel An", "le lundi de Pâques", "l'Épiphanie"};
constexpr std::string_view english_seasons[] = {"spring", "summer", "fall", "autumn", "winter"};
constexpr std::string_view spanish_seasons[] = {"primavera", "verano", "otoño", "invierno"};
constexpr std::string_view german_seasons[] = {"Frühjahr", "Frühling", "Sommer", "Herbst", "Winter"};
constexpr std::string_view french_seasons[] = {"printemps", "été", "automne", "hiver"};

constexpr std::string_view english_formats[] = {"M/D/Y",   "M/D/y",   "m/d/Y",  "m/d/y",     "M-D-Y",     "M-D-y",           "m-d-y",
                                                "M.D.Y",   "M.D.y",   "Y-M-D",  "YMD",       "MDY",       "D-b-Y",           "D b Y",
                                                "Dby",     "DbY",     "D-b-y",  "b d, Y",    "b. d, Y",   "B d, Y",          "B d Y",
                                                "B do, Y", "B do, Y", "B do",   "d B Y",     "do of B Y", "W, B d, Y",       "w m/d/y",
                                                "W m/d",   "Y/M/D",   "D/M/Y",  "m / d / y", "M D Y",     "`the do of B, Y", "w, b d",
                                                "b d Y",   "b d, 'y", "d b 'y", "m/d/Y (w)"};
constexpr std::string_view spanish_formats[] = {"D/M/Y",         "D/M/y",
                                                "d/m/Y",         "d/m/y",
                                                "D-M-Y",         "D-M-y",
                                                "D.M.Y",         "Y-M-D",
                                                "d `de B `de Y", "d `de B `del Y",
                                                "D-b-Y",         "D b Y",
                                                "d B Y",         "W, d `de B `de Y",
                                                "W d `de B",     "DMY",
                                                "YMD",           "d/B/Y",
                                                "D/b/y"};
constexpr std::string_view german_formats[] = {"D.M.Y",  "D.M.y", "d.m.Y",    "d.m.y",     "D. M. Y",        "d. B Y",
                                               "D. B Y", "Y-M-D", "w, D.M.Y", "W, d. B Y", "W, `den d. B Y", "d. b. Y",
                                               "D/M/Y",  "DMY",   "YMD",      "D.B Y",     "D-M-Y",          "d.m.'y"};
constexpr std::string_view french_formats[] = {"D/M/Y", "D/M/y",   "d/m/Y",  "d/m/y",  "D-M-Y", "D.M.Y", "D.M.y",   "Y-M-D",    "d B Y",
                                               "D B Y", "W d B Y", "w. d B", "d b. Y", "DMY",   "YMD",   "W D/M/Y", "D / M / Y"};

constexpr Calendar calendars[] = {
    {{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
     {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
     {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},
     {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"},
     english_holidays,
     english_seasons,
     english_formats},
    {{"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"},
     {"ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"},
     {"lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"},
     {"lun", "mar", "mié", "jue", "vie", "sáb", "dom"},
     spanish_holidays,
     spanish_seasons,
     spanish_formats},
    {{"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"},
     {"Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"},
     {"Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"},
     {"Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"},
     german_holidays,
     german_seasons,
     german_formats},
    {{"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"},
     {"janv", "févr", "mars", "avr", "mai", "juin", "juil", "août", "sept", "oct", "nov", "déc"},
     {"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"},
     {"lun", "mar", "mer", "jeu", "ven", "sam", "dim"},
     french_holidays,
     french_seasons,
     french_formats}};

bool begins(std::string_view folded, std::string_view name, std::size_t least) {
  return folded.size() >= least && text::fold(name).starts_with(folded);
}

}  // namespace

const Calendar& calendar(Language language) { return calendars[static_cast<std::size_t>(language)]; }

std::optional<MonthName> month_of(std::string_view word, Language first) {
  const std::string folded = text::fold(word);
  for (const Language language : {first, Language::en, Language::es, Language::de, Language::fr}) {
    const Calendar& names = calendar(language);
    for (int i = 0; i < 12; ++i)
      if (folded == text::fold(names.short_months[i]) || begins(folded, names.months[i], 3))
        return MonthName{language, i + 1, folded != text::fold(names.months[i])};
  }
  if (folded == "set") return MonthName{Language::es, 9, true};
  if (folded == "janner") return MonthName{Language::de, 1, false};
  return std::nullopt;
}

bool is_weekday(std::string_view word, Language language) {
  const std::string folded = text::fold(word);
  const Calendar& names = calendar(language);
  for (int i = 0; i < 7; ++i)
    if (begins(folded, names.weekdays[i], 2) && (folded.size() < 5 || folded == text::fold(names.weekdays[i]))) return true;
  return false;
}

std::string formatted(const Date& date, std::string_view format, Language language, int weekday) {
  const Calendar& names = calendar(language);
  std::string result;
  for (std::size_t i = 0; i < format.size(); ++i) {
    switch (format[i]) {
      case 'd':
        result += std::to_string(date.day);
        break;
      case 'D':
        result += fmt::format("{:02}", date.day);
        break;
      case 'm':
        result += std::to_string(date.month);
        break;
      case 'M':
        result += fmt::format("{:02}", date.month);
        break;
      case 'B':
        result += names.months[date.month - 1];
        break;
      case 'b':
        result += names.short_months[date.month - 1];
        break;
      case 'y':
        result += fmt::format("{:02}", date.year % 100);
        break;
      case 'Y':
        result += std::to_string(date.year);
        break;
      case 'W':
        result += names.weekdays[weekday];
        break;
      case 'w':
        result += names.short_weekdays[weekday];
        break;
      case 'o':
        if (i > 0 && format[i - 1] == 'd')
          result += ordinal_ending(date.day);
        else
          result += 'o';
        break;
      case '`':
        while (++i < format.size() && format[i] != ' ') {
          if (format[i] != '`') result += format[i];
        }
        if (i < format.size()) result += ' ';
        break;
      default:
        result += format[i];
    }
  }
  return result;
}

}  // namespace wardbook::synthesis
