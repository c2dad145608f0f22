// The network's arithmetic: sums and products of small whole numbers, the same on every machine, as fast as the processor at hand can.
// Thread safe.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace wardbook::tagger {

inline constexpr std::size_t network_width = 64;

using Row = std::array<std::int16_t, network_width>;  // in 1/256
using Sums = std::array<std::int32_t, network_width>;
using Factors = std::array<float, network_width>;

// The rows of `ids`, added up: row k begins at rows[(k & last) * network_width]. At most 256 of them, so that no sum leaves 16 bits.
Sums add_rows(const std::int8_t* rows, std::size_t last, std::span<const std::uint16_t> ids);

// A matrix of bytes for `network_width` values, laid out for products with vectors of 16 bits.
class Matrix {
 public:
  // One row of bytes for each output, `stride` bytes apart; at most `network_width` outputs.
  Matrix(const std::int8_t* weights, std::size_t outputs, std::size_t stride);

  // sums[o] += the weights of output o times the values. About half of a network's values are zero: they cost nothing.
  void add_products(const Row& values, Sums& sums) const;

 private:
  std::vector<std::int16_t> weights_;  // for each pair of values two weights an output
};

// from + (sums x scale + offset), which is no less than zero and rounded to a 256th; no more than the largest number there is.
Row grown(const Row& from, const Sums& sums, const Factors& scale, const Factors& offset);

}  // namespace wardbook::tagger
