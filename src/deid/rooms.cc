#include "deid/rooms.h"

#include <string_view>

#include "deid/one_of.h"

namespace wardbook::deid {

using text::Kind;
using text::Shape;

namespace {

bool spoken(const Page& page, Index i) { return page.has(i, fact::number_word) && !page.line_start(i) && !page.is(i, "hundred"); }

// "Room three eleven bed two": two numbers are no count of rooms.
Index spoken_room_and_bed(const Page& page, Index i) {
  if (!page.is(i, "room") || !spoken(page, i + 1)) return i;
  Index end = i + 2;
  while (end < i + 5 && spoken(page, end)) ++end;
  if (!page.is(end, "bed") || page.line_start(end)) return i;
  return spoken(page, end + 1) || page.number(end + 1) ? end + 2 : i;
}

// "her room, number 31"
Index room_number_apart(const Page& page, Index i) {
  if (!page.is(i, "room") || !page.is_sign(i + 1, ',') || !(page.is(i + 2, "number") || page.is(i + 2, "no"))) return i;
  const Index at = page.is_sign(i + 3, '.') ? i + 4 : i + 3;
  return page.number(at) && page.length(at) <= 4 ? at + 1 : i;
}

// " door bed", " by the window" behind a room: the end, or `at`.
Index by_the_window(const Page& page, Index at) {
  if (page.line_start(at)) return at;
  const bool by = (page.is(at, "by") || page.is(at, "near")) && page.is(at + 1, "the");
  const Index what = by ? at + 2 : at;
  if (!page.is(what, "window") && !page.is(what, "door") && !page.is(what, "aisle")) return at;
  if (by) return what + 1;
  return page.is(what + 1, "bed") || page.is(what + 1, "side") ? what + 2 : at;
}

// "Hall C" before a room: its first token, or `i`.
Index hall_before(const Page& page, Index i) {
  if (i < 2 || page.shape(i - 1) != Shape::initial || page.line_start(i) || page.line_start(i - 1)) return i;
  return page.is(i - 2, "hall") || page.is(i - 2, "wing") || page.is(i - 2, "hallway") || page.is(i - 2, "pod") ? i - 2 : i;
}

// "Hall C rm 19 door bed", "rm 114 by the window"
Room room_and_side(const Page& page, Index i) {
  const Room none{i, i};
  if (!page.is(i, "room") && !page.is(i, "rm")) return none;
  Index at = i + 1;
  if (page.is_sign(at, '.') || page.is_sign(at, '#') || page.is_sign(at, ':')) ++at;
  if (!(page.number(at) || page.kind(at) == Kind::mixed) || page.length(at) > 5 || page.line_start(at)) return none;
  const Index first = hall_before(page, i);
  const Index end = by_the_window(page, at + 1);
  return first == i && end == at + 1 ? none : Room{first, end};
}

// "MS 312-1", "TELE 4108-B": a unit, a room, a bed.
Index unit_room_bed(const Page& page, Index i) {
  static constexpr std::string_view units[] = {"ms",   "tele",  "ortho", "onc", "rehab", "medsurg",
                                               "peds", "neuro", "surg",  "med", "obs",   "bh"};
  if (!page.number(i + 1) || page.length(i + 1) < 3 || page.length(i + 1) > 4 || page.line_start(i + 1)) return i;
  if (page.shape(i) != Shape::upper || !one_of(page.low(i), units) || !page.is_sign(i + 2, '-') || !page.glued(i + 2)) return i;
  const bool bed = page.length(i + 3) == 1 && page.glued(i + 3) &&
                   (page.number(i + 3) || page.capitalised(i + 3) || page.shape(i + 3) == Shape::initial);
  return bed && !page.glued(i + 4) ? i + 4 : i;
}

// "tele box 22", "Tele bx 22"
Index telemetry_box(const Page& page, Index i) {
  if (!page.is(i, "tele") && !page.is(i, "telemetry")) return i;
  if (!page.is(i + 1, "box") && !page.is(i + 1, "bx")) return i;
  const Index at = page.is_sign(i + 2, '#') ? i + 3 : i + 2;
  return page.number(at) && page.length(at) <= 3 && !page.line_start(at) ? at + 1 : i;
}

// "F-POD", "B-pod" of a jail or an emergency department
Index lettered_pod(const Page& page, Index i) {
  const bool letter = page.length(i) == 1 && page.str(i)[0] >= 'A' && page.str(i)[0] <= 'Z';
  return letter && page.is_sign(i + 1, '-') && page.glued(i + 1) && page.is(i + 2, "pod") && page.glued(i + 2) ? i + 3 : i;
}

// "cabin 3", "campsite 41"; "Sunrise Terrace, no. 19", "Merrimac Shores, site 41": where no number means anything else.
Index in_grounds(const Page& page, Index i) {
  static constexpr std::string_view grounds[] = {"shores", "campground", "campgrounds", "camp",    "park",        "marina",
                                                 "resort", "estates",    "terrace",     "flats",   "apartments",  "towers",
                                                 "court",  "manor",      "gardens",     "village", "lodge",       "landing",
                                                 "lakes",  "acres",      "villas",      "house",   "condominiums"};
  const bool own = page.is(i, "cabin") || page.is(i, "campsite");
  const bool shared = page.is(i, "site") || page.is(i, "space") || page.is(i, "slip") || page.is(i, "no");
  if (!own && !shared) return i;
  const Index at = page.is_sign(i + 1, '.') || page.is_sign(i + 1, '#') ? i + 2 : i + 1;
  if (!page.number(at) || page.length(at) > 4 || page.line_start(at) || page.has(at + 1, fact::unit) || page.is_sign(at + 1, '%')) return i;
  if (own) return at + 1;
  if (i < 3 || !page.is_sign(i - 1, ',') || !page.word(i - 3)) return i;
  return one_of(page.low(i - 2), grounds) && page.capitalised(i - 3) ? at + 1 : i;
}

}  // namespace

Room room_at(const Page& page, Index i) {
  Index end = i;
  switch (page.low(i)[0]) {
    case 'r':
      if (page.shape(i) == Shape::upper) end = unit_room_bed(page, i);
      if (end == i) end = spoken_room_and_bed(page, i);
      if (end == i) end = room_number_apart(page, i);
      if (end == i) return room_and_side(page, i);
      break;
    case 'c':
    case 's':
    case 'n':
      end = in_grounds(page, i);
      [[fallthrough]];
    case 'm':
    case 'o':
    case 'b':
    case 'p':
    case 't':
      if (end == i && page.shape(i) == Shape::upper) end = unit_room_bed(page, i);
      if (end == i) end = telemetry_box(page, i);
      [[fallthrough]];
    default:
      if (end == i && page.length(i) == 1) end = lettered_pod(page, i);
  }
  return {i, end};
}

}  // namespace wardbook::deid
