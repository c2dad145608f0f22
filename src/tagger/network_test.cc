#include "tagger/network.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>

#include "tagger/network_reading.h"

namespace wardbook::tagger {
namespace {

constexpr std::size_t w = network_width;

void put(Bytes& file, const void* from, std::size_t count) {
  const auto* bytes = static_cast<const std::uint8_t*>(from);
  file.insert(file.end(), bytes, bytes + count);
}
template <typename T>
void put(Bytes& file, T value) {
  put(file, &value, sizeof value);
}

// One label, four rows, one layer. Row 1 puts a one into place 0, row 0 nothing; row 2 a two into place 1. The layer grows
// place 2 by place 0 of the token before and by three times place 1 of the token behind. Tag 1 is worth place 2, tag 2 place 0, less a
// half.
Bytes small_network(std::uint32_t dilation = 1) {
  Bytes file;
  put(file, network_magic.data(), network_magic.size());
  for (const std::uint32_t number : {7U, 1U, 1U, 2U}) put(file, number);
  put(file, 0.5F);  // of a row's byte
  char name[16] = "NAME";
  put(file, name, sizeof name);
  for (std::size_t i = 0; i < w; ++i) put(file, 0.0F);
  put(file, dilation);
  for (std::size_t i = 0; i < w; ++i) put(file, 1.0F / 256);
  for (std::size_t i = 0; i < w; ++i) put(file, 0.0F);
  std::vector<std::int8_t> layer(w * 3 * w, 0);
  layer[(2 * 3 + 0) * w + 0] = 1;
  layer[(2 * 3 + 2) * w + 1] = 3;
  put(file, layer.data(), layer.size());
  for (int tag = 0; tag < 3; ++tag) put(file, 1.0F / 256);
  for (const float offset : {0.0F, 0.0F, -0.5F}) put(file, offset);
  std::vector<std::int8_t> tags(3 * w, 0);
  tags[1 * w + 2] = 1;
  tags[2 * w + 0] = 1;
  put(file, tags.data(), tags.size());
  std::vector<std::int8_t> rows(4 * w, 0);
  rows[1 * w + 0] = 2;
  rows[2 * w + 1] = 4;
  put(file, rows.data(), rows.size());
  return file;
}

Descriptions four_tokens() { return {{1, 0, 2, 0}, {1, 2, 3, 4}}; }

std::vector<std::pair<float, float>> gains(const Bytes& file, const Descriptions& tokens, std::size_t first, std::size_t end) {
  const auto network = Network::open(file, 7);
  EXPECT_TRUE(network);
  std::vector<std::pair<float, float>> result;
  NetworkReading reading(*network, tokens.ends.size());
  for (const Scores& scores : reading.read(first, end, tokens, 0)) result.emplace_back(scores[1], scores[2]);
  return result;
}

using Pairs = std::vector<std::pair<float, float>>;

TEST(Network, AddsWhatTheNeighboursSay) {
  EXPECT_EQ(gains(small_network(), four_tokens(), 0, 4), (Pairs{{0, 0.5F}, {1 + 6, -0.5F}, {0, -0.5F}, {0, -0.5F}}));
}

TEST(Network, SeesAsFarAsItsDilation) {
  const Bytes file = small_network(2);
  EXPECT_EQ(Network::open(file, 7)->reach(), 2U);
  EXPECT_EQ(gains(file, four_tokens(), 0, 4), (Pairs{{6, 0.5F}, {0, -0.5F}, {1, -0.5F}, {0, -0.5F}}));
}

TEST(Network, ReadsAPartAsItReadsTheWhole) {
  const Bytes file = small_network();
  EXPECT_EQ(gains(file, four_tokens(), 1, 2), (Pairs{{7, -0.5F}}));
}

TEST(Network, ReadsOnFromWhereItWas) {
  const Bytes file = small_network(2);
  const auto network = Network::open(file, 7);
  ASSERT_TRUE(network);
  Descriptions tokens;
  for (std::uint32_t i = 0; i < 40; ++i) {
    tokens.ids.push_back(static_cast<std::uint16_t>(i * i % 7));
    tokens.ends.push_back(i + 1);
  }
  NetworkReading whole(*network, 40);
  const auto expected = whole.read(0, 40, tokens, 0);
  NetworkReading reading(*network, 40);
  for (const auto& [first, end] : {std::pair{0U, 1U}, {0U, 3U}, {2U, 5U}, {5U, 9U}, {8U, 9U}, {30U, 33U}, {36U, 40U}}) {
    // Only what has a say is described.
    const std::uint32_t from = first > 2 ? first - 2 : 0;
    Descriptions near;
    for (std::uint32_t i = from; i < std::min(40U, end + 2); ++i) {
      near.ids.push_back(tokens.ids[i]);
      near.ends.push_back(i - from + 1);
    }
    const auto read = reading.read(first, end, near, from);
    for (std::uint32_t i = first; i < end; ++i) EXPECT_EQ(read[i - first], expected[i]) << first << " " << i;
  }
}

TEST(Network, RefusesWhatIsNoWholeNetwork) {
  Bytes file = small_network();
  EXPECT_EQ(Network::open(file, 8).error().code(), Code::newer_format);
  for (std::size_t length = 0; length < file.size(); length += 97)
    EXPECT_EQ(Network::open(BytesView(file).first(length), 7).error().code(), Code::integrity) << length;
  Bytes longer = file;
  longer.push_back(0);
  EXPECT_EQ(Network::open(longer, 7).error().code(), Code::integrity);
  const float damaged = std::nanf("");
  std::memcpy(file.data() + 24, &damaged, sizeof damaged);  // the scale of the rows
  EXPECT_EQ(Network::open(file, 7).error().code(), Code::integrity);
}

}  // namespace
}  // namespace wardbook::tagger
