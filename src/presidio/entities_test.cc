#include "presidio/entities.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace wardbook::presidio {
namespace {

using deid::Language;
using trust::Label;

TEST(Entities, TellNumbersApartByWhatTheyAre) {
  EXPECT_EQ(entity_of(Label::account, "4111 1111-1111 1111", Language::en), "CREDIT_CARD");
  EXPECT_EQ(entity_of(Label::account, "4111 1111 1111 1112", Language::en), "ID");
  EXPECT_EQ(entity_of(Label::account, "de89 3704 0044 0532 0130 00", Language::de), "IBAN_CODE");
  EXPECT_EQ(entity_of(Label::license, "AB1234563", Language::en), "MEDICAL_LICENSE");
  EXPECT_EQ(entity_of(Label::license, "1234567893", Language::en), "MEDICAL_LICENSE");
  EXPECT_EQ(entity_of(Label::license, "AC432223", Language::en), "US_DRIVER_LICENSE");
  EXPECT_EQ(entity_of(Label::device, "00:1A:2b:3C:4d:5E", Language::en), "MAC_ADDRESS");
  EXPECT_EQ(entity_of(Label::device, "SN 00412", Language::en), "ID");
  EXPECT_EQ(entity_of(Label::device, "", Language::en), "ID");
}

TEST(Entities, CallOnlyEnglishNumbersAmerican) {
  EXPECT_EQ(entity_of(Label::ssn, "078-05-1120", Language::en), "US_SSN");
  for (auto language : {Language::es, Language::de, Language::fr}) {
    EXPECT_EQ(entity_of(Label::ssn, "2 84 05 75 114 082 37", language), "ID");
    for (auto name : supported_entities(language)) EXPECT_FALSE(name.starts_with("US_")) << name;
  }
}

TEST(Entities, AreWhateverOfTheirLengthAClientAsksFor) {
  EXPECT_TRUE(can_be(Label::license, "912803456", "US_PASSPORT"));
  EXPECT_TRUE(can_be(Label::id, "912803456", "US_PASSPORT"));
  EXPECT_TRUE(can_be(Label::account, "945456787654", "US_BANK_NUMBER"));
  EXPECT_TRUE(can_be(Label::ssn, "912-70-1234", "US_ITIN"));
  EXPECT_TRUE(can_be(Label::mrn, "943 476 5919", "UK_NHS"));
  EXPECT_TRUE(can_be(Label::id, "16Yeky6GMjeNkAiNcBY7ZhrLoiSMsg1BYp", "CRYPTO"));
  EXPECT_TRUE(can_be(Label::age, "94-year-old", "DATE_TIME"));
  EXPECT_FALSE(can_be(Label::mrn, "4417", "US_PASSPORT"));
  EXPECT_FALSE(can_be(Label::mrn, "943 476 5919", "CRYPTO"));
  EXPECT_FALSE(can_be(Label::name, "Maria Lopez", "US_PASSPORT"));
  EXPECT_FALSE(can_be(Label::mrn, "943 476 5919", "PERSON"));
}

// Whoever filters by the names that are listed gets everything.
TEST(Entities, ListEveryNameThatTheyGive) {
  for (std::size_t language = 0; language < deid::language_names.size(); ++language) {
    auto names = supported_entities(static_cast<Language>(language));
    EXPECT_TRUE(std::ranges::is_sorted(names));
    for (const auto& entry : entity_table) {
      if (entry.label == Label::profession) continue;  // always kept
      for (auto value : {"x", "4111 1111 1111 1111", "DE89370400440532013000", "1234567893", "00:1A:2B:3C:4D:5E"})
        EXPECT_TRUE(std::ranges::binary_search(names, entity_of(entry.label, value, static_cast<Language>(language)))) << value;
    }
  }
}

}  // namespace
}  // namespace wardbook::presidio
