#include "presidio/pattern.h"

#include <gtest/gtest.h>

#include <vector>

namespace wardbook::presidio {
namespace {

std::vector<std::string> matches(const std::optional<Pattern>& pattern, std::string_view text) {
  std::vector<std::string> found;
  Patience patience;
  EXPECT_TRUE(
      pattern
          ->for_each(text, patience, [&](std::uint32_t start, std::uint32_t end) { found.emplace_back(text.substr(start, end - start)); })
          .ok());
  return found;
}

using Found = std::vector<std::string>;

TEST(Pattern, FindsAllMatchesButEmptyOnes) {
  EXPECT_EQ(matches(Pattern::compile(R"(\b\d{5}(?:-\d{4})?\b)", default_flags), "12345, 12345-6789 and 123456"),
            (Found{"12345", "12345-6789"}));
  EXPECT_EQ(matches(Pattern::compile("a*", default_flags), "bébaa éa"), (Found{"aa", "a"}));
  EXPECT_EQ(matches(Pattern::compile("^x.y$", default_flags), "X\ny\nx y"), (Found{"X\ny", "x y"}));
  EXPECT_EQ(matches(Pattern::compile("^x.y$", 0), "X\ny\nx y"), (Found{}));
}

TEST(Pattern, RefusesWhatIsNotLinearOrNotSmall) {
  for (auto expression : {"(?=x)y", "(?<!x)y", R"((a)\1)", "(", "a{5000}", "((a{100}){100}){100}"})
    EXPECT_FALSE(Pattern::compile(expression, default_flags)) << expression;
  EXPECT_FALSE(Pattern::compile(std::string(longest_expression + 1, 'a'), default_flags));
  EXPECT_FALSE(Pattern::compile("a", 64));  // Python's VERBOSE
}

// (a|a)*b on a run of a's takes a backtracking engine for ever.
TEST(Pattern, IsLinearWhereOthersExplode) {
  EXPECT_EQ(matches(Pattern::compile("(a|a|aa)*b", default_flags), std::string(5000, 'a')), Found{});
}

TEST(Pattern, WordsStandBetweenOtherCharacters) {
  auto words = Pattern::of_words({"Mr.", "Mrs", "St. Mary (North)", "Lee", ""}, default_flags);
  EXPECT_EQ(matches(words, "mr. Lee,Lee mrs MRSA Leeds st. mary (north) éLee Lee"),
            (Found{"mr.", "Lee", "Lee", "mrs", "st. mary (north)", "Lee"}));
  EXPECT_FALSE(Pattern::of_words({"", ""}, default_flags));
  EXPECT_FALSE(Pattern::of_words({std::string(longest_list_of_words + 1, 'a')}, default_flags));
}

// RE2's automaton has two to the power of a thousand states here, so it goes step by step.
TEST(Pattern, RefusesATextThatWouldTakeTooManySteps) {
  auto pattern = Pattern::compile("a[ab]{1000}c", default_flags);
  Patience patience;
  auto ignore = [](std::uint32_t, std::uint32_t) {};
  EXPECT_TRUE(pattern->for_each(std::string(1000, 'a'), patience, ignore).ok());
  const std::string large(most_steps / 1000, 'a');
  EXPECT_EQ(pattern->for_each(large, patience, ignore).error().code(), Code::too_large);
  EXPECT_EQ(pattern->occurs_in(large, patience).error().code(), Code::too_large);
}

TEST(Pattern, GivesUpAfterTooManyMatches) {
  auto dot = Pattern::compile(".", default_flags);
  Patience patience;
  auto outcome = dot->for_each(std::string(most_matches + 1, 'a'), patience, [](std::uint32_t, std::uint32_t) {});
  EXPECT_EQ(outcome.error().code(), Code::too_large);
}

}  // namespace
}  // namespace wardbook::presidio
