#include "tagger/products.h"

#include <gtest/gtest.h>

#include <array>
#include <random>

namespace wardbook::tagger {
namespace {

std::vector<std::int8_t> any_bytes(std::size_t count, std::mt19937& random) {
  std::vector<std::int8_t> result(count);
  for (auto& byte : result) byte = static_cast<std::int8_t>(random());
  return result;
}

TEST(Products, AreThoseOfSchool) {
  std::mt19937 random(1);
  constexpr std::size_t inputs = 192;
  for (const std::size_t outputs : {1U, 15U, 16U, 41U, 64U}) {
    const auto weights = any_bytes(outputs * inputs, random);
    std::array<std::int16_t, inputs> values;
    for (auto& value : values) value = static_cast<std::int16_t>(random() % 3 == 0 ? 32767 : random() % 3 == 0 ? 0 : random() % 1000);
    std::array<std::int32_t, network_width> sums;
    Matrix(weights.data(), outputs, inputs).products(values.data(), sums.data());
    for (std::size_t o = 0; o < outputs; ++o) {
      std::int32_t expected = 0;
      for (std::size_t i = 0; i < inputs; ++i) expected += weights[o * inputs + i] * values[i];
      EXPECT_EQ(sums[o], expected);
    }
  }
}

TEST(Products, RowsAddUp) {
  std::mt19937 random(2);
  const auto rows = any_bytes(8 * network_width, random);
  const std::vector<std::uint16_t> ids{0, 7, 8 + 3, 3, 5};  // of the third only the low bits count
  std::array<std::int16_t, network_width> sum;
  add_rows(rows.data(), 7, ids, sum.data());
  for (std::size_t i = 0; i < network_width; ++i) {
    int expected = 0;
    for (const std::size_t row : {0, 7, 3, 3, 5}) expected += rows[row * network_width + i];
    EXPECT_EQ(sum[i], expected);
  }
  add_rows(rows.data(), 7, {}, sum.data());
  EXPECT_EQ(sum[0], 0);
}

}  // namespace
}  // namespace wardbook::tagger
