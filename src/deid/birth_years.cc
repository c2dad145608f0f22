// Years of birth. One that tells an age over 89 is an element of a date "indicative of such age" (45 CFR 164.514(b)(2)(i)(C)).
#include <optional>

#include "deid/ages.h"
#include "deid/detectors.h"
#include "deid/one_of.h"
#include "deid/present.h"
#include "text/fold.h"

namespace wardbook::deid {

using text::Kind;
using trust::Label;

namespace {

constexpr float sure = 0.995F;  // the tagger takes a year that stands alone for a place or a licence
constexpr float unsure = 0.35F;
constexpr Index reach = 9;  // tokens between what says that somebody was born and the year

int latest_year(const Page& page) {
  int latest = earliest_present;
  for (Index i = 0; i < page.size(); ++i)
    if (page.number(i) && page.length(i) == 4 && page.value(i) > latest && page.value(i) <= 2099) latest = page.value(i);
  return latest;
}

bool year(const Page& page, Index i) {
  if (!page.number(i) || page.length(i) != 4 || page.value(i) < 1880 || page.value(i) > 2099 || numeric_date(page, i) != i) return false;
  const bool part_of_more = (page.is_sign(i + 1, '-') || page.is_sign(i + 1, '/') || page.is_sign(i + 1, ':')) && page.glued(i + 1) &&
                            page.number(i + 2) && page.glued(i + 2);
  // "birth: 1930 g", but "born 1925 in Ohio"
  const bool measured =
      page.has(i + 1, fact::unit) && !page.line_start(i + 1) && (page.is(i + 1, "g") || (page.length(i + 1) > 1 && !page.is(i + 1, "in")));
  return !part_of_more && !measured && !(page.has(i + 1, fact::month) && !page.line_start(i + 1));
}

// Folded, in all languages: a table of each would say no more.
bool says_born(const Page& page, Index i) {
  static constexpr std::string_view words[] = {"born",        "birth",        "birthdate", "birthyear", "birthday", "dob",
                                               "yob",         "nacimiento",   "nacido",    "nacida",    "nacio",    "naissance",
                                               "ne",          "nee",          "geb",       "geboren",   "geborene", "geborener",
                                               "geburtsjahr", "geburtsdatum", "jahrgang",  "jg",        "gebjahr"};
  if (page.word(i) && one_of(std::string_view(text::fold(page.str(i))), words))
    return !(page.language() == Language::en && (page.is(i, "ne") || page.is(i, "nee") || page.is(i, "jg")));
  // "b. 1922" and "d.o.b. 1922", but not "hepatitis B"; "(*1930)", but not the star of a list.
  if (page.str(i) == "b" && page.shape(i) == text::Shape::lower)
    return page.is_sign(i + 1, '.') && !(i > 0 && page.has(i - 1, fact::clinical)) &&
           !(i > 1 && page.glued(i) && page.is_sign(i - 1, '.') && !page.is(i - 2, "o"));
  return page.is_sign(i, '*') && page.number(i + 1) && !page.line_start(i) && (page.glued(i + 1) || page.language() == Language::de);
}

// "in the year", ": about", "en el año": what stands before the year; names of places too, "in Ohio, in 1928".
bool between(const Page& page, Index i) {
  static constexpr std::string_view words[] = {
      "in", "on", "the", "year", "yr",    "of", "was",   "is",   "circa", "about", "around", "near", "and", "en",  "el",           "l'an",
      "an", "e",  "año", "de",   "hacia", "à",  "année", "vers", "im",    "jahr",  "jahre",  "um",   "ca",  "bei", "approximately"};
  if (page.kind(i) == Kind::sign) {
    if (page.is_sign(i, '.')) return i > 0 && page.glued(i) && page.length(i - 1) <= 3;  // "geb.", "b.", "yr."
    return !page.is_sign(i, ';') && !page.is_sign(i, ']');
  }
  return one_of(page.low(i), words) || (page.capitalised(i) && !page.has(i, fact::month));
}

enum class Said : std::uint8_t { nothing, apart, beside };  // apart: with a capitalised word between, which may begin another field
Said born_before(const Page& page, Index i) {
  Said said = Said::beside;
  for (Index k = i; k > 0 && k + reach > i; --k) {
    if (page.line_start(k) && !page.is_sign(k - 1, ':')) return Said::nothing;
    if (says_born(page, k - 1)) return said;
    if (!between(page, k - 1)) return Said::nothing;
    if (page.capitalised(k - 1)) said = Said::apart;
  }
  return Said::nothing;
}

// "wurde 1928 in Berlin geboren"
bool born_behind(const Page& page, Index i) {
  if (page.language() != Language::de) return false;
  for (Index k = i + 1; k < i + reach && !page.line_start(k); ++k) {
    if (page.is(k, "geboren")) return true;
    if (page.kind(k) == Kind::sign || !between(page, k)) return false;
  }
  return false;
}

}  // namespace

void find_birth_years(Page& page) {
  std::optional<int> present;  // most notes never ask
  for (Index i = page.first(); i < page.size(); i = page.next(i)) {
    if (!year(page, i) || page.has(i, fact::placeholder)) continue;
    const Said said = born_before(page, i);
    if (said == Said::nothing && !born_behind(page, i)) continue;
    if (!present) present = latest_year(page);
    if (*present - page.value(i) > oldest_that_stays)
      page.found(i, i + 1, Label::age, sure, Reason::birth_year, Action::generalize);
    else  // the redactor may know a later present
      page.found(i, i + 1, Label::age, said == Said::beside ? sure : unsure, Reason::birth_year, Action::keep);
  }
}

}  // namespace wardbook::deid
