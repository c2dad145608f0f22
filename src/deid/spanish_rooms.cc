// Rooms and beds as Spanish wards write them where no word says "room".
#include <algorithm>

#include "deid/one_of.h"
#include "deid/spanish.h"

namespace wardbook::deid::european {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

// "4.ª", "4ª": the end, or `i`.
Index ordinal(const Page& page, Index i) {
  const Index sign = page.is_sign(i + 1, '.') && page.glued(i + 1) ? i + 2 : i + 1;
  if (page.number(i) && page.length(i) <= 2 && page.glued(sign) && page.str(sign) == "ª") return sign + 1;
  return page.kind(i) == Kind::mixed && page.length(i) <= 4 && page.str(i).ends_with("ª") ? i + 1 : i;
}

// "412", "522-V", "618.1": the end, or `i`.
Index room_number(const Page& page, Index i, std::size_t least) {
  if (!page.number(i) || page.length(i) < least || page.length(i) > 4 || page.line_start(i)) return i;
  Index end = i + 1;
  const bool part = (page.is_sign(end, '-') || page.is_sign(end, '.')) && page.glued(end) && page.glued(end + 1);
  if (part && (page.length(end + 1) == 1 || (page.number(end + 1) && page.length(end + 1) <= 2))) end += 2;
  return page.has(end, fact::unit) && !page.line_start(end) ? i : end;
}

// "4.ª norte, 412", "5.ª A 522-V", "6.ª izq., cama 618.1": a floor, its wing, a room or a bed. Doses and ribs have no wing and no room.
void floor_and_room(Page& page, const Text& text, Index i) {
  static constexpr std::string_view wings[] = {"norte",    "sur",      "este",       "oeste",   "izq",        "izquierda",
                                               "izda",     "dcha",     "der",        "derecha", "maternidad", "centro",
                                               "interior", "exterior", "quirurgica", "par",     "impar",      "planta"};
  Index at = ordinal(page, i);
  if (at == i) return;
  const bool letter = page.word(at) && page.shape(at) == Shape::initial && page.length(at) == 1;
  const bool wing = !page.line_start(at) && (letter || one_of(text.word(at), wings));
  if (wing) ++at;
  if (wing && page.is_sign(at, '.')) ++at;
  if (page.is_sign(at, ',')) ++at;
  if (page.line_start(at)) return;
  const Match* room = text.cue(at, Use::room);
  if (!room && !wing) return;
  if (room) at = room->end;
  if (room && page.is_sign(at, '.')) ++at;
  if (const Index end = room_number(page, at, room ? 1 : 3); end > at) page.found(i, end, Label::location, 0.84F, Reason::pattern);
}

// "UCC-3", "UTI-5": a bed of a unit.
void bed_of_unit(Page& page, const Text& text, Index i) {
  static constexpr std::string_view units[] = {"uci", "uti", "ucc", "ucin", "utip", "ucip", "uvi", "uce", "urg"};
  if (page.shape(i) != Shape::upper || !page.is_sign(i + 1, '-') || !page.glued(i + 1) || !page.glued(i + 2)) return;
  if (!page.number(i + 2) || page.length(i + 2) > 3 || !one_of(text.word(i), units)) return;
  if (page.glued(i + 3) && !page.line_start(i + 3) && page.kind(i + 3) != Kind::sign) return;
  page.found(i, i + 3, Label::location, 0.84F, Reason::pattern);
}

// "- 107-A: Don Melitón": a room of three digits that heads a line; behind it the colon stands, or `i`.
Index head_of_line(const Page& page, Index i) {
  if (!page.number(i) || page.length(i) != 3 || page.value(i) < 100) return i;
  if (!page.line_start(i) && !(i > 0 && page.is_sign(i - 1, '-') && page.line_start(i - 1))) return i;
  Index end = i + 1;
  if (page.is_sign(end, '-') && page.glued(end) && page.glued(end + 1) && page.length(end + 1) == 1) end += 2;
  return page.is_sign(end, ':') && page.glued(end) && !page.glued(end + 1) && page.word(end + 1) && !page.line_start(end + 1) ? end : i;
}

// A home's book has several of them, not far apart.
void rooms_of_home(Page& page, Index i) {
  constexpr Index reach = 120;  // tokens
  const Index end = head_of_line(page, i);
  if (end == i) return;
  Index heads = 0;
  for (Index at = i > reach ? i - reach : 0; at < std::min(i + reach, page.size()) && heads < 2; ++at)
    heads += head_of_line(page, at) != at ? 1 : 0;
  if (heads >= 2) page.found(i, end, Label::location, 0.8F, Reason::table);
}

}  // namespace

void spanish_room(Page& page, const Text& text, Index i) {
  if (page.word(i)) {
    bed_of_unit(page, text, i);
    return;
  }
  floor_and_room(page, text, i);
  rooms_of_home(page, i);
}

}  // namespace wardbook::deid::european
