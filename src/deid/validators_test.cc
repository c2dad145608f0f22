#include "deid/validators.h"

#include <gtest/gtest.h>

#include <string>

namespace wardbook::deid {
namespace {

// Any one digit changed must be noticed where the scheme promises it.
void refuses_every_changed_digit(bool (*valid)(std::string_view), const std::string& good) {
  ASSERT_TRUE(valid(good)) << good;
  for (std::size_t i = 0; i < good.size(); ++i) {
    if (good[i] < '0' || good[i] > '9') continue;
    std::string bad = good;
    bad[i] = bad[i] == '9' ? '0' : static_cast<char>(bad[i] + 1);
    EXPECT_FALSE(valid(bad)) << bad;
  }
}

TEST(Luhn, NoticesEveryChangedDigit) { refuses_every_changed_digit(luhn_valid, "4111111111111111"); }
TEST(Iban, NoticesEveryChangedDigit) { refuses_every_changed_digit(iban_valid, "GB82WEST12345698765432"); }
TEST(Npi, NoticesEveryChangedDigit) { refuses_every_changed_digit(npi_valid, "1234567893"); }

TEST(Dea, ChecksItsLastDigit) {
  EXPECT_TRUE(dea_valid("AB1234563"));
  EXPECT_FALSE(dea_valid("AB1234564"));
  EXPECT_FALSE(dea_valid("A11234563"));
}

TEST(Vin, ChecksItsNinthPlaceAndItsLetters) {
  EXPECT_TRUE(vin_valid("1HGCM82633A004352"));
  EXPECT_TRUE(vin_valid("11111111111111111"));
  EXPECT_FALSE(vin_valid("1HGCM82643A004352"));
  EXPECT_FALSE(vin_valid("1HGCM82633O004352"));
}

TEST(Ssn, FollowsTheRulesOfItsParts) {
  EXPECT_TRUE(ssn_valid("219099999"));
  for (const char* bad : {"000123456", "666123456", "900123456", "219009999", "219090000", "21909999"}) EXPECT_FALSE(ssn_valid(bad)) << bad;
}

TEST(Mbi, HasItsForm) {
  EXPECT_TRUE(mbi_shape("1EG4TE5MK73"));
  EXPECT_FALSE(mbi_shape("0EG4TE5MK73"));
  EXPECT_FALSE(mbi_shape("1SG4TE5MK73"));
}

}  // namespace
}  // namespace wardbook::deid
