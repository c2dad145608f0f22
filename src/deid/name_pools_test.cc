#include "deid/name_pools.h"

#include <gtest/gtest.h>

#include <set>

#include "text/utf8.h"

namespace wardbook::deid {
namespace {

TEST(NamePools, EveryOriginHasEnoughNamesToHideAPersonAmong) {
  const NamePools pools;
  for (std::size_t i = 0; i < origin_count; ++i) {
    const auto origin = static_cast<Origin>(i);
    EXPECT_GE(pools.given(origin, Gender::female).size(), 30U) << name_of(origin);
    EXPECT_GE(pools.given(origin, Gender::male).size(), 30U) << name_of(origin);
    EXPECT_GE(pools.surnames(origin).size(), 50U) << name_of(origin);
  }
}

TEST(NamePools, AnOriginIsKnownByItsName) {
  for (std::size_t i = 0; i < origin_count; ++i) {
    const auto origin = static_cast<Origin>(i);
    EXPECT_EQ(origin_from(name_of(origin)), origin);
    EXPECT_NE(origin_list().find(name_of(origin)), std::string_view::npos);
  }
  EXPECT_EQ(origin_from("atlantean"), std::nullopt);
}

TEST(NamePools, ANameIsOneWordAndStandsOnceInItsList) {
  const NamePools pools;
  for (std::size_t i = 0; i < origin_count; ++i) {
    const auto origin = static_cast<Origin>(i);
    for (const auto list : {pools.given(origin, Gender::female), pools.given(origin, Gender::male), pools.surnames(origin)}) {
      EXPECT_EQ(std::set<std::string_view>(list.begin(), list.end()).size(), list.size()) << name_of(origin);
      for (const std::string_view name : list) {
        EXPECT_TRUE(text::valid_utf8(name));
        EXPECT_EQ(name.find_first_of(" \t,;.0123456789"), std::string_view::npos) << name;
      }
    }
  }
}

TEST(NamePools, KnowsANameWhateverItsCaseAndAccents) {
  const NamePools pools;
  EXPECT_NE(pools.bearing("perez").surname & bit_of(Origin::spanish), 0U);
  EXPECT_EQ(pools.bearing("garcia").surname, pools.bearing("García").surname);
  EXPECT_NE(pools.bearing("OKAFOR").surname & bit_of(Origin::igbo), 0U);
  EXPECT_NE(pools.bearing("ji-young").female & bit_of(Origin::korean), 0U);
  EXPECT_EQ(pools.bearing("ji-young").male, 0U);
  const auto unknown = pools.bearing("metoprolol");
  EXPECT_EQ(unknown.female | unknown.male | unknown.surname, 0U);
}

}  // namespace
}  // namespace wardbook::deid
