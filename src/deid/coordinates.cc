// Where somebody is, in degrees: "42.3601N 71.0589W", "42.3601 N, 71.0589 W", "42.36010, -71.05890".
#include <cstdlib>
#include <optional>
#include <string>

#include "deid/detectors.h"
#include "deid/one_of.h"

namespace wardbook::deid {

using text::Kind;

namespace {

struct Degrees {
  Index end;
  int whole;
  std::size_t decimals;
  char side;  // n, s, e, w; or 0
  bool negative;
};

char side_of(const Page& page, Index i) {
  static constexpr std::string_view sides[] = {"n", "s", "e", "w"};
  return one_of(page.low(i), sides) ? page.low(i)[0] : '\0';
}

// "42.3601N", "42.3601° N", "-71.0589"
std::optional<Degrees> degrees(const Page& page, Index i) {
  Degrees found{i, 0, 0, 0, page.is_sign(i, '-')};
  if (found.negative) ++i;
  if (!page.number(i) || page.length(i) > 3 || !page.is_sign(i + 1, '.') || !page.glued(i + 1) || !page.glued(i + 2)) return std::nullopt;
  found.whole = page.value(i);
  const std::string_view low = page.low(i + 2);
  while (found.decimals < low.size() && low[found.decimals] >= '0' && low[found.decimals] <= '9') ++found.decimals;
  found.end = i + 3;
  if (found.decimals + 1 == low.size()) {
    static constexpr std::string_view sides[] = {"n", "s", "e", "w"};
    if (!one_of(low.substr(found.decimals), sides)) return std::nullopt;
    found.side = low.back();
  } else if (found.decimals != low.size()) {
    return std::nullopt;
  } else {
    if (page.str(found.end) == "°") ++found.end;
    found.side = page.line_start(found.end) ? '\0' : side_of(page, found.end);
    if (found.side != 0) ++found.end;
  }
  return found;
}

bool cue_before(const Page& page, Index i) {
  static constexpr std::string_view cues[] = {"gps", "coordinates", "coords", "lat", "latitude", "geo", "latlong"};
  for (Index k = 1; k <= 4 && k <= i && !page.line_start(i - k + 1); ++k)
    if (one_of(page.low(i - k), cues)) return true;
  return false;
}

}  // namespace

Index coordinates(const Page& page, Index i) {
  if (i > 0 && page.glued(i) && (page.is_sign(i - 1, '.') || page.is_sign(i - 1, '/') || page.kind(i - 1) != Kind::sign)) return i;
  const auto latitude = degrees(page, i);
  if (!latitude || latitude->whole > 90) return i;
  Index at = latitude->end;
  if (page.is_sign(at, ',') || page.is_sign(at, '/') || page.is_sign(at, ';')) ++at;
  const auto longitude = page.line_start(at) ? std::nullopt : degrees(page, at);
  if (!longitude || longitude->whole > 180) return i;
  const bool sides = (latitude->side == 'n' || latitude->side == 's') && (longitude->side == 'e' || longitude->side == 'w');
  const bool signs = latitude->side == 0 && longitude->side == 0;
  // Three decimals tell a street. Without the letters, two results of a laboratory may look alike: none has four, a sign and a neighbour.
  if (sides) return latitude->decimals >= 2 && longitude->decimals >= 2 ? longitude->end : i;
  const bool sure = latitude->negative || longitude->negative || cue_before(page, i);
  return signs && sure && latitude->decimals >= 4 && longitude->decimals >= 4 ? longitude->end : i;
}

}  // namespace wardbook::deid
