// Where in a hospital the patient lies, as wards are written short: "CCU-09", "4W-17", "to OR 3", "9 North", "bay 5", "rm 318 bed b".
#include <algorithm>
#include <string_view>

#include "deid/detectors.h"
#include "deid/one_of.h"
#include "deid/rooms.h"

namespace wardbook::deid {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

// Units that have numbered beds, in capitals. "OR" and "ED" are other words too and want more company.
bool unit_code(std::string_view low) {
  static constexpr std::string_view words[] = {"icu",   "micu",  "sicu", "ccu",   "cvicu", "nicu",  "picu", "sticu",
                                               "nsicu", "msicu", "ticu", "pcu",   "pacu",  "ldr",   "ldrp", "bhu",
                                               "ed",    "er",    "or",   "resus", "imcu",  "cticu", "cvor", "sdu"};
  return one_of(low, words);
}

bool goes_to(std::string_view low) {
  static constexpr std::string_view words[] = {"to",  "from",     "in",   "into", "at",      "via",      "room",        "rm",
                                               "loc", "location", "unit", "bed",  "ward",    "transfer", "transferred", "moved",
                                               "hsg", "on",       "->",   "xfer", "xferred", "admit",    "admitted"};
  return one_of(low, words);
}

// A cue before `i`, a sign between them or not.
bool cue(const Page& page, Index i) {
  if (i == 0) return false;
  if (page.is_sign(i - 1, ':') || page.is_sign(i - 1, '=') || page.is_sign(i - 1, '|')) return i >= 2 && goes_to(page.low(i - 2));
  return goes_to(page.low(i - 1)) && !page.line_start(i);
}

// Nothing behind the number measures or counts: "ICU 2 days", "ER 7%", "OR 3.1".
bool stands(const Page& page, Index end) {
  if (page.is_sign(end, '%') || page.is_sign(end, '+') || page.is_sign(end, '/') || (page.is_sign(end, '.') && page.glued(end + 1)) ||
      (page.is_sign(end, '-') && page.glued(end)) || (page.is_sign(end, ':') && page.glued(end + 1) && page.number(end + 1)))
    return false;
  if (page.line_start(end) || page.kind(end) == Kind::sign) return true;
  static constexpr std::string_view counted[] = {"to",    "or",    "x",      "days", "day",  "times", "visits", "nights",
                                                 "weeks", "hours", "months", "more", "more", "prior", "ago",    "mornings",
                                                 "of",    "years", "yrs",    "wks",  "hrs",  "mos"};
  return !page.has(end, fact::unit) && !(page.is(end, "or") && page.number(end + 1)) &&
         !(one_of(page.low(end), counted) && !page.is(end, "to") && !page.is(end, "or"));
}

// "CCU-09", "ICU 14", "to OR 3", "LDR1"
Index coded_unit(const Page& page, Index i) {
  if (page.kind(i) == Kind::mixed && page.length(i) <= 7) {
    std::string_view low = page.low(i);
    unsigned digits = 0;
    while (!low.empty() && low.back() >= '0' && low.back() <= '9') low.remove_suffix(1), ++digits;
    const bool upper = page.str(i)[0] >= 'A' && page.str(i)[0] <= 'Z' && page.str(i)[1] >= 'A' && page.str(i)[1] <= 'Z';
    if (digits == 0 || digits > 2 || !upper || !unit_code(low) || (page.glued(i) && i > 0) || page.glued(i + 1)) return i;
    const bool weak = low == "er" || low == "or" || low == "ed";
    const bool cell = page.line_start(i) || (i > 0 && page.is_sign(i - 1, '|'));  // of a list of operations
    return weak && !cue(page, i) && !(cell && low == "or") ? i : i + 1;
  }
  if (!page.word(i) || page.shape(i) != Shape::upper || !unit_code(page.low(i)) || (page.glued(i) && i > 0 && !page.is_sign(i - 1, '(')))
    return i;
  const bool weak = page.is(i, "er") || page.is(i, "or") || page.is(i, "ed");
  const bool dashed = page.is_sign(i + 1, '-') && page.glued(i + 1) && page.glued(i + 2);
  const Index at = dashed ? i + 2 : i + 1;
  if (!page.number(at) || page.length(at) > 3 || page.line_start(at) || page.value(at) == 0 || page.value(at) > 199 ||
      !stands(page, at + 1))
    return i;
  if (page.is(i, "er") && !cue(page, i)) return i;
  if (weak && !dashed && !(cue(page, i) && i > 0 && !page.has(i - 1, fact::number_word))) return i;
  const bool begins = page.line_start(i) || (i > 0 && page.is_sign(i - 1, ')'));
  if (!dashed && !weak && !begins && !cue(page, i) && !page.line_start(at + 1) && page.kind(at + 1) != Kind::sign) return i;
  return at + 1;
}

bool digit(char c) { return c >= '0' && c <= '9'; }
bool capital(char c) { return c >= 'A' && c <= 'Z'; }

// "4W-17", "8E-31", "9B-0912-A": a floor, a wing, a bed.
Index floor_wing_bed(const Page& page, Index i) {
  if (page.kind(i) != Kind::mixed || page.length(i) > 3 || (page.glued(i) && i > 0 && page.kind(i - 1) != Kind::sign)) return i;
  if (page.glued(i) && i > 0 && !page.is_sign(i - 1, '(') && !page.is_sign(i - 1, '|') && !page.is_sign(i - 1, ',') &&
      !page.is_sign(i - 1, ':'))
    return i;
  const std::string_view word = page.str(i);
  const std::size_t floor = digit(word[0]) ? (digit(word[1]) ? 2 : 1) : 0;
  if (floor == 0 || word.size() != floor + 1 || !capital(word.back())) return i;
  const Index at = i + 2;
  if (!page.is_sign(i + 1, '-') || !page.glued(i + 1) || !page.number(at) || !page.glued(at) || page.length(at) < 2 || page.length(at) > 4)
    return i;
  Index end = at + 1;
  if (page.is_sign(end, '-') && page.glued(end) && page.glued(end + 1) && page.shape(end + 1) == Shape::initial) end += 2;
  const bool wing = std::string_view("NSEWAB").find(word.back()) != std::string_view::npos ||
                    (page.str(at)[0] == '0' && page.length(at) == 2);  // "4C-08"
  if (!wing && !cue(page, i)) return i;
  return page.glued(end) && !(page.kind(end) == Kind::sign && !page.is_sign(end, '-') && !page.is_sign(end, '/') && !page.is_sign(end, '%'))
             ? i
             : end;
}

// "to 9 North", "Unit: 11 West, 1134", "Loc: 2 South; 214; A", "on 5 East 19", "admit 3 Med."
Index floor_named(const Page& page, Index i) {
  if (!page.number(i) || page.length(i) > 2 || !cue(page, i) || page.line_start(i + 1)) return i;
  static constexpr std::string_view wings[] = {"north", "south", "east", "west", "tower"};
  static constexpr std::string_view services[] = {"med", "surg", "medical", "surgical", "tele", "ortho", "neuro", "center"};
  if (!page.capitalised(i + 1)) return i;
  Index end = i + 2;
  if (one_of(page.low(i + 1), services))
    return page.shape(i + 1) == Shape::capital && (page.line_start(end) || page.kind(end) == Kind::sign) ? end : i;
  if (!one_of(page.low(i + 1), wings)) return i;
  // A street: "at 11 West Elm".
  if (!page.line_start(end) && (page.capitalised(end) || page.kind(end) == Kind::mixed)) return i;
  if (page.is_sign(end, ';') && page.number(end + 1) && page.is_sign(end + 2, ';') && page.shape(end + 3) == Shape::initial &&
      !page.line_start(end + 3))
    return end + 4;
  if (page.is_sign(end, ',') && page.number(end + 1) && page.length(end + 1) >= 3 && page.length(end + 1) <= 4 &&
      !page.line_start(end + 1) && stands(page, end + 2))
    return end + 2;
  if (page.number(end) && page.length(end) <= 4 && !page.line_start(end) && stands(page, end + 1)) return end + 1;
  return end;
}

// "in bay 5", "to chair 2", "pod C-9", "bed b" behind a room
Index small_place(const Page& page, Index i) {
  static constexpr std::string_view words[] = {"bay", "chair", "cubby", "cubicle", "pod", "resus", "crib", "isolette", "stall", "gurney"};
  if (!page.word(i) || !one_of(page.low(i), words)) return i;
  const Index at = i + 1;
  // "wait rm chair w6"
  if (page.is(i, "chair") && page.kind(at) == Kind::mixed && page.length(at) <= 3 && i > 0 &&
      (page.is(i - 1, "rm") || page.is(i - 1, "room")))
    return at + 1;
  if (page.line_start(at) || !stands(page, at + 1)) {
    const bool letter_dash = page.shape(at) == Shape::initial && page.is_sign(at + 1, '-') && page.number(at + 2) && page.glued(at + 2);
    return page.is(i, "pod") && letter_dash && page.length(at + 2) <= 2 ? at + 3 : i;
  }
  const bool apart = page.token(at).start > page.token(i).end + 1;  // of a table
  const bool number = page.number(at) && page.length(at) <= 2 && !page.str(at).starts_with('0') && !apart;
  if (!number) return i;
  const bool capital_word =
      page.shape(i) == Shape::capital && (page.is(i, "resus") || page.is(i, "bay") || page.is(i, "chair") || page.is(i, "pod"));
  return cue(page, i) || (capital_word && !page.sentence_start(i)) ? at + 1 : i;
}

// "7W 714", "5W 518-2": a wing, and a room on its floor.
Index wing_and_room(const Page& page, Index i) {
  const std::string_view word = page.str(i);
  if (word.size() != 2 || !page.number(i + 1) || page.length(i + 1) != 3 || page.line_start(i + 1) || !digit(word[0])) return i;
  if (std::string_view("NSEW").find(word[1]) == std::string_view::npos || page.str(i + 1)[0] != word[0] || (page.glued(i) && i > 0))
    return i;
  if (page.value(i + 1) % 100 == 0) return i;  // "5W 500 ms"
  if (page.is_sign(i + 2, '-')) return page.glued(i + 2) && page.number(i + 3) && page.glued(i + 3) && page.length(i + 3) == 1 ? i + 4 : i;
  return stands(page, i + 2) ? i + 2 : i;
}

// "operating room eleven", "in bay eleven", "bed twelve b"
Index spoken_room(const Page& page, Index i) {
  if (!page.is(i, "room") && !page.is(i, "bay") && !page.is(i, "bed")) return i;
  if (!page.has(i + 1, fact::number_word) || page.line_start(i + 1) || page.is(i + 1, "hundred") || !stands(page, i + 2)) return i;
  const bool operating =
      i > 0 && (page.is(i - 1, "operating") || page.is(i - 1, "recovery") || page.is(i - 1, "trauma") || page.is(i - 1, "exam"));
  const bool to = i > 0 && (page.is(i - 1, "to") || page.is(i - 1, "in") || page.is(i - 1, "from") || page.is(i - 1, "into"));
  if (!operating && !(to && (!page.is(i, "bed") || page.shape(i + 2) != Shape::lower || page.length(i + 2) == 1))) return i;
  Index end = i + 2;
  if (page.has(end, fact::number_word) && !page.line_start(end)) ++end;
  return page.is(i, "bed") && page.word(end) && page.length(end) == 1 && !page.is(end, "a") && !page.line_start(end) ? end + 1 : end;
}

// "MICU bed 11", "4E bed 31", "ED RM 16": a unit and its bed.
Index bed_of_unit(const Page& page, Index i) {
  const bool unit = page.word(i) && page.shape(i) == Shape::upper && unit_code(page.low(i)) && !page.is(i, "or");
  const bool floor = page.kind(i) == Kind::mixed && page.length(i) == 2 && digit(page.str(i)[0]) && capital(page.str(i)[1]);
  if (!unit && !floor) return i;
  if (!page.is(i + 1, "bed") && !page.is(i + 1, "rm") && !page.is(i + 1, "room")) return i;
  return page.number(i + 2) && page.length(i + 2) <= 3 && !page.line_start(i + 1) && !page.line_start(i + 2) && stands(page, i + 3) ? i + 3
                                                                                                                                    : i;
}

// "Bed 8, MICU": the unit behind the bed.
Index unit_of_bed(const Page& page, Index i) {
  if (!page.is(i, "bed") || !page.number(i + 1) || page.length(i + 1) > 3 || page.line_start(i + 1) || !page.is_sign(i + 2, ',')) return i;
  const bool unit = page.shape(i + 3) == Shape::upper && unit_code(page.low(i + 3)) && !page.is(i + 3, "or") && !page.is(i + 3, "er");
  return unit && !page.line_start(i + 3) && !page.number(i + 4) ? i + 4 : i;
}

// "bed H-08", "Rm E-310", "Cell: C-7"
Index lettered(const Page& page, Index i) {
  if (!page.is(i, "bed") && !page.is(i, "rm") && !page.is(i, "room") && !page.is(i, "cell")) return i;
  const Index at = page.is_sign(i + 1, ':') ? i + 2 : i + 1;
  const bool code =
      page.shape(at) == Shape::initial && page.is_sign(at + 1, '-') && page.glued(at + 1) && page.number(at + 2) && page.glued(at + 2);
  return code && !page.line_start(at) && page.length(at + 2) <= 4 && stands(page, at + 3) ? at + 3 : i;
}

// "in Trauma 2", "Room: Endo 2", "L&D 4"
Index named_bay(const Page& page, Index i) {
  if (page.str(i) == "L" && page.is_sign(i + 1, '&') && page.str(i + 2) == "D" && page.number(i + 3) && page.length(i + 3) <= 2 &&
      stands(page, i + 4))
    return i + 4;
  static constexpr std::string_view names[] = {"trauma", "theatre", "recovery", "endo", "antepartum", "postpartum", "obs", "resus", "peds"};
  if (!one_of(page.low(i), names) || page.shape(i) != Shape::capital || !cue(page, i) || !page.number(i + 1) || page.length(i + 1) > 3)
    return i;
  const bool ends = page.line_start(i + 2) || page.is_sign(i + 2, '.') || page.is_sign(i + 2, ',') || page.is_sign(i + 2, ';') ||
                    page.is_sign(i + 2, ')');
  return ends && stands(page, i + 2) && !page.line_start(i + 1) ? i + 2 : i;
}

// "rm 318 bed b", "Room 12, Bed A"
Index bed_of_room(const Page& page, Index i) {
  if (!page.is(i, "room") && !page.is(i, "rm")) return i;
  Index at = i + 1;
  if (page.is_sign(at, '.') || page.is_sign(at, '#') || page.is_sign(at, ':')) ++at;
  if (!(page.number(at) || page.kind(at) == Kind::mixed) || page.length(at) > 5) return i;
  ++at;
  if (page.is_sign(at, ',') || page.is_sign(at, '/')) ++at;
  if (!page.is(at, "bed") || page.line_start(at)) return i;
  const bool one = page.word(at + 1) && page.length(at + 1) == 1;
  return (one || (page.number(at + 1) && page.length(at + 1) <= 2)) && !page.line_start(at + 1) ? at + 2 : i;
}

// "Bed: 9 East": the word before belongs to it, as to every room.
Index with_word(const Page& page, Index i) {
  if (i > 0 && (page.is(i, "room") || page.is(i, "bay")) && (page.is(i - 1, "operating") || page.is(i - 1, "recovery"))) return i - 1;
  const Index at = i > 1 && page.is_sign(i - 1, ':') ? i - 2 : i - 1;
  static constexpr std::string_view words[] = {"room", "rm", "bed", "ward", "unit"};
  return i > 0 && at < i && one_of(page.low(at), words) && !page.line_start(i) ? at : i;
}

// A word for a place and its number or letter.
Index word_and_value(const Page& page, Index i) {
  Index end = lettered(page, i);
  if (end == i) end = named_bay(page, i);
  if (end == i) end = small_place(page, i);
  if (end == i) end = bed_of_room(page, i);
  if (end == i) end = unit_of_bed(page, i);
  if (end == i) end = spoken_room(page, i);
  return end;
}

}  // namespace

