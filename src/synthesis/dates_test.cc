#include "synthesis/dates.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "synthesis/calendar.h"
#include "synthesis/date_reading.h"
#include "synthesis/letters.h"

namespace wardbook::synthesis {
namespace {

bool any_digit(std::string_view text) { return text.find_first_of("0123456789") != text.npos; }

// The kinds of runs, one letter each: what a manner of writing is.
std::string manner(std::string_view text) {
  std::string result;
  for (const auto& run : runs(text))
    result += run.kind == synthesis::Run::digits ? '9' : run.kind == synthesis::Run::letters ? 'a' : run.text[0];
  return result;
}

TEST(Dates, APartOfADateStaysTheSamePart) {
  struct Case {
    std::string_view value;
    Language language;
  };
  static constexpr Case cases[] = {{"3/4", Language::en},         {"March", Language::en},           {"03-04", Language::en},
                                   {"Oct 2014", Language::en},    {"the 14th", Language::en},        {"spring 2019", Language::en},
                                   {"29.5.", Language::de},       {"12 de noviembre", Language::es}, {"05/2021", Language::en},
                                   {"Tuesday 3/4", Language::en}, {"MARZO", Language::es},           {"2 février", Language::fr},
                                   {"1-7 March", Language::en},   {"3/4 at 14:10", Language::en},    {"4 Mar", Language::en}};
  for (const Case& one : cases) {
    Dice dice(4);
    for (int i = 0; i < 100; ++i) {
      const std::string fresh = fresh_date(dice, one.language, one.value);
      EXPECT_EQ(manner(fresh), manner(one.value)) << one.value << " became " << fresh;
    }
  }
}

TEST(Dates, AWholeDateBecomesADateThatExists) {
  for (const std::string_view value : {"03/14/1951", "2023-06-02", "June 2, 2023", "02JUN2023", "6/2/23 1641", "28-X-2024", "11.O9.24"}) {
    Dice dice(5);
    for (int i = 0; i < 300; ++i) {
      const std::string fresh = fresh_date(dice, Language::en, value);
      EXPECT_TRUE(any_digit(fresh)) << fresh;
      const DateReading reading(fresh, Language::en);
      for (const DateToken& token : reading.tokens()) {
        if (token.role == DateRole::day) {
          EXPECT_TRUE(token.value >= 1 && token.value <= 31) << value << " became " << fresh;
        }
        if (token.role == DateRole::month) {
          EXPECT_TRUE(token.value >= 1 && token.value <= 12) << value << " became " << fresh;
        }
      }
    }
  }
}

TEST(Dates, OrdinalsAndSpokenDatesKeepTheirGrammar) {
  Dice dice(6);
  for (int i = 0; i < 200; ++i) {
    const std::string ordinal = fresh_date(dice, Language::en, "March 3rd");
    const bool right = ordinal.ends_with("1st") || ordinal.ends_with("2nd") || ordinal.ends_with("3rd") || ordinal.ends_with("th");
    EXPECT_TRUE(right && !ordinal.ends_with("11st") && !ordinal.ends_with("12nd")) << ordinal;
    EXPECT_FALSE(any_digit(fresh_date(dice, Language::en, "march nineteenth"))) << "spoken dates stay words";
    EXPECT_FALSE(any_digit(fresh_date(dice, Language::de, "vierzehnten Oktober")));
    EXPECT_FALSE(any_digit(fresh_date(dice, Language::en, "Christmas Day")));
  }
}

TEST(Ages, StayDigitsOrWordsAndAChildAChild) {
  Dice dice(7);
  bool over_89 = false;
  for (int i = 0; i < 300; ++i) {
    const int age = number_of(fresh_age(dice, Language::en, "63"));
    EXPECT_TRUE(age >= 18 && age <= 104) << age;
    over_89 = over_89 || age > 89;
    const int child = number_of(fresh_age(dice, Language::en, "5"));
    EXPECT_TRUE(child >= 1 && child < 18) << child;
    EXPECT_TRUE(fresh_age(dice, Language::en, "20 months").ends_with(" months"));
    EXPECT_FALSE(any_digit(fresh_age(dice, Language::en, "ninety-one")));
    EXPECT_TRUE(fresh_age(dice, Language::de, "zweiundneunzigjährigen").ends_with("jährigen"));
    EXPECT_FALSE(any_digit(fresh_age(dice, Language::fr, "quatre-vingt-onze")));
  }
  EXPECT_TRUE(over_89) << "what must be generalised has to occur";
}

}  // namespace
}  // namespace wardbook::synthesis
