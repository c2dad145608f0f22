#include <gtest/gtest.h>

#include <string>

#include "deid/detectors.h"
#include "deid/lexicon.h"
#include "deid/page.h"

namespace wardbook::deid {
namespace {

// What a row of `days` days leaves to be judged.
std::size_t candidates(int days) {
  std::string row = "Seen";
  for (int day = 0; day < days; ++day) row += " " + std::to_string(day % 12 + 1) + "/1,";
  const Lexicon lexicon;
  Page page(row, lexicon, Language::en);
  find_dates(page);
  return page.candidates().size();
}

// Each was followed by all behind it, once more for each: a page of them filled the memory.
TEST(Dates, ARowOfDaysIsFollowedOnce) {
  const std::size_t row = candidates(120);
  EXPECT_GE(row, 100U);
  EXPECT_LE(row, 130U);
}

}  // namespace
}  // namespace wardbook::deid