void find_wards(Page& page) {
  for (Index i = page.first(); i < page.size(); i = page.next(i)) {
    if (page.kind(i) == Kind::sign || page.has(i, fact::placeholder)) continue;
    Index first = i;
    Index end = i;
    if (page.number(i)) {
      end = floor_named(page, i);
    } else if (page.kind(i) == Kind::mixed) {
      end = floor_wing_bed(page, i);
      if (end == i) end = wing_and_room(page, i);
      if (end == i) end = bed_of_unit(page, i);
      if (end == i) end = coded_unit(page, i);
    } else if (page.length(i) <= 10) {
      const bool value = !page.word(i + 1) || page.length(i + 1) == 1 || page.has(i + 1, fact::number_word);
      if (value || page.is(i + 1, "box") || page.is(i + 1, "bx")) {
        const Room room = room_at(page, i);
        first = room.first;
        end = room.end;
      }
      if (end == i && page.shape(i) == Shape::upper) end = bed_of_unit(page, i);
      if (end == i) end = coded_unit(page, i);
      if (end == i && value) end = word_and_value(page, i);
    }
    if (end == i) continue;
    page.found(std::min(first, with_word(page, i)), end, Label::location, 0.8F, Reason::context);
    i = end - 1;
  }
}

}  // namespace wardbook::deid
