#include "synthesis/codes.h"

#include <gtest/gtest.h>

#include "deid/validators.h"
#include "synthesis/letters.h"

namespace wardbook::synthesis {
namespace {

std::string bare(std::string_view code) {
  std::string result;
  for (const char c : code)
    if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')) result += c;
  return result;
}

TEST(Codes, HaveTheCheckDigitsOfTheirIssuers) {
  Dice dice(9);
  for (int i = 0; i < 500; ++i) {
    EXPECT_TRUE(deid::ssn_valid(bare(social_security_number(dice))));
    EXPECT_TRUE(deid::luhn_valid(bare(payment_card(dice))));
    EXPECT_TRUE(deid::npi_valid(npi(dice)));
    EXPECT_TRUE(deid::dea_valid(dea(dice, 'K')));
    EXPECT_TRUE(deid::vin_valid(vin(dice)));
    EXPECT_TRUE(deid::mbi_shape(bare(mbi(dice))));
    for (const Language language : {Language::es, Language::de, Language::fr}) EXPECT_TRUE(deid::iban_valid(bare(iban(dice, language))));
  }
}

// Published examples would not catch a maker of wrong numbers: the rules are computed again here, from the other end.
TEST(Codes, OfEuropeFollowTheirRules) {
  Dice dice(10);
  for (int i = 0; i < 500; ++i) {
    const std::string dni_code = bare(dni(dice));
    ASSERT_EQ(dni_code.size(), 9U);
    EXPECT_EQ(dni_code[8], "TRWAGMYFPDXBNJZSQVHLCKE"[std::stoul(dni_code.substr(0, 8)) % 23]);
    const std::string nie_code = bare(nie(dice));
    EXPECT_EQ(nie_code[8], "TRWAGMYFPDXBNJZSQVHLCKE"[std::stoul(std::to_string(nie_code[0] - 'X') + nie_code.substr(1, 7)) % 23]);
    const std::string nir_code = bare(nir(dice));
    ASSERT_EQ(nir_code.size(), 15U);
    EXPECT_EQ(std::stoull(nir_code.substr(13)), 97 - std::stoull(nir_code.substr(0, 13)) % 97);
    const std::string nass_code = bare(nass(dice));
    ASSERT_EQ(nass_code.size(), 12U);
    EXPECT_EQ(std::stoull(nass_code.substr(0, 10)) % 97, std::stoull(nass_code.substr(10)));
  }
}

TEST(Codes, KeepTheirShape) {
  Dice dice(11);
  const std::string fresh = reshaped(dice, "MRN-0042/ab", LettersOfCode::change);
  ASSERT_EQ(fresh.size(), 11U);
  EXPECT_TRUE(fresh.starts_with("MRN-0"));
  EXPECT_EQ(fresh[8], '/');
  EXPECT_EQ(case_of(fresh.substr(9)), Case::lower);
}

}  // namespace
}  // namespace wardbook::synthesis
