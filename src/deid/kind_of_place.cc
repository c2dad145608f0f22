#include "deid/kind_of_place.h"

#include <string>

#include "deid/one_of.h"

namespace wardbook::deid {

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

}  // namespace wardbook::deid
