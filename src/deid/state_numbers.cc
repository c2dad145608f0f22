// Plates and driver's licences behind the code of their State: "van OR 881 LQT", "Corolla (AZ 055-HHX)", "CDL MO 197R0554". Many a code
// is a word too, so that a vehicle or a licence must stand near. The code is taken as well: it is printed on the plate.
#include <algorithm>
#include <string_view>

#include "deid/chunk.h"
#include "deid/detectors.h"
#include "deid/one_of.h"

namespace wardbook::deid {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

bool of_vehicles(std::string_view low) {
  static constexpr std::string_view words[] = {
      "car",     "van",       "truck",      "pickup", "suv",   "sedan",  "minivan", "motorcycle", "vehicle", "plate",   "plates",
      "tag",     "ambulance", "registered", "toyota", "honda", "ford",   "chevy",   "jeep",       "subaru",  "nissan",  "kia",
      "hyundai", "dodge",     "corolla",    "civic",  "camry", "accord", "tacoma",  "silverado",  "altima",  "trailer", "boat"};
  return one_of(low, words);
}

bool of_licences(std::string_view low) {
  static constexpr std::string_view words[] = {"dl", "cdl", "license", "licence", "licensed", "driver", "drivers", "oln"};
  return one_of(low, words);
}

// Letters and digits of a plate: "RTK4417", "055-HHX", "881 LQT". Its end, or `i`.
Index plate(const Page& page, Index i) {
  const auto capitals = [&](Index k) {
    return page.word(k) && page.shape(k) == Shape::upper && page.length(k) == 3 &&
           !page.has(k, fact::unit | fact::acronym | fact::function | fact::any_word | fact::clinical | fact::month);
  };
  const auto figures = [&](Index k) { return page.number(k) && page.length(k) >= 3 && page.length(k) <= 4; };
  const auto joined = [&](Index k) { return page.is_sign(k, '-') && page.glued(k) && page.glued(k + 1); };
  const Index second = joined(i + 1) ? i + 2 : i + 1;
  if (!page.line_start(second) && ((figures(i) && capitals(second)) || (capitals(i) && figures(second)))) return second + 1;
  if (page.kind(i) != Kind::mixed || page.length(i) < 6 || page.length(i) > 8) return i;
  const Chunk chunk = chunk_at(page, i);
  return chunk.end == i + 1 && chunk.letters >= 1 && chunk.letters <= 3 && page.low(i) != page.str(i) ? i + 1 : i;
}

// A licence: seven digits and more, or a letter or two among them. Its end, or `i`.
Index licence(const Page& page, Index i) {
  const Chunk chunk = chunk_at(page, i);
  return chunk.digits >= 6 && chunk.digits + chunk.letters >= 7 && chunk.letters <= 2 ? chunk.end : i;
}

}  // namespace

bool number_of_state(Page& page, Index i) {
  const Index first = page.is_sign(i + 1, '-') && page.glued(i + 1) && page.glued(i + 2) ? i + 2 : i + 1;
  if (page.shape(i) != Shape::upper || page.line_start(first)) return false;
  const bool figures = page.number(first) || page.kind(first) == Kind::mixed;
  if (!figures && !(page.word(first) && page.shape(first) == Shape::upper && page.length(first) == 3)) return false;
  const Index car = plate(page, first);
  const Index person = figures ? licence(page, first) : first;
  if (std::max(car, person) == first) return false;
  const auto near = [&](bool (*cue)(std::string_view)) {
    constexpr Index reach = 14;
    for (Index k = i > reach ? i - reach : 0; k < first + reach && k < page.size(); ++k)
      if (page.word(k) && cue(page.low(k))) return true;
    return false;
  };
  const bool drives = person != first && near(of_licences);
  if (!drives && !(car != first && near(of_vehicles))) return false;
  page.found(i, drives ? person : car, drives ? Label::license : Label::vehicle, 0.8F, Reason::label);
  return true;
}

}  // namespace wardbook::deid
