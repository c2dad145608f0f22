#include "deid/kind_of_place.h"

#include <string>

#include "deid/one_of.h"

namespace wardbook::deid {

using text::Shape;

bool kind_of_place(const Page& page, Index first, Index end) {
  static constexpr std::string_view kinds[] = {"operating room",
                                               "recovery room",
                                               "surgery room",
                                               "emergency room",
                                               "emergency department",
                                               "delivery room",
                                               "procedure room",
                                               "examination room",
                                               "exam room",
                                               "waiting room",
                                               "treatment room",
                                               "birthing room",
                                               "labor and delivery",
                                               "labor and delivery triage",
                                               "nursing home",
                                               "nursing facility",
                                               "skilled nursing facility",
                                               "assisted living",
                                               "assisted living facility",
                                               "intensive care unit",
                                               "coronary care unit",
                                               "same day surgery",
                                               "day surgery",
                                               "outpatient surgery"};
  constexpr Index longest = 4;  // words
  if (page.language() != Language::en || end > first + longest || page.number(end) || page.is_sign(end, '#')) return false;
  std::string words;
  for (Index i = first; i < end; ++i) {
    if (!words.empty()) words += ' ';
    words += page.low(i);
  }
  return one_of(words, kinds);
}

bool days_counted(const Page& page, Index first, Index end) {
  static constexpr std::string_view moved[] = {"in", "to", "from", "room", "unit", "bed", "at"};
  constexpr int most_days = 99;
  Index at = end - 1;
  if (end < first + 2 || !page.number(at) || page.value(at) > most_days || page.is_sign(end, '-')) return false;
  if (page.is_sign(at - 1, '#')) --at;
  if (at == first || !(page.is(at - 1, "pod") || page.is(at - 1, "los")) || page.shape(at - 1) != Shape::upper) return false;
  for (Index i = first; i < at; ++i)
    if (page.shape(i) != Shape::upper || page.length(i) > 4) return false;
  return first == 0 || page.line_start(first) || !one_of(page.low(first - 1), moved);
}

bool label_of_field(const Page& page, Index first, Index end) {
  static constexpr std::string_view labels[] = {"rm", "room", "bed", "bedspace", "unit", "ward", "loc", "location", "site", "program"};
  return end == first + 1 && page.is_sign(end, ':') && one_of(page.low(first), labels);
}

bool words_of_wards(const Page& page, Index first, Index end) {
  static constexpr std::string_view also[] = {
      "sheet", "record",  "call",       "transfer",      "treatment",     "evaluation", "reaction", "function",    "nursing",
      "team",  "program", "pediatrics", "investigation", "developmental", "onc",        "peds",     "transfusion", "residency",
      "liver", "lung",    "kidney",     "check",         "orientation",   "flowsheet",  "log",      "rheumatology"};
  static constexpr std::string_view houses[] = {"hospital", "hospice",   "university", "college", "school", "church",
                                                "manor",    "institute", "home",       "homes",   "lodge",  "gardens",
                                                "village",  "house",     "center",     "clinic",  "health", "pavilion"};
  // "Operating Room 4" tells where somebody lies.
  if (page.language() != Language::en || end < first + 2 || page.number(end) || page.is_sign(end, '#')) return false;
  bool tells = false;
  const bool heading = page.line_start(first) && page.line_start(end) && page.shape(first) == Shape::upper;
  for (Index i = first; i < end; ++i) {
    if (page.is_sign(i, '&') || page.is_sign(i, '/') || page.is_sign(i, '-')) continue;
    if (!page.word(i)) return false;
    if (i > first && page.line_start(i)) return false;
    const bool house = one_of(page.low(i), houses);
    // "Hospital Medicine", and a line of capitals that ends in "CLINIC"
    if (house && i > first && !(heading && (page.is(i, "clinic") || page.is(i, "center")))) return false;
    if (page.has(i, fact::facility_name) && !(page.is(i, "general") && i == first && !page.is(i + 1, "delivery"))) return false;
    const bool department = page.has(i, fact::department) || one_of(page.low(i), also);
    if (!department && !house && !page.has(i, fact::heading) && !page.has(i, fact::clinical | fact::acronym) && !page.is(i, "general") &&
        !page.is(i, "practice"))
      return false;
    tells = tells || department || page.has(i, fact::clinical);
  }
  // Part of a longer name: "Lakeside Family Medicine", "Endoscopy Suite, Halvorson Tower".
  const bool goes_on = (page.capitalised(end) && !page.line_start(end)) ||
                       ((page.is_sign(end, ',') || page.is_sign(end, '-')) && page.capitalised(end + 1) && !page.line_start(end + 1));
  const bool went_before = first > 0 && !page.line_start(first) && page.capitalised(first - 1);
  return tells && !goes_on && !went_before;
}

}  // namespace wardbook::deid
