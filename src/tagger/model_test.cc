#include "tagger/model.h"

#include <gtest/gtest.h>

#include "tagger/model_file_for_test.h"

namespace wardbook::tagger {
namespace {

constexpr Feature known = 0xABCD000000000014;
constexpr Feature neighbour = 0x1234000000000015;  // another fingerprint in the same bucket
constexpr Feature stranger = 0x7777000000000014;

TestModel small() {
  TestModel model;
  model.weights[known] = {16, -32, 0, 0, 8};
  model.weights[neighbour] = {0, 16, 0, 0, 0};
  return model;
}

TEST(Model, AddsTheWeightsOfTheFeaturesThatItKnows) {
  const Bytes bytes = small().bytes();
  const auto model = Model::open(bytes, 1);
  ASSERT_TRUE(model);
  EXPECT_EQ(model->labels(), (std::vector{trust::Label::name, trust::Label::date}));
  const std::array features{known, stranger, neighbour, known};
  const Scores scores = model->score(features.data(), features.size());
  EXPECT_FLOAT_EQ(scores[0], 2);
  EXPECT_FLOAT_EQ(scores[1], -3);
  EXPECT_FLOAT_EQ(scores[4], 1);
}

TEST(Model, ForbidsWhatMayNotFollow) {
  const Bytes bytes = small().bytes();
  const auto model = Model::open(bytes, 1);
  ASSERT_TRUE(model);
  EXPECT_EQ(model->transition(0, 1), 0);
  EXPECT_EQ(model->transition(1, 2), 0);
  EXPECT_LT(model->transition(0, 2), -1e30F);
  EXPECT_LT(model->transition(3, 2), -1e30F);
}

TEST(Model, RefusesEveryShorterOrLongerFile) {
  const Bytes whole = small().bytes();
  for (std::size_t length = 0; length < whole.size(); length += length < 200 ? 1 : 97) {
    const auto model = Model::open(BytesView(whole).first(length), 1);
    ASSERT_FALSE(model) << length;
    EXPECT_EQ(model.error().code(), Code::integrity);
  }
  Bytes longer = whole;
  longer.push_back(0);
  EXPECT_FALSE(Model::open(longer, 1));
}

TEST(Model, RefusesAnotherVersionOfTheFeatures) {
  const Bytes bytes = small().bytes();
  const auto model = Model::open(bytes, 2);
  ASSERT_FALSE(model);
  EXPECT_EQ(model.error().code(), Code::newer_format);
}

TEST(Model, RefusesUnknownLabelsAndWildNumbers) {
  TestModel unknown = small();
  unknown.labels[1] = "NONSENSE";
  EXPECT_FALSE(Model::open(unknown.bytes(), 1));
  TestModel wild = small();
  wild.transitions[3] = std::numeric_limits<float>::quiet_NaN();
  EXPECT_FALSE(Model::open(wild.bytes(), 1));
  wild.transitions[3] = 3e38F;  // two of them are infinite, and infinities cancel to what compares with nothing
  EXPECT_FALSE(Model::open(wild.bytes(), 1));
  TestModel loud = small();
  loud.scale = 3e38F;
  EXPECT_FALSE(Model::open(loud.bytes(), 1));
}

}  // namespace
}  // namespace wardbook::tagger
