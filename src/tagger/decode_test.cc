#include "tagger/decode.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tagger/model_file_for_test.h"

namespace wardbook::tagger {
namespace {

float value_of(const Model& model, const std::vector<Scores>& scores, const std::vector<std::uint8_t>& tags) {
  float value = model.transition(0, tags.front());
  for (std::size_t at = 0; at < tags.size(); ++at) {
    if (at > 0) value += model.transition(tags[at - 1], tags[at]);
    value += scores[at][tags[at]];
  }
  return value + model.transition(tags.back(), 0);
}

// Tries every sequence.
float best_value(const Model& model, const std::vector<Scores>& scores) {
  std::vector<std::uint8_t> tags(scores.size(), 0);
  float best = value_of(model, scores, tags);
  while (true) {
    std::size_t at = 0;
    while (at < tags.size() && ++tags[at] == model.tags()) tags[at++] = 0;
    if (at == tags.size()) return best;
    best = std::max(best, value_of(model, scores, tags));
  }
}

// Small whole numbers, so that sums are exact; mostly in favour of "none", so that its short way is taken often.
RC_GTEST_PROP(Decode, FindsTheBestOfAllSequences, ()) {
  TestModel made;
  for (float& weight : made.transitions) weight = static_cast<float>(*rc::gen::inRange(-3, 4));
  const Bytes bytes = made.bytes();
  const auto model = Model::open(bytes, 1);
  RC_ASSERT(bool(model));
  std::vector<Scores> scores(static_cast<std::size_t>(*rc::gen::inRange(1, 5)), Scores{});
  for (Scores& token : scores)
    for (std::size_t tag = 0; tag < model->tags(); ++tag)
      token[tag] = static_cast<float>(*rc::gen::inRange(-4, 5) + (tag == 0 ? *rc::gen::inRange(0, 12) : 0));
  const auto tags = best_tags(*model, scores);
  RC_ASSERT(tags.size() == scores.size());
  for (std::size_t at = 0; at < tags.size(); ++at) RC_ASSERT(may_follow(at == 0 ? 0 : tags[at - 1], tags[at]));
  RC_ASSERT(value_of(*model, scores, tags) == best_value(*model, scores));
}

TEST(Decode, OfNothingIsNothing) {
  const Bytes bytes = TestModel().bytes();
  EXPECT_TRUE(best_tags(*Model::open(bytes, 1), {}).empty());
}

}  // namespace
}  // namespace wardbook::tagger
