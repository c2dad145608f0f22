#include "tagger/products.h"

#include <gtest/gtest.h>

#include <random>

namespace wardbook::tagger {
namespace {

std::vector<std::int8_t> any_bytes(std::size_t count, std::mt19937& random) {
  std::vector<std::int8_t> result(count);
  for (auto& byte : result) byte = static_cast<std::int8_t>(random());
  return result;
}

Row any_row(std::mt19937& random) {
  Row row;
  for (auto& value : row) value = static_cast<std::int16_t>(random() % 3 == 0 ? 32767 : random() % 3 == 0 ? 0 : random() % 1000);
  return row;
}

TEST(Products, AreThoseOfSchool) {
  std::mt19937 random(1);
  constexpr std::size_t stride = 192;
  for (const std::size_t outputs : {1U, 15U, 16U, 41U, 64U}) {
    const auto weights = any_bytes(outputs * stride, random);
    const Row values = any_row(random);
    Sums sums;
    sums.fill(5);
    Matrix(weights.data(), outputs, stride).add_products(values, sums);
    for (std::size_t o = 0; o < outputs; ++o) {
      std::int32_t expected = 5;
      for (std::size_t i = 0; i < network_width; ++i) expected += weights[o * stride + i] * values[i];
      EXPECT_EQ(sums[o], expected);
    }
  }
}

TEST(Products, OfZerosAddNothing) {
  std::mt19937 random(3);
  const auto weights = any_bytes(network_width * network_width, random);
  Sums sums;
  sums.fill(5);
  Matrix(weights.data(), network_width, network_width).add_products(Row{}, sums);
  for (const std::int32_t sum : sums) EXPECT_EQ(sum, 5);
}

TEST(Products, RowsAddUp) {
  std::mt19937 random(2);
  const auto rows = any_bytes(8 * network_width, random);
  const std::vector<std::uint16_t> ids{0, 7, 8 + 3, 3, 5};  // of the third only the low bits count
  const Sums sums = add_rows(rows.data(), 7, ids);
  for (std::size_t i = 0; i < network_width; ++i) {
    int expected = 0;
    for (const std::size_t row : {0, 7, 3, 3, 5}) expected += rows[row * network_width + i];
    EXPECT_EQ(sums[i], expected);
  }
  EXPECT_EQ(add_rows(rows.data(), 7, {}), Sums{});
}

// Each step in floats of its own, so that no product and sum are rounded as one.
TEST(Products, GrowByWhatIsMoreThanNothing) {
  std::mt19937 random(4);
  for (int round = 0; round < 100; ++round) {
    const Row from = any_row(random);
    Sums sums;
    Factors scale, offset;
    for (std::size_t i = 0; i < network_width; ++i) {
      sums[i] = static_cast<std::int32_t>(random() % 2'000'000) - 1'000'000;
      scale[i] = static_cast<float>(random() % 1000) * 3.1e-7F;
      offset[i] = static_cast<float>(random() % 1000) * 0.013F - 6.5F;
    }
    const Row to = grown(from, sums, scale, offset);
    for (std::size_t i = 0; i < network_width; ++i) {
      const volatile float product = static_cast<float>(sums[i]) * scale[i];
      const volatile float sum = product + offset[i];
      const volatile float in_parts = sum * 256.0F;
      const volatile float by = in_parts + 0.5F;
      const int growth = by < 0 ? 0 : by > 32767 ? 32767 : static_cast<int>(by);
      EXPECT_EQ(to[i], std::min(32767, from[i] + growth));
    }
  }
}

}  // namespace
}  // namespace wardbook::tagger
