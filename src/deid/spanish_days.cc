// Days that Spanish notes name by a feast ("noche de Reyes", "día de la Madre"), days without a month ("mañana 11", "el 14"), whose
// month the other dates of the page tell, and the time that phones write behind a date ("14/03/25, 7:58 p. m.").
#include <cstdlib>
#include <string>

#include <algorithm>
#include <array>

#include "deid/detectors.h"
#include "deid/european_days.h"
#include "deid/european_number_words.h"
#include "deid/one_of.h"
#include "deid/spanish.h"

namespace wardbook::deid::european {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

// "Reyes", "la Madre", "San Juan", behind "noche de": the end, or `i`.
Index feast_name(const Text& text, Index i) {
  static constexpr std::string_view feasts[] = {"reyes",        "madre",      "padre",         "difuntos",   "muertos",    "inocentes",
                                                "asuncion",     "inmaculada", "pilar",         "candelaria", "navidad",    "hispanidad",
                                                "constitucion", "raza",       "independencia", "nochebuena", "nochevieja", "pascua",
                                                "corpus",       "trabajador", "merced",        "almudena",   "guadalupe",  "epifania"};
  static constexpr std::string_view saints[] = {"san", "santa", "sant", "santo", "sto", "sta"};
  static constexpr std::string_view articles[] = {"la", "los", "las", "el"};
  const Page& page = text.page();
  Index at = i;
  if (one_of(text.word(at), articles)) ++at;
  if (text.word(at) == "virgen" && (text.word(at + 1) == "de" || text.word(at + 1) == "del")) {
    at += 2;
    if (one_of(text.word(at), articles)) ++at;
    return page.capitalised(at) && !page.line_start(at) ? at + 1 : i;
  }
  if (page.line_start(at)) return i;
  if (one_of(text.word(at), feasts)) return at + 1;
  if (text.word(at) == "todos" && text.word(at + 1) == "los" && text.word(at + 2) == "santos") return at + 3;
  return one_of(text.word(at), saints) && page.capitalised(at) && page.capitalised(at + 1) && !page.line_start(at + 1) ? at + 2 : i;
}

// "noche de Reyes", "fiestas de la Asunción", "Semana Santa", "Viernes Santo", "nochevieja"
void feast(Page& page, const Text& text, Index i) {
  static constexpr std::string_view eves[] = {"noche", "vispera", "visperas", "dia", "fiesta", "fiestas", "puente", "verbena"};
  const std::string_view word = text.word(i);
  Index end = i;
  if (word == "nochebuena" || word == "nochevieja") {
    end = i + 1;
  } else if (word == "semana" || word == "jueves" || word == "viernes" || word == "sabado") {
    if (text.word(i + 1) == (word == "semana" ? "santa" : "santo")) end = i + 2;
  } else if (word == "domingo" && text.word(i + 1) == "de" && (text.word(i + 2) == "ramos" || text.word(i + 2) == "resurreccion")) {
    end = i + 3;
  } else if ((text.word(i + 1) == "de" || text.word(i + 1) == "del") && one_of(word, eves)) {
    if (const Index name = feast_name(text, i + 2); name != i + 2) end = name;
  }
  if (end != i && !page.line_start(end - 1)) page.found(i, end, Label::date, 0.82F, Reason::month);
}

bool digit(char c) { return c >= '0' && c <= '9'; }

// The day of a date that has one and its month: "3/4/2025", "2025-04-03", "3 de abril"; else 0.
int day_of(std::string_view date) {
  std::array<int, 3> numbers{};
  std::size_t count = 0;
  bool letters = false;
  for (std::size_t at = 0; at < date.size() && count < numbers.size();) {
    letters = letters || (date[at] | 0x20) >= 'a';
    if (!digit(date[at])) {
      ++at;
      continue;
    }
    int value = 0;
    for (; at < date.size() && digit(date[at]); ++at) value = std::min(value * 10 + (date[at] - '0'), 10000);
    numbers[count++] = value;
  }
  constexpr int most_days = 31, months = 12;
  const bool year_first = numbers[0] > most_days;
  if (year_first) return count == 3 && numbers[1] <= months && numbers[2] <= most_days ? numbers[2] : 0;
  return letters || (count >= 2 && numbers[1] >= 1 && numbers[1] <= months) ? numbers[0] : 0;
}

// Whether a date of the page lies that near to the day, in the same month as it seems.
bool near_date(KnownDays known, int day, int least, int most) {
  for (int other = std::max(day - most, 1); other <= std::min(day - least, 31); ++other)
    if ((known >> other & 1U) != 0) return true;
  return false;
}

// Behind a day without a month the sentence ends or goes on with a word that counts nothing: "el 14 a las 9", not "el 5 dedo".
bool stands_alone(const Text& text, Index i) {
  static constexpr std::string_view words[] = {"a",   "con", "en", "por", "para",  "se",   "si",    "le", "que", "no",
                                               "sin", "me",  "al", "ya",  "desde", "ante", "viene", "pm", "am",  "llega"};
  const Page& page = text.page();
  if (page.line_start(i)) return true;
  if (page.is_sign(i, ')') || page.is_sign(i, ';')) return true;
  if (page.is_sign(i, '.') || page.is_sign(i, ',')) return !(page.number(i + 1) && !page.line_start(i + 1));
  return page.word(i) && one_of(text.word(i), words) && !text.word(i + 1).starts_with("cien");  // "el 8 por ciento"
}

// "ayer día 2", "mañana 11": the day must be the one beside a date of the page.
void relative_day(Page& page, const Text& text, Index i, KnownDays known) {
  const std::string_view word = text.word(i);
  int from = 0;
  if (word == "manana")
    from = 1;
  else if (word == "ayer")
    from = -1;
  else if (word == "anteayer")
    from = -2;
  else if (word != "hoy")
    return;
  const bool said = text.word(i + 1) == "dia";
  const Index at = said ? i + 2 : i + 1;
  if (page.line_start(at) || !page.number(at) || !day(page, at) || !stands_alone(text, at + 1)) return;
  if (near_date(known, page.value(at), from, from)) page.found(said ? i + 1 : at, at + 1, Label::date, 0.8F, Reason::context);
}

// What else is counted in days, and what else has numbers: cycles of a treatment, the days of a stay, teeth.
bool other_count(const Text& text, Index i) {
  static constexpr std::string_view words[] = {"ciclo",     "ciclos", "quimioterapia",  "qt",     "vida",      "diente",     "dientes",
                                               "pieza",     "piezas", "molar",          "caries", "exodoncia", "endodoncia", "corona",
                                               "regla",     "dosis",  "postoperatorio", "escala", "eva",       "apgar",      "glasgow",
                                               "percentil", "grado",  "estadio",        "tipo",   "factor",    "par",        "numero"};
  constexpr Index reach = 8;
  const Index first = i > reach ? i - reach : 0;
  for (Index at = first; at < i + reach; ++at)
    if (one_of(text.word(at), words)) return true;
  return false;
}

// "el día 14", "vuelve el 14 a las 9", "día tres de este mes"
void day_alone(Page& page, const Text& text, Index i, KnownDays known) {
  static constexpr std::string_view articles[] = {"el", "del", "al"};
  static constexpr std::string_view days[] = {"antes",     "despues", "noche",     "tarde",  "manana",
                                              "madrugada", "partir",  "analitica", "control"};
  const bool said = text.word(i) == "dia";
  if (said ? i == 0 || !one_of(text.word(i - 1), articles) : text.word(i) != "el" && text.word(i) != "del") return;
  const Index at = i + 1;
  if (page.line_start(at)) return;
  Index end = at + 1;
  int value = 0;
  if (page.number(at)) {
    if (!day(page, at)) return;
    value = page.value(at);
  } else if (page.word(at)) {
    const Spoken number = spoken(text, at);
    if (number.end == at || number.value > 31) return;
    value = number.value;
    end = number.end;
  } else {
    return;
  }
  const bool of_month = text.word(end) == "de" && text.word(end + 1) == "este" && text.word(end + 2) == "mes";
  if (said && of_month) {
    page.found(i, end, Label::date, 0.85F, Reason::context);
    return;
  }
  if (!page.number(at) || !stands_alone(text, end) || other_count(text, i)) return;
  if (!said && text.word(i) == "del" && (i == 0 || !one_of(text.word(i - 1), days))) return;
  // A week before or after a date that the page gives.
  if (near_date(known, value, -10, 16)) page.found(said ? i : at, end, Label::date, 0.76F, Reason::context);
}

// "14/03/25, 7:58 p. m.", "03/12/24 23:52 hrs"
void stamp(Page& page, Index i) {
  if (!page.is_sign(i + 1, '/') && !page.is_sign(i + 1, '-')) return;
  const Index date = numeric_date(page, i);
  if (date == i) return;
  Index at = page.is_sign(date, ',') ? date + 1 : date;
  const auto two = [&](Index k) { return page.is_sign(k, ':') && page.glued(k) && page.number(k + 1) && page.length(k + 1) == 2; };
  if (page.line_start(at) || !page.number(at) || page.length(at) > 2 || !two(at + 1)) return;
  at += 3;
  if (two(at)) at += 2;
  // The blank between "p." and "m." is a narrow one on many phones.
  if (page.line_start(at) || !(page.is(at, "p") || page.is(at, "a")) || !page.is_sign(at + 1, '.') || !page.is(at + 2, "m")) return;
  at += 3;
  if (page.is_sign(at, '.') && page.glued(at)) ++at;
  page.found(i, at, Label::date, 0.95F, Reason::pattern);
}

}  // namespace

KnownDays known_days(const Page& page) {
  KnownDays known = 0;
  for (const Candidate& candidate : page.candidates())
    if (candidate.label == Label::date && candidate.action == Action::redact && candidate.score > withdrawn &&
        candidate.end > candidate.start)
      known |= KnownDays{1} << day_of(page.text().substr(candidate.start, candidate.end - candidate.start));
  return known;
}

void spanish_day(Page& page, const Text& text, Index i, KnownDays known) {
  if (page.number(i)) {
    stamp(page, i);
    return;
  }
  feast(page, text, i);
  relative_day(page, text, i, known);
  day_alone(page, text, i, known);
}

}  // namespace wardbook::deid::european
