#include "clinical/phrases.h"

#include <gtest/gtest.h>

namespace wardbook::clinical {
namespace {

Phrases made() {
  Phrases phrases;
  phrases.add_all("pain, chest pain, non-small cell cancer, Crohn's disease, hemoglobin, tumor, p.o., diagnosis", 1);
  phrases.add("chest", 2);
  return phrases;
}

std::uint32_t words_of_match(std::string_view text) { return made().longest(Text(text), 0).words; }

TEST(Phrases, find_the_longest_that_starts_at_a_word) {
  EXPECT_EQ(words_of_match("chest pain today"), 2u);
  EXPECT_EQ(words_of_match("chest tube"), 1u);
  EXPECT_EQ(made().longest(Text("chest tube"), 0).value, 2u);
  EXPECT_EQ(words_of_match("tube"), 0u);
}

TEST(Phrases, take_case_plural_possessive_hyphen_and_british_spelling_as_the_same) {
  EXPECT_EQ(words_of_match("CHEST PAINS"), 2u);
  EXPECT_EQ(words_of_match("non small-cell cancers"), 4u);
  EXPECT_EQ(words_of_match("Crohn disease"), 2u);
  EXPECT_EQ(words_of_match("Crohn\xE2\x80\x99s disease"), 2u);
  EXPECT_EQ(words_of_match("haemoglobin"), 1u);
  EXPECT_EQ(words_of_match("tumours"), 1u);
  EXPECT_EQ(words_of_match("diagnoses"), 1u);
  EXPECT_EQ(words_of_match("p.o. daily"), 2u);
}

TEST(Phrases, do_not_reach_over_punctuation_placeholders_or_lines) {
  EXPECT_EQ(words_of_match("chest, pain"), 1u);
  EXPECT_EQ(words_of_match("chest [NAME_1] pain"), 1u);
  EXPECT_EQ(words_of_match("Chest\nPain"), 1u);
}

TEST(Phrases, reach_over_the_end_of_a_line_that_wraps) {
  const Text text("The patient came to the emergency department because of chest\npain that had begun at night.");
  Phrases phrases = made();
  std::uint32_t longest = 0;
  for (std::size_t at = 0; at < text.words().size(); ++at) longest = std::max(longest, phrases.longest(text, at).words);
  EXPECT_EQ(longest, 2u);
}

TEST(Phrases, keep_the_value_that_was_added_first) {
  Phrases phrases;
  phrases.add("chest", 1);
  phrases.add("Chest", 2);
  EXPECT_EQ(phrases.single(key_of("chest")), 1u);
  EXPECT_EQ(phrases.size(), 1u);
}

}  // namespace
}  // namespace wardbook::clinical
