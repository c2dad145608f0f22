// Spanish addresses whose street has no word for it ("vive en Vara de Rey 61", "Ausiàs March 5, pta. 9"), and the forms of Latin
// America: the crossings of Colombia, the blocks and lots of Peru and Mexico, the hundreds of the Río de la Plata.
#include "deid/one_of.h"
#include "deid/spanish.h"

namespace wardbook::deid::european {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

bool joint(const Text& text, Index i) {
  static constexpr std::string_view words[] = {"de", "del", "la", "las", "los", "el", "y", "i", "d", "l", "do", "da", "na"};
  return one_of(text.word(i), words);
}

bool capital(const Text& text, Index i) {
  // "en domicilio, Barthel 60", "Adiro 100", "Paracetamol s/n": scales and medicines have numbers, too.
  static constexpr std::string_view scales[] = {"barthel", "glasgow", "norton",   "braden", "ecog",   "downton", "tinetti",
                                                "gijon",   "lawton",  "pfeiffer", "zarit",  "apache", "morse",   "katz"};
  constexpr Facts things = fact::clinical | fact::department | fact::acronym | fact::heading | fact::eponym;
  const Page& page = text.page();
  if ((page.has(i, things) && !page.has(i, fact::city)) || one_of(text.word(i), scales)) return false;
  return page.capitalised(i) && !page.has(i, fact::placeholder | fact::month | fact::weekday | fact::unit) && !text.has(i, Use::site) &&
         !text.has(i, Use::title) && !text.has(i, Use::room);
}

// Capitalised words with particles between: the end, or `i`.
Index words(const Text& text, Index i) {
  Index end = i;
  for (Index at = i; at < i + 6 && !(at > i && text.page().line_start(at)); ++at) {
    if (capital(text, at))
      end = at + 1;
    else if (at == i || !joint(text, at))
      break;
  }
  return end;
}

// Where the words that end before `end` begin, or `end`.
Index words_before(const Text& text, Index end) {
  Index first = end;
  for (Index at = end; at > 0 && at + 6 > end && !text.page().line_start(at); --at) {
    if (capital(text, at - 1))
      first = at - 1;
    else if (at == end || !joint(text, at - 1))
      break;
  }
  return first;
}

bool brief(const Page& page, Index i, std::size_t most) {
  return !page.line_start(i) && ((page.number(i) && page.length(i) <= most) || (page.kind(i) == Kind::mixed && page.length(i) <= most + 1));
}
bool letter(const Page& page, Index i) {
  return page.word(i) && page.length(i) == 1 && page.shape(i) == Shape::initial && !page.line_start(i);
}

// "5.º C", "3º dcha.", "of. 204", "pta. 9", "bajo izq.": one part of a door, or `i`.
Index door(const Text& text, Index i) {
  static constexpr std::string_view sides[] = {"dcha", "izda", "izq", "izqda", "derecha", "izquierda", "centro"};
  static constexpr std::string_view parts[] = {"of",   "oficina", "pta", "puerta", "dpto", "depto", "departamento", "esc",   "escalera",
                                               "piso", "apto",    "apt", "bloque", "int",  "torre", "casa",         "portal"};
  const Page& page = text.page();
  Index at = page.is_sign(i, ',') ? i + 1 : i;
  if (page.line_start(at)) return i;
  const Index sign = page.is_sign(at + 1, '.') && page.glued(at + 1) ? at + 2 : at + 1;
  const std::string_view word = page.str(at);
  const bool split = page.number(at) && page.length(at) <= 2 && page.glued(sign) && (page.str(sign) == "º" || page.str(sign) == "ª");
  if (split || (page.kind(at) == Kind::mixed && page.length(at) <= 4 && (word.ends_with("º") || word.ends_with("ª")))) {
    at = split ? sign + 1 : at + 1;
    if (letter(page, at)) return at + 1;
    if (one_of(text.word(at), sides) && !page.line_start(at)) return page.is_sign(at + 1, '.') && page.glued(at + 1) ? at + 2 : at + 1;
    return page.line_start(at) || page.kind(at) == Kind::sign ? at : i;
  }
  if (!one_of(text.word(at), parts)) return i;
  ++at;
  if (page.is_sign(at, '.')) ++at;
  return brief(page, at, 4) || letter(page, at) ? at + 1 : i;
}

Index doors(const Text& text, Index i) {
  Index end = i;
  for (Index next = door(text, end); next != end; next = door(text, end)) end = next;
  return end;
}

// What a number behind a place may count: "vive en Soria 6 meses".
bool counts(const Text& text, Index i) {
  static constexpr std::string_view nouns[] = {"anos",  "ano",   "meses",    "mes",   "dias", "semanas",
                                               "hijos", "veces", "personas", "horas", "a"};
  const Page& page = text.page();
  return !page.line_start(i) && (page.has(i, fact::unit) || one_of(text.word(i), nouns) || page.is_sign(i, '/') || page.is_sign(i, '%'));
}

// "vive en Reconquista 8", "vive en Logroño, Vara de Rey 61", "Dirección actualizada: Ausiàs March 5, pta. 9"
void behind_dwelling(Page& page, const Text& text, Index i) {
  static constexpr std::string_view dwellings[] = {"vive",      "viven",     "vivia",       "reside",      "residen",
                                                   "domicilio", "direccion", "domiciliado", "domiciliada", "empadronado",
                                                   "piso",      "mudado",    "empadronada", "mudada"};
  static constexpr std::string_view floors[] = {"bajo",   "primero", "segundo", "tercero",   "cuarto",
                                                "quinto", "sexto",   "atico",   "entresuelo"};
  if (!one_of(text.word(i), dwellings) || (i > 0 && text.word(i - 1) == "en" && page.is_sign(i + 1, ':'))) return;
  Index at = i + 1;
  if (text.word(at) == "actualizada" || text.word(at) == "actual" || text.word(at) == "habitual") ++at;
  const Index signs = at;
  const bool field = page.is_sign(at, ':');
  while (at < signs + 2 && (page.is_sign(at, ':') || page.is_sign(at, ','))) ++at;
  if (text.word(at) == "en" || text.word(at) == "de" || text.word(at) == "a") ++at;
  if (at == i + 1 || page.line_start(at)) return;
  // The town may stand first.
  for (int town = 0; town < 2; ++town) {
    const Index end = words(text, at);
    if (end == at) return;
    const Index number = page.is_sign(end, ',') && brief(page, end + 1, 4) ? end + 1 : end;
    if (brief(page, number, 4) && !counts(text, number + 1)) {
      Index last = doors(text, number + 1);
      if (page.is_sign(last, ',') && one_of(text.word(last + 1), floors) && !page.line_start(last + 1)) last += 2;
      // "Domicilio: Balderas 49, Colonia Centro": in a field what follows is of the address.
      for (Index more = words(text, last + 1); field && page.is_sign(last, ',') && more > last + 1; more = words(text, last + 1))
        last = more;
      page.found(at, last, Label::location, 0.9F, Reason::address);
      return;
    }
    if (!page.is_sign(end, ',')) return;
    at = end + 1;
  }
}

// "Manuel Montt 831, of. 204": the door tells what the words before the number are.
void before_door(Page& page, const Text& text, Index i) {
  if (!brief(page, i, 4) || !page.capitalised(i - 1)) return;
  const Index end = doors(text, i + 1);
  if (end == i + 1) return;
  if (const Index first = words_before(text, i); first < i) page.found(first, end, Label::location, 0.84F, Reason::address);
}

// "Extramuros s/n"
void without_number(Page& page, const Text& text, Index i) {
  if (i == 0 || !page.is_sign(i + 1, '/') || !page.glued(i + 1) || text.word(i + 2) != "n" || !page.glued(i + 2)) return;
  // "Mindray s/n KN-71": a serial number.
  const Index after = i + 3;
  if (!page.line_start(after) && (page.number(after) || page.kind(after) == Kind::mixed || page.shape(after) == Shape::upper ||
                                  page.is_sign(after, ':') || page.is_sign(after, '#')))
    return;
  const Index end = page.is_sign(i - 1, ',') ? i - 1 : i;
  if (const Index first = words_before(text, end); first < end) page.found(first, i + 3, Label::location, 0.84F, Reason::address);
}

// "Mz. F Lt. 12", "manzana 4, lote 9"
void block_and_lot(Page& page, const Text& text, Index i) {
  static constexpr std::string_view lots[] = {"lt", "lte", "lote"};
  Index at = i + 1;
  if (page.is_sign(at, '.')) ++at;
  if (page.line_start(at) || page.kind(at) == Kind::sign || page.length(at) > 4) return;
  ++at;
  if (page.is_sign(at, '\'') || page.is_sign(at, ',') || page.is_sign(at, '-')) ++at;
  if (!one_of(text.word(at), lots)) return;
  ++at;
  if (page.is_sign(at, '.')) ++at;
  if (page.line_start(at) || page.kind(at) == Kind::sign || page.length(at) > 8) return;
  page.found(i, at + 1, Label::location, 0.86F, Reason::address);
}

// "Cra 9 # 31-07", "Calle 100 No. 13208 apto 5 e/ 3ra y 5ta"
void crossing(Page& page, const Text& text, Index i) {
  Index at = i + 1;
  if (page.is_sign(at, '.')) ++at;
  if (!brief(page, at, 4)) return;
  ++at;
  if (letter(page, at) || text.word(at) == "bis" || text.word(at) == "sur") ++at;
  const bool word = text.word(at) == "no" || text.word(at) == "nº" || text.word(at) == "n";
  if ((!word && !page.is_sign(at, '#')) || page.line_start(at)) return;
  ++at;
  if (page.is_sign(at, '.') || page.str(at) == "°") ++at;
  if (!brief(page, at, 5)) return;
  ++at;
  if (letter(page, at) && page.is_sign(at + 1, '-')) ++at;
  if (page.is_sign(at, '-') && brief(page, at + 1, 3)) at += 2;
  at = doors(text, at);
  if (text.word(at) == "e" && page.is_sign(at + 1, '/') && brief(page, at + 2, 3)) {
    at += 3;
    if (text.word(at) == "y" && brief(page, at + 1, 3)) at += 2;
  }
  page.found(i, at, Label::location, 0.88F, Reason::address);
}

// "Av. Riestra al 1900"
void by_hundreds(Page& page, const Text& text, Index i) {
  if (!page.number(i + 1) || page.length(i + 1) < 3 || page.length(i + 1) > 5 || page.line_start(i + 1)) return;
  const Index first = words_before(text, i);
  if (first == i) return;
  const Index cue = first > 1 && page.is_sign(first - 1, '.') ? first - 2 : first - 1;
  if (text.has(first, Use::street))
    page.found(first, i + 2, Label::location, 0.86F, Reason::address);
  else if (first > 0 && cue < first && !page.line_start(first) && text.has(cue, Use::street))
    page.found(cue, i + 2, Label::location, 0.86F, Reason::address);
}

}  // namespace

void spanish_street(Page& page, const Text& text, Index i) {
  static constexpr std::string_view ways[] = {"calle", "cl",   "cll",      "cra", "cr",          "carrera", "kr", "kra",
                                              "dg",    "diag", "diagonal", "tv",  "transversal", "av",      "ac", "ak"};
  static constexpr std::string_view blocks[] = {"mz", "mza", "mzna", "manzana"};
  if (i > 0 && (page.number(i) || page.kind(i) == Kind::mixed)) {
    before_door(page, text, i);
    return;
  }
  if (!page.word(i)) return;
  const std::string_view word = text.word(i);
  if (word == "s")
    without_number(page, text, i);
  else if (word == "al")
    by_hundreds(page, text, i);
  else if (one_of(word, blocks))
    block_and_lot(page, text, i);
  else if (one_of(word, ways))
    crossing(page, text, i);
  else
    behind_dwelling(page, text, i);
}

}  // namespace wardbook::deid::european
