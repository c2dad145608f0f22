// Addresses of the country and of other countries: "HC 61 Box 40", "Rt 2 Box 88", "2.4 miles north of mile marker 61, NM 197",
// "Navajo Route 7", "Highway 87 and Bonita", "3 Heol Isaf", "D.No. 12-4-88, Main Bazaar".
#include <string_view>

#include "deid/detectors.h"
#include "deid/one_of.h"

namespace wardbook::deid {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

// "HC 61 BOX 40", "Rt 2 Box 88", "Star Rt 2 Box 71", "R.R. 2, Box 88"
Index box(const Page& page, Index i) {
  Index at = i;
  if (page.is(at, "star")) ++at;
  if (page.is(at, "r") && page.is_sign(at + 1, '.') && page.is(at + 2, "r") && page.is_sign(at + 3, '.'))
    at += 4;
  else if (page.is(at, "hc") || page.is(at, "rt") || page.is(at, "route") || page.is(at, "rte"))
    ++at;
  else
    return i;
  if (page.is_sign(at, '.')) ++at;
  if (!page.number(at) || page.line_start(at)) return i;
  ++at;
  if (page.is_sign(at, ',')) ++at;
  return page.is(at, "box") && !page.line_start(at) && (page.number(at + 1) || page.kind(at + 1) == Kind::mixed) ? at + 2 : i;
}

// "mile marker 61, NM 197" and what leads to it.
Index mile_marker(const Page& page, Index i) {
  if (!page.is(i, "mile") || !(page.is(i + 1, "marker") || page.is(i + 1, "post")) || !page.number(i + 2)) return i;
  Index end = i + 3;
  Index road = end;
  if (page.is_sign(road, ',') || page.is(road, "on") || page.is(road, "of")) ++road;
  const bool state = page.word(road) && page.shape(road) == Shape::upper && page.length(road) == 2 && !page.line_start(road);
  if (state && page.number(road + 1) && page.length(road + 1) <= 4) end = road + 2;
  return end;
}

Index before_marker(const Page& page, Index i) {
  static constexpr std::string_view sides[] = {"north", "south", "east", "west"};
  if (i < 4 || !page.is(i - 1, "of") || !one_of(page.low(i - 2), sides) || !(page.is(i - 3, "miles") || page.is(i - 3, "mile"))) return i;
  Index first = i - 4;
  if (!page.number(first)) return i;
  if (first >= 2 && page.is_sign(first - 1, '.') && page.glued(first) && page.number(first - 2)) first -= 2;
  return first;
}

// "Navajo Route 7", "Farm-to-Market Road 1485"
Index numbered_road(const Page& page, Index i) {
  if (page.is(i, "navajo") && (page.is(i + 1, "route") || page.is(i + 1, "rte")) && page.number(i + 2)) return i + 3;
  if (page.is(i, "farm") && page.is_sign(i + 1, '-') && page.is(i + 2, "to") && page.is(i + 4, "market") && page.is(i + 5, "road") &&
      page.number(i + 6))
    return i + 7;
  return i;
}

bool bound(std::string_view low) {
  static constexpr std::string_view words[] = {"northbound", "southbound", "eastbound", "westbound", "nb", "sb", "eb", "wb"};
  return one_of(low, words);
}

// "Highway 87 and Bonita", "Hwy 191 mile 442", "US 23 SOUTHBOUND", "I-40 EB": the number of a highway, and where on it.
Index highway(const Page& page, Index i) {
  const bool named = page.is(i, "highway") || page.is(i, "hwy");
  if (!named && !page.is(i, "us") && !page.is(i, "i") && !page.is(i, "sr")) return i;
  const Index at = page.is_sign(i + 1, '-') || page.is_sign(i + 1, '.') ? i + 2 : i + 1;
  if (!page.number(at) || page.length(at) > 4 || page.line_start(at)) return i;
  Index end = at + 1;
  if (page.line_start(end)) return named ? end : i;
  if (bound(page.low(end))) return end + 1;
  if (named && page.is(end, "mile") && page.number(end + 1)) return end + 2;
  if (!named || page.has(end, fact::unit)) return i;
  const bool crossing = (page.is(end, "and") || page.is(end, "at") || page.is_sign(end, '&')) && page.shape(end + 1) == Shape::capital &&
                        !page.line_start(end + 1) && page.has(end + 1, fact::any_name | fact::city | fact::street) &&
                        !page.has(end + 1, fact::title | fact::function | fact::clinical | fact::month | fact::weekday);
  return crossing ? end + 2 : end;
}

// "3 Heol Isaf", "12 Ffordd y Bryn", "1550 Calle Ocho": the word for a street goes first.
Index street_first(const Page& page, Index i) {
  static constexpr std::string_view streets[] = {"heol", "ffordd", "stryd", "calle", "avenida", "camino", "jalan", "rue"};
  if (!page.number(i) || page.length(i) > 5 || page.line_start(i + 1) || !one_of(page.low(i + 1), streets) || !page.capitalised(i + 1))
    return i;
  Index end = i + 2;
  while (end < i + 5 && !page.line_start(end) &&
         (page.capitalised(end) ||
          ((page.is(end, "y") || page.is(end, "yr") || page.is(end, "de") || page.is(end, "des") || page.is(end, "la")) &&
           page.capitalised(end + 1) && !page.line_start(end + 1))))
    ++end;
  return end > i + 2 ? end : i;
}

// "D.No. 12-4-88, Main Bazaar", "H.No. 4-121/A"
Index door_number(const Page& page, Index i) {
  if (!(page.is(i, "d") || page.is(i, "h")) || !page.is_sign(i + 1, '.') || !page.is(i + 2, "no")) return i;
  Index at = page.is_sign(i + 3, '.') ? i + 4 : i + 3;
  if (page.is_sign(at, ':')) ++at;
  if (!page.number(at)) return i;
  while (page.glued(at + 1) && (page.is_sign(at + 1, '-') || page.is_sign(at + 1, '/')) && page.glued(at + 2) &&
         page.kind(at + 2) != Kind::sign)
    at += 2;
  Index end = at + 1;
  if (page.is_sign(end, ',') && page.capitalised(end + 1) && !page.line_start(end + 1)) {
    ++end;
    while (end < at + 6 && page.capitalised(end) && !page.line_start(end)) ++end;
  }
  return end;
}

}  // namespace

void find_byways(Page& page) {
  for (Index i = page.first(); i < page.size(); i = page.next(i)) {
    if (page.kind(i) == Kind::sign || page.has(i, fact::placeholder)) continue;
    Index first = i;
    Index end = page.number(i) ? street_first(page, i) : i;
    if (page.word(i) && std::string_view("hrsnfdmui").find(page.low(i)[0]) != std::string_view::npos) {
      end = box(page, i);
      if (end == i) end = numbered_road(page, i);
      if (end == i) end = highway(page, i);
      if (end == i) end = door_number(page, i);
      if (end == i && (end = mile_marker(page, i)) != i) first = before_marker(page, i);
    }
    if (end == i) continue;
    page.found(first, end, Label::location, 0.86F, Reason::address);
    i = end - 1;
  }
}

}  // namespace wardbook::deid
