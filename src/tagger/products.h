// The network's arithmetic: sums and products of small whole numbers, the same on every machine, as fast as the processor at hand can.
// Thread safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace wardbook::tagger {

inline constexpr std::size_t network_width = 64;

// The rows of `ids`, added up: row k begins at rows[(k & last) * network_width]. At most 256 of them, so that no sum leaves 16 bits.
void add_rows(const std::int8_t* rows, std::size_t last, std::span<const std::uint16_t> ids, std::int16_t* to);

// A matrix of bytes, laid out for products with vectors of 16 bits.
class Matrix {
 public:
  // `weights` are rows of `inputs` bytes, one for each output. `inputs` is even.
  Matrix(const std::int8_t* weights, std::size_t outputs, std::size_t inputs);

  static constexpr std::size_t lanes = 16;
  // sums[o] = the weights of output o times the values. There must be room for the next multiple of `lanes` outputs.
  void products(const std::int16_t* values, std::int32_t* sums) const;

 private:
  std::size_t room_, pairs_;
  std::vector<std::int16_t> weights_;  // blocks of `lanes` outputs; in each, for each pair of inputs, two weights an output
};

}  // namespace wardbook::tagger
