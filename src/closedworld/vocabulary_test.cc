#include "closedworld/vocabulary.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "closedworld/data/word_lists.h"
#include "closedworld/morphology.h"

namespace wardbook::closedworld {
namespace {

const Vocabulary& vocabulary() {
  static const Vocabulary vocabulary;
  return vocabulary;
}

// The lists once more, decoded in the plainest way.
std::set<std::string> words_of(std::span<const std::string_view> lines) {
  std::set<std::string> words;
  std::string word;
  for (const auto line : lines)
    for (const char c : line) {
      if (c >= 'a') {
        word += c;
        continue;
      }
      words.insert(word);
      word.resize(static_cast<std::size_t>(c - 'A'));
    }
  words.insert(word);
  words.erase("");
  return words;
}

TEST(Vocabulary, HoldsEachWordOfItsLists) {
  for (const auto& word : words_of(known_words())) ASSERT_EQ(vocabulary().standing(word), Standing::known) << word;
  for (const auto& word : words_of(also_name_words())) ASSERT_EQ(vocabulary().standing(word), Standing::also_name) << word;
  for (const auto& word : words_of(ambiguous_words())) ASSERT_EQ(vocabulary().standing(word), Standing::ambiguous) << word;
  for (const auto& word : words_of(small_only_words())) ASSERT_EQ(vocabulary().standing(word), Standing::small_only) << word;
  for (const auto& word : words_of(frequent_names())) ASSERT_EQ(vocabulary().standing(word), Standing::name) << word;
}

RC_GTEST_PROP(Vocabulary, HoldsNothingElse, ()) {
  static const auto known = words_of(known_words());
  const auto word = *rc::gen::container<std::string>(rc::gen::inRange('a', '{'));
  if (vocabulary().standing(word) == Standing::known) RC_ASSERT(known.contains(word));
}

TEST(Vocabulary, SeesOneSlipInALongWord) {
  for (const auto* word : {"hosptial", "hospitall", "hospitl", "hospitel", "abdomenal", "catheterizaton"})
    EXPECT_TRUE(vocabulary().is_near_word(word, 8)) << word;
  for (const auto* word : {"kowalczyk", "xqzjkwvp", "", "a", "okonkwo"}) EXPECT_FALSE(vocabulary().is_near_word(word, 8)) << word;
  EXPECT_FALSE(vocabulary().is_near_word("hospitals\xc3", 8));
  EXPECT_FALSE(vocabulary().is_near_word(std::string(500, 'a'), 8));
}

// Any one edit of a known word of nine letters and more is seen.
RC_GTEST_PROP(Vocabulary, SeesAnySlip, ()) {
  static const std::vector<std::string> words = [] {
    std::vector<std::string> chosen;
    for (const auto& word : words_of(known_words()))
      if (word.size() >= 9 && word.size() <= 30) chosen.push_back(word);
    return chosen;
  }();
  auto word = *rc::gen::elementOf(words);
  const auto at = *rc::gen::inRange<std::size_t>(0, word.size() - 1);
  const char c = *rc::gen::inRange('a', '{');
  switch (*rc::gen::inRange(0, 4)) {
    case 0:
      word.erase(at, 1);
      break;
    case 1:
      word.insert(at, 1, c);
      break;
    case 2:
      RC_PRE(word[at] != c);
      word[at] = c;
      break;
    default:
      RC_PRE(word[at] != word[at + 1]);
      std::swap(word[at], word[at + 1]);
  }
  RC_ASSERT(vocabulary().is_near_word(word, 8));
}

TEST(Morphology, FormsWordsAsMedicineDoes) {
  for (const auto* word : {"ureteropyelolithotomy", "retroperitonealization", "suprapatellar", "nonicteric", "rimegepamab",
                           "hydronephrotically", "catheterizing"})
    EXPECT_TRUE(is_well_formed(word, vocabulary())) << word;
  for (const auto* word : {"kowalczyk", "okonkwo", "fielding", "quarrington", "takahashi", "mehta", "wexcombe", "villanueva"})
    EXPECT_FALSE(is_well_formed(word, vocabulary())) << word;
}

}  // namespace
}  // namespace wardbook::closedworld
