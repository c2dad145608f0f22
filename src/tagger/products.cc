#include "tagger/products.h"

#include <algorithm>
#include <array>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace wardbook::tagger {
namespace {

constexpr std::size_t lanes = Matrix::lanes;

void add_rows_plainly(const std::int8_t* rows, std::size_t last, std::span<const std::uint16_t> ids, std::int16_t* to) {
  std::fill_n(to, network_width, std::int16_t{0});
  for (const std::uint16_t id : ids) {
    const std::int8_t* row = rows + (id & last) * network_width;
    for (std::size_t i = 0; i < network_width; ++i) to[i] = static_cast<std::int16_t>(to[i] + row[i]);
  }
}

void block_of_products_plainly(const std::int16_t* weights, const std::int16_t* values, std::size_t pairs, std::int32_t* sums) {
  std::fill_n(sums, lanes, 0);
  for (std::size_t pair = 0; pair < pairs; ++pair, weights += 2 * lanes, values += 2)
    for (std::size_t o = 0; o < lanes; ++o) sums[o] += weights[2 * o] * values[0] + weights[2 * o + 1] * values[1];
}

#if defined(__x86_64__)

const bool has_avx2 = __builtin_cpu_supports("avx2") != 0;

[[gnu::target("avx2")]] __m256i widened(const std::int8_t* bytes) {
  return _mm256_cvtepi8_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes)));
}

[[gnu::target("avx2")]] void add_rows_by_avx2(const std::int8_t* rows, std::size_t last, std::span<const std::uint16_t> ids,
                                              std::int16_t* to) {
  __m256i a = _mm256_setzero_si256(), b = a, c = a, d = a;
  for (const std::uint16_t id : ids) {
    const std::int8_t* row = rows + (id & last) * network_width;
    a = _mm256_add_epi16(a, widened(row));
    b = _mm256_add_epi16(b, widened(row + 16));
    c = _mm256_add_epi16(c, widened(row + 32));
    d = _mm256_add_epi16(d, widened(row + 48));
  }
  auto* out = reinterpret_cast<__m256i*>(to);
  _mm256_storeu_si256(out, a);
  _mm256_storeu_si256(out + 1, b);
  _mm256_storeu_si256(out + 2, c);
  _mm256_storeu_si256(out + 3, d);
}

// Each lane is an output of its own: nothing has to be added across lanes in the end.
[[gnu::target("avx2")]] void block_of_products_by_avx2(const std::int16_t* weights, const std::int16_t* values, std::size_t pairs,
                                                       std::int32_t* sums) {
  __m256i low = _mm256_setzero_si256(), high = low;
  for (std::size_t pair = 0; pair < pairs; ++pair, weights += 2 * lanes, values += 2) {
    std::int32_t two;
    std::memcpy(&two, values, sizeof two);
    const __m256i both = _mm256_set1_epi32(two);
    const auto* w = reinterpret_cast<const __m256i*>(weights);
    low = _mm256_add_epi32(low, _mm256_madd_epi16(_mm256_loadu_si256(w), both));
    high = _mm256_add_epi32(high, _mm256_madd_epi16(_mm256_loadu_si256(w + 1), both));
  }
  _mm256_storeu_si256(reinterpret_cast<__m256i*>(sums), low);
  _mm256_storeu_si256(reinterpret_cast<__m256i*>(sums) + 1, high);
}

const auto block_of_products = has_avx2 ? block_of_products_by_avx2 : block_of_products_plainly;
const auto add_rows_here = has_avx2 ? add_rows_by_avx2 : add_rows_plainly;

#else

constexpr auto block_of_products = block_of_products_plainly;
constexpr auto add_rows_here = add_rows_plainly;

#endif

}  // namespace

void add_rows(const std::int8_t* rows, std::size_t last, std::span<const std::uint16_t> ids, std::int16_t* to) {
  add_rows_here(rows, last, ids, to);
}

Matrix::Matrix(const std::int8_t* weights, std::size_t outputs, std::size_t inputs)
    : room_((outputs + lanes - 1) / lanes * lanes), pairs_(inputs / 2), weights_(room_ * inputs) {
  for (std::size_t o = 0; o < outputs; ++o)
    for (std::size_t i = 0; i < inputs; ++i)
      weights_[((o / lanes * pairs_ + i / 2) * lanes + o % lanes) * 2 + i % 2] = weights[o * inputs + i];
}

void Matrix::products(const std::int16_t* values, std::int32_t* sums) const {
  for (std::size_t block = 0; block < room_ / lanes; ++block)
    block_of_products(&weights_[block * pairs_ * 2 * lanes], values, pairs_, sums + block * lanes);
}

}  // namespace wardbook::tagger
