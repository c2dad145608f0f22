#include "deid/european_validators.h"

#include <gtest/gtest.h>

#include <string>

namespace wardbook::deid::european {
namespace {

// A number is right with one of its ten (or, for letters, one) check digits only: what is changed by one in its last place is wrong.
std::string wrong(std::string number) {
  char& last = number.back();
  last = last == '9' ? '0' : last == 'Z' ? 'A' : static_cast<char>(last + 1);
  return number;
}

using Valid = bool (*)(std::string_view);
struct Given {
  const char* name;
  Valid valid;
  const char* number;
};

class EuropeanNumber : public testing::TestWithParam<Given> {};

TEST_P(EuropeanNumber, TakesItsCheckDigitAndNoOther) {
  const std::string number = GetParam().number;
  EXPECT_TRUE(GetParam().valid(number));
  EXPECT_FALSE(GetParam().valid(wrong(number)));
  EXPECT_FALSE(GetParam().valid(number.substr(1)));
  EXPECT_FALSE(GetParam().valid(number + "0"));
  EXPECT_FALSE(GetParam().valid(""));
}

// Worked examples of the specifications and of the authorities' own pages, none of which anyone bears, and made-up ones.
INSTANTIATE_TEST_SUITE_P(Specified, EuropeanNumber,
                         testing::Values(Given{"dni", dni_valid, "12345678Z"}, Given{"nie", dni_valid, "X1234567L"},
                                         Given{"nass", nass_valid, "281234567840"}, Given{"kvnr", kvnr_valid, "A123456780"},
                                         Given{"rvnr", rvnr_valid, "15070649C103"}, Given{"steuer_id", steuer_id_valid, "86095742719"},
                                         Given{"svnr", svnr_valid, "1237010180"}, Given{"ahv", ahv_valid, "7569217076985"},
                                         Given{"nir", nir_valid, "255081416802538"}, Given{"nir_corsica", nir_valid, "155052A00100189"},
                                         Given{"niss", niss_valid, "85073003328"}, Given{"curp", curp_valid, "HEGG560427MVZRRL04"}),
                         [](const testing::TestParamInfo<Given>& given) { return std::string(given.param.name); });

TEST(EuropeanNumber, OfAnAustrianIsCheckedInItsFourthPlace) { EXPECT_FALSE(svnr_valid("1238010180")); }
TEST(EuropeanNumber, OfAPhysicianIsCheckedInItsSeventhPlace) {
  EXPECT_TRUE(lanr_valid("123456601"));
  EXPECT_FALSE(lanr_valid("123456701"));
}
TEST(EuropeanNumber, OfQuebecHasABirthInIt) {
  EXPECT_TRUE(ramq_shape("TREM75581299"));  // a woman's month counts from 51
  EXPECT_FALSE(ramq_shape("TREM75801299"));
}

}  // namespace
}  // namespace wardbook::deid::european
