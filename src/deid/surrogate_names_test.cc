// What a study relies on of the names that stand for names: gender, length, and a word that is written as the one before it.
#include <gtest/gtest.h>

#include <string>

#include "deid/lexicon.h"
#include "deid/operators/surrogates.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace wardbook::deid {
namespace {

const std::shared_ptr<const NamePools>& pools() {
  static const auto instance = std::make_shared<const NamePools>();
  return instance;
}

std::string surrogate(const std::string& name, std::uint8_t number) {
  static const Lexicon lexicon;
  std::array<std::uint8_t, PatientKey::size> bytes{number};
  const std::vector<Span> spans{{0, static_cast<std::uint32_t>(name.size()), trust::Label::name, 1.0F, Action::redact, {}}};
  const operators::Surrogates all(name, spans, PatientKey(bytes), *pools(), lexicon, Language::en);
  return all.of(spans[0]).value_or("none");
}

TEST(SurrogateNames, KeepTheGenderOfCommonNamesAndTheirShortForms) {
  for (const std::string name :
       {"Mary", "Sharon",  "Martha",    "Debra", "Carolyn", "Janet", "Frances", "Diane", "Kathy", "Peggy", "Annie", "Vicki",
        "Jane", "Roberta", "Alexandra", "Grace", "Jo",      "Sue",   "Joan",    "Jean",  "Ann",   "Judy",  "Rose",  "Beth"})
    for (std::uint8_t number = 0; number < 8; ++number)
      EXPECT_NE(pools()->bearing(surrogate(name, number)).female, 0U) << name << " became " << surrogate(name, number);
  for (const std::string name : {"John", "Jerry", "Dennis", "Douglas", "Carl", "Bob", "Joe", "Jim", "Ed", "Al", "Will", "Keith", "Roger"})
    for (std::uint8_t number = 0; number < 8; ++number)
      EXPECT_NE(pools()->bearing(surrogate(name, number)).male, 0U) << name << " became " << surrogate(name, number);
}

TEST(SurrogateNames, AreAboutAsLongAsTheName) {
  for (const std::string name : {"Jo", "Sue", "Bob", "Annie", "Alexandra"})
    for (std::uint8_t number = 0; number < 8; ++number) {
      const auto before = static_cast<int>(name.size()), after = static_cast<int>(text::count_code_points(surrogate(name, number)));
      EXPECT_LE(std::abs(after - before), 4) << name << " became " << surrogate(name, number);
    }
}

TEST(SurrogateNames, AreWrittenAsTheNameWhateverItsLetters) {
  for (std::uint8_t number = 0; number < 8; ++number) {
    for (const std::string name : {"Đặng", "Иван", "Ángel", "Şahin", "王"}) {
      const std::string other = surrogate(name, number);
      EXPECT_TRUE(text::is_upper(text::decode(other, 0).code_point)) << name << " became " << other;
    }
    EXPECT_FALSE(text::is_upper(text::decode(surrogate("đặng", number), 0).code_point));
    EXPECT_FALSE(text::is_upper(text::decode(surrogate("иван", number), 0).code_point));
    // A soft hyphen parts no word.
    EXPECT_EQ(surrogate("J\u00adohn S\u00admith", number), surrogate("John Smith", number));
  }
}

}  // namespace
}  // namespace wardbook::deid
