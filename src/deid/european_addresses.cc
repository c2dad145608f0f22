// Streets, postal codes with their cities, places behind a cue or before the date of a letter, rooms and beds.
#include <algorithm>
#include <iterator>

#include "deid/detectors.h"
#include "deid/european_text.h"
#include "deid/french_places.h"
#include "deid/german.h"
#include "deid/one_of.h"
#include "deid/spanish.h"

namespace wardbook::deid::european {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

bool joint(const Text& text, Index i) {
  static constexpr std::string_view words[] = {"de", "del", "la",  "las",  "los", "el",  "y",  "des", "du",  "d",   "l",
                                               "le", "les", "sur", "en",   "der", "am",  "im", "an",  "dem", "den", "bei",
                                               "ob", "van", "von", "sous", "lez", "aux", "et", "i",   "a"};
  const Page& page = text.page();
  return one_of(text.word(i), words) || page.is_sign(i, '\'');
}

bool capital(const Text& text, Index i) {
  const Page& page = text.page();
  if (page.has(i, fact::placeholder)) return false;
  const std::string_view word = page.str(i);
  const bool elided = page.word(i) && word.size() > 3 && (word[0] == 'd' || word[0] == 'l') && text.word(i).size() < word.size() &&
                      word.find('\'') == 1 && !(word[2] >= 'a' && word[2] <= 'z');
  return page.capitalised(i) || elided;
}

// Capitalised words with particles between, on one line: the end, or `i`.
Index names(const Text& text, Index i, Index most) {
  static constexpr std::string_view stops[] = {"tel",    "tfno", "telefono", "telefon", "telephone", "fax",  "email", "e",
                                               "correo", "mail", "cp",       "nhc",     "fecha",     "pais", "datos", "nass",
                                               "dni",    "date", "nom",      "geb",     "sehr",      "tlf",  "teléf", "finess"};
  const Page& page = text.page();
  Index end = i;
  for (Index at = i; at < i + most && !(at > i && page.line_start(at)); ++at) {
    if (at > i && one_of(text.word(at), stops)) break;
    if (capital(text, at))
      end = at + 1;
    else if (!joint(text, at) && !(page.is_sign(at, '-') && page.glued(at) && page.glued(at + 1)) &&
             !(page.is_sign(at, '.') && page.glued(at) && at > i && page.length(at - 1) <= 5 && !page.line_start(at + 1)))
      break;
    if (at + 1 < page.size() && page.token(at + 1).start - page.token(at).end > 2) break;
  }
  return end;
}

bool short_number(const Page& page, Index i) {
  return (page.number(i) && page.length(i) <= 4) ||
         (page.kind(i) == Kind::mixed && page.length(i) <= 5 && page.str(i)[0] >= '0' && page.str(i)[0] <= '9');
}

// ", nº 12", " 21 a", ", 188, 1r 2a", ", s/n": the end, or `i`.
Index house_number(const Text& text, Index i) {
  const Page& page = text.page();
  Index at = i;
  if (page.is_sign(at, ',')) ++at;
  if (text.word(at) == "s" && page.is_sign(at + 1, '/') && text.word(at + 2) == "n") return at + 3;
  if (text.word(at) == "km" || text.word(at) == "nº" || text.word(at) == "n" || text.word(at) == "numero" || text.word(at) == "num") ++at;
  if (at > i && (page.str(at) == "°" || page.is_sign(at, '.'))) ++at;
  if (page.line_start(at) || !short_number(page, at)) return i;
  ++at;
  if ((page.is_sign(at, '-') || page.is_sign(at, '/')) && (short_number(page, at + 1) || page.shape(at + 1) == Shape::upper) &&
      page.glued(at + 1))
    at += 2;
  // "21 a", "14 bis", ", 3.º C", ", bajo", ", portal 3", ", 2º dcha"
  if (page.word(at) && page.length(at) == 1 && !page.line_start(at) && !page.is(at, "y") && !page.is(at, "à")) ++at;
  static constexpr std::string_view parts[] = {"bis",      "ter",         "bajo",   "dcha", "izda", "izq",  "portal", "piso",  "puerta",
                                               "escalera", "consultorio", "planta", "bat",  "appt", "dpto", "bloque", "local", "bte"};
  for (int part = 0; part < 4; ++part) {
    Index next = at;
    if (page.is_sign(next, ',')) ++next;
    if (page.line_start(next)) break;
    const bool floor = page.kind(next) == Kind::mixed && page.length(next) <= 4 && next > at;
    if (one_of(text.word(next), parts) || floor) {
      at = next + 1;
      if (page.is_sign(at, '.')) ++at;
      if ((short_number(page, at) || (page.word(at) && page.length(at) == 1)) && !page.line_start(at)) ++at;
      continue;
    }
    // "3.º C", "1.º"
    if (next > at && page.number(next) && page.length(next) <= 2 && page.is_sign(next + 1, '.') && page.str(next + 2) == "º") {
      at = next + 3;
      if (page.word(at) && page.length(at) == 1 && !page.line_start(at)) ++at;
      continue;
    }
    break;
  }
  return at;
}

void street_first(Page& page, const Text& text, Index i) {
  const Match* cue = text.cue(i, Use::street);
  Index at = cue ? cue->end : i + 1;
  if (!cue) {
    if (!page.is(i, "c") || !page.is_sign(i + 1, '/')) return;
    at = i + 2;
  }
  while (page.is_sign(at, '.') || page.is_sign(at, '/')) ++at;
  if (page.line_start(at)) return;
  const Index end = names(text, at, 9);
  if (end == at) return;
  const Index number = house_number(text, end);
  Index first = i;
  // "14 bis, allées de Villote": the number stands first.
  if (i > 0 && !page.line_start(i)) {
    Index before = i - 1;
    if (page.is_sign(before, ',') && before > 0) --before;
    if ((page.is(before, "bis") || page.is(before, "ter")) && before > 0) --before;
    // "12-14 rue", "5/7 avenue"
    const bool range = before >= 2 && (page.is_sign(before - 1, '-') || page.is_sign(before - 1, '/')) && short_number(page, before - 2);
    const bool french = page.language() == Language::fr && short_number(page, before);
    if (french && range && !(before >= 3 && page.glued(before - 2) && page.is_sign(before - 3, '/')))
      first = before - 2;
    else if (french && !(before > 0 && page.is_sign(before - 1, '/')))
      first = before;
  }
  // Words that are more than streets need a number: "place", "cours", "vía", "camino".
  static constexpr std::string_view loose[] = {"place",     "cours", "passage", "voie",  "route", "via",     "camino",   "av",
                                               "square",    "cite",  "chemin",  "ronda", "urb",   "privada", "diagonal", "pasaje",
                                               "residence", "c",     "ave",     "place", "pl",    "imp",     "hameau",   "rua"};
  const bool sure = number != end || first != i;
  // "rue de Lorraine", "quai des Chartrons": the French word is no other one before "de" and a capital.
  Index head = at;
  if (page.language() == Language::fr)
    while (joint(text, head) && page.shape(head) == Shape::lower && head < end) ++head;
  if (!sure && (one_of(text.word(i), loose) ? !page.is_sign(i + 1, '/') : !capital(text, head) && !page.capitalised(i))) return;
  if (!sure && page.shape(i) == Shape::lower && page.language() != Language::fr && !page.is_sign(i + 1, '/')) return;
  page.found(first, number, Label::location, 0.88F, Reason::address);
}

// "Schleswiger Str. 95a", "Iris-Leber-Straße 42", "Steindamm 41", "Am Hansekai 12"
void street_last(Page& page, const Text& text, Index i) {
  if (page.language() != Language::de || !page.capitalised(i)) return;
  static constexpr std::string_view after[] = {"strasse", "str",       "weg",   "platz",  "allee",  "gasse", "damm",
                                               "ufer",    "ring",      "kamp",  "steig",  "graben", "markt", "chaussee",
                                               "stieg",   "promenade", "zeile", "stiege", "twiete"};
  const std::string_view word = text.word(i);
  const bool ends = std::any_of(std::begin(after), std::end(after), [&](std::string_view suffix) { return word.ends_with(suffix); });
  if (!ends || page.has(i, fact::clinical)) return;
  Index at = i + 1;
  if (page.is_sign(at, '.')) ++at;
  Index number = house_number(text, at);
  const bool is_street = word.ends_with("strasse") || word.ends_with("gasse");
  if (number == at && !(is_street && word != "strasse") &&
      !(word == "strasse" && i > 0 && page.capitalised(i - 1) && !page.sentence_start(i)))
    return;
  if (number != at && page.has(number, fact::unit)) return;
  if (number != at && page.is_sign(number, '/') && page.glued(number) && page.word(number + 1) && page.length(number + 1) <= 4) number += 2;
  Index first = i;
  while (first >= 2 && page.is_sign(first - 1, '-') && page.glued(first) && page.glued(first - 1) && page.capitalised(first - 2))
    first -= 2;
  if (first == i && word.size() <= 7 && i > 0 && page.capitalised(i - 1) && !page.line_start(i)) --first;
  page.found(first, number, Label::location, 0.88F, Reason::address);
}

bool postal_number(const Page& page, Index i) { return page.number(i) && (page.length(i) == 5 || page.length(i) == 4); }

void street_with_preposition(Page& page, const Text& text, Index i) {
  static constexpr std::string_view before[] = {"am", "im", "an", "auf", "zur", "zum", "unter", "in", "via", "beim"};
  if (page.language() != Language::de || !one_of(text.word(i), before) || !page.capitalised(i)) return;
  Index at = i + 1;
  if (text.word(at) == "der" || text.word(at) == "dem" || text.word(at) == "den") ++at;
  if (!page.capitalised(at) || page.line_start(at)) return;
  const Index end = names(text, at, 3);
  const Index number = house_number(text, end);
  if (number == end) return;
  // Only in an address: a postal code is near, or the line holds nothing else.
  bool address = page.line_start(i) && page.line_start(number);
  for (Index k = number; k < number + 5 && !address; ++k) address = postal_number(page, k);
  if (address) page.found(i, number, Label::location, 0.87F, Reason::address);
}

// "24937 Flensburg", "CP: 28016", "A-9011 Neustadt", "3400 Burgdorf", "94010 Créteil Cedex"
void postal_code(Page& page, const Text& text, Index i) {
  if (!postal_number(page, i)) {
    // "C1416ASW" of Argentina, "H2S 3C9" of Canada
    const std::string_view word = page.str(i);
    const auto shape = [&](std::string_view form, std::string_view given) {
      return form.size() == given.size() && std::equal(form.begin(), form.end(), given.begin(), [](char want, char c) {
               return want == 'A' ? c >= 'A' && c <= 'Z' : c >= '0' && c <= '9';
             });
    };
    if (shape("A0000AAA", word) || shape("A0A", word)) {
      const bool canada = word.size() == 3;
      if (canada && !shape("0A0", page.str(i + 1))) return;
      page.found(i, canada ? i + 2 : i + 1, Label::location, 0.88F, Reason::address);
    }
    return;
  }
  if (page.glued(i + 1) && !page.is_sign(i + 1, '.') && !page.is_sign(i + 1, ',') && !page.is_sign(i + 1, ')')) return;
  static constexpr std::string_view labels[] = {"cp", "c p", "postal", "plz", "p"};
  Index before = i;
  while (before > 0 &&
         (page.is_sign(before - 1, ':') || page.is_sign(before - 1, '.') || page.is_sign(before - 1, '>') || page.is_sign(before - 1, '=')))
    --before;
  const bool label = before > 0 && one_of(text.word(before - 1), labels) && (before != i || page.is(before - 1, "cp"));
  Index first = i;
  if (i >= 2 && page.is_sign(i - 1, '-') && page.glued(i) && page.word(i - 2) && page.length(i - 2) <= 2 &&
      page.shape(i - 2) != Shape::lower)
    first = i - 2;
  else if (i > 0 && !page.line_start(i) && page.str(i - 1) == "D" && page.language() == Language::de)
    first = i - 1;
  Index at = i + 1;
  if (page.is_sign(at, ',') || page.is_sign(at, '.') || page.is_sign(at, '-')) ++at;
  const Index end = page.line_start(at) ? at : names(text, at, 6);
  const bool city = end > at && !page.has(at, fact::month | fact::clinical) && !text.has(at, Use::number) && !text.has(at, Use::title);
  if (label) {
    page.found(first, city && at == i + 1 ? end : i + 1, Label::location, 0.88F, Reason::address);
    return;
  }
  if (!city) {
    // The last line of an address in letters with nothing behind it.
    if (first != i) page.found(first, i + 1, Label::location, 0.7F, Reason::address);
    return;
  }
  const bool four = page.length(i) == 4;
  // Four digits are a year or a count as well: in an address only.
  const bool behind_street = i >= 2 &&
                             (page.is_sign(i - 1, ',') || page.str(i - 1) == "·" || page.str(i - 1) == "—" || page.str(i - 1) == "–") &&
                             !page.line_start(i);
  const bool line = page.line_start(i) && (page.line_start(end) || page.is_sign(end, ','));
  const bool year = four && page.value(i) >= 1900 && page.value(i) <= 2100;
  if (four && !(first != i || ((behind_street || line) && !year) || (i > 0 && page.is_sign(i - 1, ':') && !year))) return;
  page.found(first, end, Label::location, 0.87F, Reason::address);
}

// "Neustadt, am 12.3.2023", "La Robla, 28-X-2024", "Foix, le 8 octobre 2024"
void place_of_letter(Page& page, const Text& text, Index i) {
  if (!page.line_start(i) || !capital(text, i)) return;
  const Index end = names(text, i, 5);
  if (end == i || !page.is_sign(end, ',') || page.has(i, fact::weekday) || text.has(i, Use::title)) return;
  Index at = end + 1;
  const std::string_view word = text.word(at);
  const bool link = word == "den" || word == "am" || word == "le" || word == "a" || word == "el";
  if (link) ++at;
  const bool date = page.number(at) && page.length(at) <= 2 &&
                    (numeric_date(page, at) != at || page.is_sign(at + 1, '.') || page.has(at + 1, fact::month) ||
                     text.word(at + 1) == "de" || (page.is_sign(at + 1, '-') && link) || (page.is_sign(at + 1, '-') && page.word(at + 2)));
  if (date && !page.line_start(at)) page.found(i, end, Label::location, 0.85F, Reason::context);
}

void place(Page& page, const Text& text, Index i) {
  const Match* cue = text.cue(i, Use::place);
  if (!cue) return;
  Index at = cue->end;
  bool colon = false;
  while (at < cue->end + 8 && (page.is_sign(at, ':') || page.is_sign(at, '.') || page.is_sign(at, '=') || page.is_sign(at, '>') ||
                               page.is_sign(at, '/') || (colon && page.is_sign(at, '"') && page.language() == Language::de))) {
    colon |= !page.is_sign(at, '.') && !page.is_sign(at, '/');
    ++at;
  }
  const bool running = cue->end > i + 1 || text.word(i) == "wohnhaft" || text.word(i) == "barrio" || text.word(i) == "colonia" ||
                       text.word(i) == "paraje" || text.word(i) == "habite";
  if ((!colon && !running) || page.line_start(at)) return;
  if (text.word(at) == "in" || text.word(at) == "a" || text.word(at) == "en") ++at;
  if (text.has(at, Use::street) || text.has(at, Use::site) || page.has(at, fact::placeholder)) return;
  Index end = names(text, at, 7);
  // "Schwedt/Oder"
  if (page.language() == Language::de && end > at && page.is_sign(end, '/') && page.glued(end) && page.glued(end + 1) &&
      page.capitalised(end + 1))
    end += 2;
  if (end == at || !capital(text, at)) {
    if (!(joint(text, at) && capital(text, at + 1) && end > at)) return;
  }
  if (page.is_sign(end, ':') && end == at + 1) return;
  page.found(at, end, Label::location, 0.86F, Reason::label);
}

void room(Page& page, const Text& text, Index i) {
  const Match* cue = text.cue(i, Use::room);
  if (!cue || (i > 0 && !page.line_start(i) &&
               (text.word(i - 1) == "sonde" || text.word(i - 1) == "sad" || text.word(i - 1) == "dk" || text.word(i - 1) == "catheter")))
    return;
  Index at = cue->end;
  while (page.is_sign(at, '.') || page.is_sign(at, ':') || text.word(at) == "nr" || text.word(at) == "n" || text.word(at) == "nº" ||
         page.str(at) == "°")
    ++at;
  if (page.line_start(at)) return;
  if (page.word(at) && (page.shape(at) == Shape::initial || page.shape(at) == Shape::upper) && page.length(at) <= 3 &&
      !page.line_start(at + 1) && (page.number(at + 1) || page.is_sign(at + 1, '-')))
    ++at;
  if (page.is_sign(at, '-')) ++at;
  const bool number = (page.number(at) && page.length(at) <= 4) || (page.kind(at) == Kind::mixed && page.length(at) <= 4);
  if (!number || numeric_date(page, at) != at || page.has(at + 1, fact::unit)) return;
  ++at;
  if ((page.is_sign(at, '.') || page.is_sign(at, '-') || page.is_sign(at, '/')) && page.glued(at) && page.glued(at + 1) &&
      (page.number(at + 1) || page.length(at + 1) == 1))
    at += 2;
  static constexpr std::string_view wings[] = {"nord", "sud", "ost", "west"};
  if (one_of(text.word(at), wings) && page.capitalised(at) && !page.line_start(at)) ++at;  // "Station 12 Süd"
  if (page.language() == Language::es && page.is(at, "bis") && !page.line_start(at)) ++at;
  if (page.language() == Language::fr) at = side_of_room(text, at);  // "chambre 108, lit fenêtre"
  page.found(i, at, Label::location, 0.8F, Reason::label);
}

}  // namespace

void find_addresses(Page& page, const Text& text) {
  for (Index i = 0; i < page.size(); ++i) {
    if (page.has(i, fact::placeholder)) continue;
    postal_code(page, text, i);
    if (page.language() == Language::es) {
      spanish_street(page, text, i);
      spanish_room(page, text, i);
    }
    if (!page.word(i)) continue;
    if (page.language() == Language::es) spanish_place(page, text, i);
    if (text.has(i, Use::street) || page.is(i, "c")) street_first(page, text, i);
    street_last(page, text, i);
    street_with_preposition(page, text, i);
    place_of_letter(page, text, i);
    place(page, text, i);
    room(page, text, i);
    if (page.language() == Language::fr) french_place(page, text, i);
    german::find_place(page, text, i);
  }
}

}  // namespace wardbook::deid::european
