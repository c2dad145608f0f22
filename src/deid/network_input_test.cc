#include "deid/network_input.h"

#include <gtest/gtest.h>

namespace wardbook::deid {
namespace {

tagger::Descriptions described(std::string_view text, Language language, Index first, Index end) {
  static const Lexicon lexicon;
  const Page page(text, lexicon, language);
  const TokenAtoms atoms(page, {});
  tagger::Descriptions descriptions;
  describe(atoms, first, end, descriptions);
  return descriptions;
}

std::vector<std::uint16_t> ids_of(const tagger::Descriptions& all, std::size_t token) {
  const auto first = token == 0 ? 0 : all.ends[token - 1];
  return {all.ids.begin() + first, all.ids.begin() + all.ends[token]};
}

TEST(NetworkInput, DescribesATokenTheSameInAnyPartOfThePage) {
  constexpr std::string_view text = "Attending: Ana Quispe, MD\nSeen 3/4 in Room 12.";
  const auto whole = described(text, Language::en, 0, 8);
  const auto part = described(text, Language::en, 2, 5);
  ASSERT_EQ(part.ends.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(ids_of(part, i), ids_of(whole, i + 2));
}

TEST(NetworkInput, TellsLanguagesApart) {
  EXPECT_NE(described("Weber", Language::en, 0, 1).ids, described("Weber", Language::de, 0, 1).ids);
}

TEST(NetworkInput, ReadsNothingInAPlaceholder) {
  const auto name = described("[NAME]", Language::en, 1, 2), date = described("[DATE]", Language::en, 1, 2);
  EXPECT_EQ(ids_of(name, 0), ids_of(date, 0));
}

}  // namespace
}  // namespace wardbook::deid
