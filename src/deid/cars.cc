#include "deid/cars.h"

#include "deid/one_of.h"

namespace wardbook::deid {

// "driven by the white 2004 Chevrolet, plate", "a Subaru (plate BZR7975)": a car, where a colour, a year or a word for cars says so.
bool make_of_car(const Page& page, Index first, Index end) {
  static constexpr std::string_view makes[] = {
      "ford",       "chevrolet", "chevy",        "honda",  "toyota",     "nissan",  "subaru", "hyundai",   "kia",     "mazda",
      "volkswagen", "vw",        "bmw",          "audi",   "lexus",      "acura",   "jeep",   "dodge",     "gmc",     "buick",
      "cadillac",   "chrysler",  "tesla",        "volvo",  "mitsubishi", "suzuki",  "yamaha", "kawasaki",  "harley",  "caterpillar",
      "peterbilt",  "kenworth",  "freightliner", "altima", "camry",      "corolla", "civic",  "silverado", "renault", "peugeot",
      "citroen",    "seat",      "skoda",        "fiat",   "opel",       "clio",    "golf",   "polo"};
  static constexpr std::string_view cues[] = {
      "white",   "black",      "silver",      "red",    "blue",   "green",  "gray",      "grey",    "tan",    "gold",         "plate",
      "vin",     "driving",    "drove",       "driven", "drives", "pickup", "truck",     "sedan",   "suv",    "car",          "van",
      "vehicle", "motorcycle", "kennzeichen", "auto",   "pkw",    "coche",  "matricula", "voiture", "plaque", "immatriculee", "tag"};
  if (!one_of(page.low(first), makes)) return false;
  if (first > 0 && page.value(first - 1) >= 1950 && page.value(first - 1) <= 2100) return true;
  constexpr Index reach = 4;
  for (Index i = first; i > 0 && i + reach > first && !page.line_start(i); --i)
    if (one_of(page.low(i - 1), cues)) return true;
  for (Index i = end; i < end + reach && i < page.size() && !page.line_start(i); ++i)
    if (one_of(page.low(i), cues)) return true;
  return false;
}

}  // namespace wardbook::deid
