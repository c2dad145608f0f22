// Places that Spanish notes name in running text, behind a word for where somebody comes from or goes: no list has all villages.
#include "deid/local_words.h"
#include "deid/one_of.h"
#include "deid/spanish.h"

namespace wardbook::deid::european {

using text::Shape;
using trust::Label;

namespace {

// A capitalised word that is no department, no drug, no person and no word of the language.
bool unknown(const Text& text, Index i) {
  const Page& page = text.page();
  if (page.shape(i) == Shape::upper ? page.length(i) < 6 || page.has(i, fact::any_word) : page.shape(i) != Shape::capital) return false;
  return page.word(i) && page.length(i) >= 4 && text.cues(i).empty() &&
         !page.has(i, fact::placeholder | fact::clinical | fact::acronym | fact::department | fact::heading | fact::month | fact::weekday |
                          fact::function | fact::unit) &&
         !(page.has(i, fact::first) && !page.has(i, fact::city)) && !local_word(page, i);
}

// "vino manejando desde", "sigue conduciendo hasta": whatever else is said to begin or to end is no place ("desde Enantyum").
bool moves_before(const Text& text, Index i) {
  static constexpr std::string_view stems[] = {"condu",   "maneja", "viaj", "vin",   "vien",  "traid",     "trae",
                                               "llev",    "camin",  "baj",  "sub",   "lleg",  "acud",      "anda",
                                               "traslad", "vuel",   "corr", "deriv", "remit", "ambulancia"};
  constexpr Index reach = 3;
  for (Index at = i; at > 0 && at + reach > i && text.page().word(at - 1); --at)
    for (const std::string_view stem : stems)
      if (text.word(at - 1).starts_with(stem)) return true;
  return false;
}

// "traído de", "llega desde", "de viaje en": the place's own index, or `i`.
Index behind_move(const Text& text, Index i) {
  static constexpr std::string_view moves[] = {
      "llega",      "llegan",     "llego",  "viene",  "vienen",  "vino",    "vinieron", "procede", "proceden", "traido",     "traida",
      "trasladado", "trasladada", "vuelve", "volvio", "regresa", "regreso", "oriundo",  "oriunda", "emigro",   "desplazado", "desplazada"};
  static constexpr std::string_view links[] = {"de", "desde"};
  const std::string_view word = text.word(i);
  if (word == "desde" || word == "hasta" || word == "hacia") return moves_before(text, i) ? i + 1 : i;
  if (word == "viaje" && (text.word(i + 1) == "a" || text.word(i + 1) == "en")) return i + 2;
  return one_of(text.word(i + 1), links) && one_of(word, moves) ? i + 2 : i;
}

}  // namespace

void spanish_place(Page& page, const Text& text, Index i) {
  const Index at = behind_move(text, i);
  if (at == i || page.line_start(at) || !unknown(text, at)) return;
  // "Villanueva de la Jara", "Bellcaire d'Urgell"
  static constexpr std::string_view joints[] = {"de", "del", "la", "las", "los", "el"};
  Index end = at + 1;
  for (Index next = end; next < at + 5 && !page.line_start(next); ++next) {
    const bool elided = page.word(next) && page.length(next) > 4 && page.low(next).starts_with("d'");
    if (elided || (page.capitalised(next) && page.shape(next) == page.shape(at) && text.cues(next).empty() && !local_word(page, next)))
      end = next + 1;
    else if (!one_of(text.word(next), joints))
      break;
  }
  if (page.is_sign(end, ':') || page.number(end) || page.is_sign(end, '%')) return;
  page.found(at, end, Label::location, 0.74F, Reason::context);
}

}  // namespace wardbook::deid::european
