#include "deid/borders.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "deid/lexicon.h"

namespace wardbook::deid {
namespace {

using trust::Label;

// What stands in the places once they have grown to their borders: each is given by its first and last words.
std::vector<std::string> places(const std::string& text, const std::vector<std::string>& found, Language language) {
  static const Lexicon lexicon;
  const Page page(text, lexicon, language);
  std::vector<Span> spans;
  for (const std::string& value : found) {
    const auto start = static_cast<std::uint32_t>(text.find(value));
    spans.push_back({start, start + static_cast<std::uint32_t>(value.size()), Label::location, 0.9F, Action::redact, {"tagger"}});
  }
  grow_to_borders(page, spans);
  std::vector<std::string> result;
  for (const Span& span : spans) result.push_back(text.substr(span.start, span.end - span.start));
  return result;
}

using Places = std::vector<std::string>;

TEST(Borders, TheLetterOfTheCountryBelongsToThePostcode) {
  EXPECT_EQ(places("C/ Irunlarrea, 4 E-31008 Pamplona", {"C/ Irunlarrea, 4 E-", "31008", "Pamplona"}, Language::es),
            (Places{"C/ Irunlarrea, 4", "E-31008", "Pamplona"}));
  EXPECT_EQ(places("wohnt in D-10117 Berlin", {"D", "10117", "Berlin"}, Language::de), (Places{"D-10117", "Berlin"}));
}

TEST(Borders, TheFullStopBehindAnAgeEndsTheSentence) {
  static const Lexicon lexicon;
  const std::string text = "de 93 años. Acude";
  std::vector<Span> spans{{3, 12, Label::age, 0.9F, Action::generalize, {"age"}}};  // with the full stop
  grow_to_borders(Page(text, lexicon, Language::es), spans);
  EXPECT_EQ(text.substr(spans[0].start, spans[0].end - spans[0].start), "93 años");
}

TEST(Borders, AFullStopPartsTwoSpanishPlaces) {
  EXPECT_EQ(
      places("Hospital Virgen del Rocío. Reyes Católicos, 19. Sevilla", {"Hospital Virgen del Rocío. Reyes Católicos, 19"}, Language::es),
      (Places{"Hospital Virgen del Rocío", "Reyes Católicos, 19"}));
  EXPECT_EQ(places("Avda. Colón, 3. Planta 2", {"Avda. Colón, 3. Planta 2"}, Language::es), (Places{"Avda. Colón, 3. Planta 2"}));
}

TEST(Borders, NoPlaceEndsWithACommaOrADash) {
  EXPECT_EQ(places("Calle Mayor 2, 16002-Cuenca", {"16002-", "Cuenca"}, Language::es), (Places{"16002", "Cuenca"}));
}

}  // namespace
}  // namespace wardbook::deid
