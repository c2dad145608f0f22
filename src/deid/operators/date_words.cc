#include "deid/operators/date_words.h"

#include <array>

#include "text/fold.h"

namespace wardbook::deid::operators {

namespace {

template <std::size_t count>
using Names = std::array<std::string_view, count>;

struct LanguageWords {
  Names<12> months;
  Names<12> short_months;
  Names<7> weekdays;
  Names<7> short_weekdays;
};

constexpr std::array<LanguageWords, language_names.size()> words{{
    {{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"},
     {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"},
     {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"},
     {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}},
    {{"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"},
     {"ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"},
     {"lunes", "martes", "mi\xC3\xA9rcoles", "jueves", "viernes",
      "s\xC3\xA1"
      "bado",
      "domingo"},
     {"lun", "mar", "mi\xC3\xA9", "jue", "vie",
      "s\xC3\xA1"
      "b",
      "dom"}},
    {{"januar", "februar", "m\xC3\xA4rz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember"},
     {"jan", "feb", "m\xC3\xA4r", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"},
     {"montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"},
     {"mo", "di", "mi", "do", "fr", "sa", "so"}},
    {{"janvier", "f\xC3\xA9vrier", "mars", "avril", "mai", "juin", "juillet", "ao\xC3\xBBt", "septembre", "octobre", "novembre",
      "d\xC3\xA9"
      "cembre"},
     {"janv", "f\xC3\xA9vr", "mars", "avr", "mai", "juin", "juil", "ao\xC3\xBBt", "sept", "oct", "nov",
      "d\xC3\xA9"
      "c"},
     {"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"},
     {"lun", "mar", "mer", "jeu", "ven", "sam", "dim"}},
}};

// Other short forms that are read and never written.
struct Variant {
  std::string_view word;
  Language language;
  DateWordKind kind;
  int value;
};
constexpr std::array variants{
    Variant{"sept", Language::en, DateWordKind::month, 9},    Variant{"tues", Language::en, DateWordKind::weekday, 1},
    Variant{"weds", Language::en, DateWordKind::weekday, 2},  Variant{"thur", Language::en, DateWordKind::weekday, 3},
    Variant{"thurs", Language::en, DateWordKind::weekday, 3}, Variant{"setiembre", Language::es, DateWordKind::month, 9},
    Variant{"sept", Language::es, DateWordKind::month, 9},    Variant{"janner", Language::de, DateWordKind::month, 1},
    Variant{"jaenner", Language::de, DateWordKind::month, 1}, Variant{"maerz", Language::de, DateWordKind::month, 3},
    Variant{"sept", Language::de, DateWordKind::month, 9},    Variant{"sonnabend", Language::de, DateWordKind::weekday, 5},
    Variant{"fev", Language::fr, DateWordKind::month, 2},     Variant{"jan", Language::fr, DateWordKind::month, 1},
};

template <std::size_t count>
int place_in(const Names<count>& names, std::string_view folded) {
  for (std::size_t i = 0; i < count; ++i)
    if (text::fold(names[i]) == folded) return static_cast<int>(i);
  return -1;
}

std::optional<DateWord> read_in(std::string_view folded, Language language) {
  const LanguageWords& own = words[static_cast<std::size_t>(language)];
  if (const int at = place_in(own.months, folded); at >= 0) return DateWord{DateWordKind::month, language, false, at + 1};
  if (const int at = place_in(own.short_months, folded); at >= 0) return DateWord{DateWordKind::month, language, true, at + 1};
  for (const Variant& variant : variants)
    if (variant.language == language && variant.word == folded) return DateWord{variant.kind, language, true, variant.value};
  if (const int at = place_in(own.weekdays, folded); at >= 0) return DateWord{DateWordKind::weekday, language, false, at};
  if (const int at = place_in(own.short_weekdays, folded); at >= 0) return DateWord{DateWordKind::weekday, language, true, at};
  return std::nullopt;
}

std::string with_case_of(std::string_view name, std::string_view written) {
  const auto upper = [](std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const auto c = static_cast<unsigned char>(text[i]);
      // U+00E0 to U+00FE, the only letters beyond ASCII here, lie 0x20 above their capitals.
      if (c >= 'a' && c <= 'z')
        result += static_cast<char>(c - 0x20);
      else if (i > 0 && static_cast<unsigned char>(text[i - 1]) == 0xC3 && c >= 0xA0)
        result += static_cast<char>(c - 0x20);
      else
        result += static_cast<char>(c);
    }
    return result;
  };
  const std::string lowered = text::lower(written);
  if (lowered == written) return std::string(name);
  if (upper(lowered) == written) return upper(name);
  return upper(name.substr(0, 1)) + std::string(name.substr(1));
}

}  // namespace

std::optional<DateWord> read_date_word(std::string_view word, Language language) {
  const std::string folded = text::fold(word);
  if (auto own = read_in(folded, language)) return own;
  for (std::size_t i = 0; i < language_names.size(); ++i)
    if (auto found = read_in(folded, static_cast<Language>(i))) return found;
  return std::nullopt;
}

std::string write_date_word(const DateWord& like, int value, std::string_view written) {
  const LanguageWords& own = words[static_cast<std::size_t>(like.language)];
  const std::string_view name = like.kind == DateWordKind::month
                                    ? (like.is_short ? own.short_months : own.months)[static_cast<std::size_t>(value - 1)]
                                    : (like.is_short ? own.short_weekdays : own.weekdays)[static_cast<std::size_t>(value)];
  return with_case_of(name, written);
}

}  // namespace wardbook::deid::operators
