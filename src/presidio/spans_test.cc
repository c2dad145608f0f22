#include "presidio/spans.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <boost/json.hpp>

namespace wardbook::presidio {

bool operator==(const EntitySpan& one, const EntitySpan& other) {
  return one.start == other.start && one.end == other.end && one.entity_type == other.entity_type && one.score == other.score;
}
std::ostream& operator<<(std::ostream& out, const EntitySpan& span) {
  return out << span.entity_type << ' ' << span.start << '-' << span.end << ' ' << span.score;
}

namespace {

using Spans = std::vector<EntitySpan>;

Spans settled(Spans spans, std::string_view text) { return settle_conflicts(std::move(spans), text, text::OffsetMap(text)); }

const std::string long_text(100, 'x');

TEST(Conflicts, OneTypeThatOverlapsBecomesOne) {
  EXPECT_EQ(settled({{0, 5, "A", 0.3}, {4, 9, "A", 0.8}, {20, 30, "A", 0.1}, {22, 25, "A", 0.9}}, long_text),
            (Spans{{0, 9, "A", 0.8}, {20, 30, "A", 0.9}}));
  EXPECT_EQ(settled({{0, 5, "A", 1}, {5, 9, "A", 1}}, long_text).size(), 2U);  // touching is not overlapping
}

TEST(Conflicts, TheOuterSpanWinsWhateverTheScores) {
  EXPECT_EQ(settled({{3, 6, "B", 1}, {0, 9, "A", 0.1}, {9, 12, "B", 1}}, long_text), (Spans{{0, 9, "A", 0.1}, {9, 12, "B", 1}}));
}

TEST(Conflicts, OfEqualSpansTheHigherScoreWinsAndTheLaterOnATie) {
  EXPECT_EQ(settled({{0, 9, "A", 0.9}, {0, 9, "B", 0.8}}, long_text), (Spans{{0, 9, "A", 0.9}}));
  EXPECT_EQ(settled({{0, 9, "A", 0.8}, {0, 9, "B", 0.8}}, long_text), (Spans{{0, 9, "B", 0.8}}));
}

TEST(Conflicts, OverlapsInPartOfTwoTypesBothStay) { EXPECT_EQ(settled({{0, 6, "A", 1}, {4, 9, "B", 0.1}}, long_text).size(), 2U); }

TEST(Conflicts, NeighboursWithSpacesBetweenBecomeOne) {
  EXPECT_EQ(settled({{0, 3, "A", 0.2}, {5, 8, "A", 0.7}, {9, 12, "B", 1}}, "Zoë  Ann Lee"), (Spans{{0, 8, "A", 0.7}, {9, 12, "B", 1}}));
  EXPECT_EQ(settled({{0, 3, "A", 1}, {4, 7, "A", 1}}, "Ann\nLee").size(), 2U);
  EXPECT_EQ(settled({{0, 3, "A", 1}, {4, 900, "A", 1}}, "Ann").size(), 2U);  // beyond the text: refused later, with its numbers
}

// Presidio's own rules, pair by pair, as its code had them before it was made faster.
Spans slowly(Spans spans) {
  std::ranges::stable_sort(
      spans, [](const auto& one, const auto& other) { return std::tie(one.start, one.end) < std::tie(other.start, other.end); });
  Spans merged;
  for (auto span : spans) {
    for (bool again = true; again;) {
      again = false;
      for (auto it = merged.begin(); it != merged.end(); ++it)
        if (it->entity_type == span.entity_type && std::max(it->start, span.start) < std::min(it->end, span.end)) {
          span = {std::min(it->start, span.start), std::max(it->end, span.end), span.entity_type, std::max(it->score, span.score)};
          merged.erase(it);
          again = true;
          break;
        }
    }
    merged.push_back(span);
  }
  Spans kept;
  for (std::size_t i = 0; i < merged.size(); ++i) {
    bool loses = false;
    for (std::size_t j = 0; j < merged.size(); ++j) {
      if (i == j) continue;
      const auto &one = merged[i], &other = merged[j];
      if (one.start == other.start && one.end == other.end)
        loses |= one.score < other.score || (one.score == other.score && i < j);
      else
        loses |= other.start <= one.start && other.end >= one.end;
    }
    if (!loses) kept.push_back(merged[i]);
  }
  std::ranges::stable_sort(
      kept, [](const auto& one, const auto& other) { return std::tie(one.start, one.end) < std::tie(other.start, other.end); });
  return kept;
}

RC_GTEST_PROP(Conflicts, AreSettledAsPairByPair, ()) {
  constexpr std::array<std::string_view, 3> types{"A", "B", "C"};
  Spans spans;
  for (int n = *rc::gen::inRange(0, 12); n > 0; --n) {
    auto start = *rc::gen::inRange(0, 20), length = *rc::gen::inRange(1, 8);
    spans.push_back({start, start + length, types[*rc::gen::inRange<std::size_t>(0, 3)], *rc::gen::inRange(0, 4) / 4.0});
  }
  RC_ASSERT(settled(spans, long_text) == slowly(spans));
}

std::string refusal_of(std::string_view list) {
  auto spans = read_spans(boost::json::parse(boost::json::string_view(list.data(), list.size())), Scores::wanted);
  return spans ? "" : spans.error().message();
}

TEST(ReadSpans, SaysAsPresidioWhatIsMissing) {
  EXPECT_EQ(refusal_of(R"([{"start":1,"end":2,"entity_type":"A","score":0.5},{"start":1,"end":1,"entity_type":"A","score":1}])"), "");
  EXPECT_EQ(refusal_of(R"([{"end":2,"entity_type":"A","score":0.5}])"), "Invalid input, result must contain start");
  EXPECT_EQ(refusal_of(R"([{"start":1,"entity_type":"A","score":0.5}])"), "Invalid input, result must contain end");
  EXPECT_EQ(refusal_of(R"([{"start":1,"end":2,"entity_type":"","score":0.5}])"), "Invalid input, result must contain entity_type");
  EXPECT_EQ(refusal_of(R"([{"start":1,"end":2,"entity_type":"A"}])"), "Invalid input, analyzer result must contain score");
  EXPECT_EQ(refusal_of(R"([{"start":-1,"end":2,"entity_type":"A","score":1}])"), "Invalid input, result start and end must be positive");
  EXPECT_EQ(refusal_of(R"([{"start":3,"end":2,"entity_type":"A","score":1}])"),
            "Invalid input, start index '3' must be smaller than end index '2'");
  EXPECT_EQ(refusal_of(R"([{"start":"3","end":2,"entity_type":"A","score":1}])"),
            "Invalid parameter value for start. Expecting 'number', but got 'string'.");
  for (auto list :
       {R"({})", R"(["Maria"])", R"([{"start":1,"end":2,"entity_type":["Maria"],"score":1}])",
        R"([{"start":1,"end":2,"entity_type":"A","score":"Maria"}])", R"([{"start":1.5,"end":2,"entity_type":"A","score":1}])"}) {
    EXPECT_NE(refusal_of(list), "") << list;
    EXPECT_EQ(refusal_of(list).find("Maria"), std::string::npos);
  }
}

}  // namespace
}  // namespace wardbook::presidio
