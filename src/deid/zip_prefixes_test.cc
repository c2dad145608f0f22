#include "deid/zip_prefixes.h"

#include <gtest/gtest.h>

#include <string>

namespace wardbook::deid {
namespace {

// Of the 17 prefixes that the guidance of the Department of Health and Human Services lists for the 2000 Census, those that still
// hold 20,000 people or fewer; 063, 790, 830, 831 and 890 have grown (or their areas were drawn anew) since.
TEST(ZipPrefixes, ThoseOfTheOldListThatStillHoldBecomeZeros) {
  for (const char* prefix : {"036", "059", "102", "203", "556", "692", "821", "823", "878", "879", "884", "893"})
    EXPECT_EQ(three_digits_of(std::string(prefix) + "01"), "000") << prefix;
  for (const char* prefix : {"063", "790", "830", "831", "890"}) EXPECT_EQ(three_digits_of(std::string(prefix) + "01"), prefix) << prefix;
}

TEST(ZipPrefixes, ThoseThatTheCensusAddedBecomeZeros) {
  for (const char* prefix : {"202", "204", "205", "369", "753", "772"})
    EXPECT_EQ(three_digits_of(std::string(prefix) + "01"), "000") << prefix;
}

TEST(ZipPrefixes, WhereTheCensusCountsNobodyNothingStays) {
  for (const char* prefix : {"000", "001", "055", "090", "192", "340", "962", "987"})
    EXPECT_EQ(three_digits_of(std::string(prefix) + "12"), "000") << prefix;
}

TEST(ZipPrefixes, PopulousOnesStay) {
  for (const char* zip : {"02139", "10001", "60614", "62704", "90210", "97201"})
    EXPECT_EQ(three_digits_of(zip), std::string(zip).substr(0, 3));
}

TEST(ZipPrefixes, TheTableIsSortedAndHasNoTwins) {
  for (std::size_t i = 1; i < data::restricted_zip_prefixes.size(); ++i)
    EXPECT_LT(data::restricted_zip_prefixes[i - 1], data::restricted_zip_prefixes[i]);
}

}  // namespace
}  // namespace wardbook::deid
