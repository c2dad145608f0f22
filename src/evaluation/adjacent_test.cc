#include "evaluation/adjacent.h"

#include <gtest/gtest.h>

namespace wardbook::evaluation {
namespace {

TEST(Adjacent, SpansOfOneLabelWithASpaceBetweenAreOne) {
  //                 0123456789012345678901234567
  std::string text = "Anne Lée, Paul Roy  75013 Lyon";
  GoldDocument document{};
  document.id = "a";
  document.text = std::move(text);
  document.spans = {{0, 4, "NAME"}, {5, 8, "NAME"}, {10, 14, "NAME"}, {15, 18, "NAME"}, {20, 25, "LOCATION"}, {26, 30, "LOCATION"}};
  std::vector<GoldDocument> gold{document};
  std::vector<Prediction> predictions{
      {"a", {{5, 8, "NAME"}, {0, 4, "NAME"}, {10, 14, "NAME"}, {15, 18, "LOCATION"}, {20, 25, "AGE", false}, {26, 30, "AGE"}}},
      {"of no document", {{0, 1, "NAME"}, {2, 3, "NAME"}}}};
  join_adjacent(gold, predictions);
  EXPECT_EQ(gold[0].spans, (std::vector<Mark>{{0, 8, "NAME"}, {10, 18, "NAME"}, {20, 30, "LOCATION"}}));
  const auto& found = predictions[0].spans;
  ASSERT_EQ(found.size(), 5u);  // another label, and what was kept beside what goes, stay apart
  EXPECT_EQ(found[0].start, 0u);
  EXPECT_EQ(found[0].end, 8u);
  EXPECT_EQ(predictions[1].spans.size(), 2u);
}

}  // namespace
}  // namespace wardbook::evaluation
