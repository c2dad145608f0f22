#include "tagger/products.h"

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace wardbook::tagger {
namespace {

constexpr std::size_t width = network_width;
constexpr float one = 256;  // of a Row
constexpr std::int32_t largest = 32767;

void add_rows_plainly(const std::int8_t* rows, std::size_t last, std::span<const std::uint16_t> ids, Sums& to) {
  to.fill(0);
  for (const std::uint16_t id : ids)
    for (std::size_t i = 0; i < width; ++i) to[i] += rows[(id & last) * width + i];
}

void add_products_plainly(const std::int16_t* weights, const Row& values, Sums& sums) {
  for (std::size_t i = 0; i < width; i += 2, weights += 2 * width) {
    if (values[i] == 0 && values[i + 1] == 0) continue;
    for (std::size_t o = 0; o < width; ++o) sums[o] += weights[2 * o] * values[i] + weights[2 * o + 1] * values[i + 1];
  }
}

void grow_plainly(const Row& from, const Sums& sums, const Factors& scale, const Factors& offset, Row& to) {
  for (std::size_t i = 0; i < width; ++i) {
    const float by = (static_cast<float>(sums[i]) * scale[i] + offset[i]) * one + 0.5F;
    to[i] = static_cast<std::int16_t>(std::min(largest, from[i] + static_cast<std::int32_t>(std::clamp(by, 0.0F, 32767.0F))));
  }
}

#if defined(__x86_64__)

const bool has_avx2 = __builtin_cpu_supports("avx2") != 0;

[[gnu::target("avx2")]] __m256i widened(const std::int8_t* bytes) {
  return _mm256_cvtepi8_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes)));
}
[[gnu::target("avx2")]] __m256i eight(const std::int32_t* numbers) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(numbers)); }
[[gnu::target("avx2")]] void put(__m256i sixteen, std::int32_t* to) {
  auto* out = reinterpret_cast<__m256i*>(to);
  _mm256_storeu_si256(out, _mm256_cvtepi16_epi32(_mm256_castsi256_si128(sixteen)));
  _mm256_storeu_si256(out + 1, _mm256_cvtepi16_epi32(_mm256_extracti128_si256(sixteen, 1)));
}

[[gnu::target("avx2")]] void add_rows_by_avx2(const std::int8_t* rows, std::size_t last, std::span<const std::uint16_t> ids, Sums& to) {
  __m256i a = _mm256_setzero_si256(), b = a, c = a, d = a;
  for (const std::uint16_t id : ids) {
    const std::int8_t* row = rows + (id & last) * width;
    a = _mm256_add_epi16(a, widened(row));
    b = _mm256_add_epi16(b, widened(row + 16));
    c = _mm256_add_epi16(c, widened(row + 32));
    d = _mm256_add_epi16(d, widened(row + 48));
  }
  put(a, to.data());
  put(b, to.data() + 16);
  put(c, to.data() + 32);
  put(d, to.data() + 48);
}

[[gnu::target("avx2")]] __m256i pair_of(const Row& values, std::size_t place) {
  std::int32_t two;
  std::memcpy(&two, &values[2 * place], sizeof two);
  return _mm256_set1_epi32(two);
}
// A bit for each pair of values of which one is not zero.
[[gnu::target("avx2")]] std::uint32_t pairs_that_count(const Row& values) {
  std::uint32_t zero = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    const __m256i pairs = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(values.data()) + i);
    const __m256i equal = _mm256_cmpeq_epi32(pairs, _mm256_setzero_si256());
    zero |= static_cast<std::uint32_t>(_mm256_movemask_ps(_mm256_castsi256_ps(equal))) << 8 * i;
  }
  return ~zero;
}

[[gnu::target("avx2")]] __m256i products_of(const std::int16_t* weights, __m256i pair) {
  return _mm256_madd_epi16(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(weights)), pair);
}

// Each lane is an output of its own: nothing has to be added across lanes in the end.
[[gnu::target("avx2")]] void add_products_by_avx2(const std::int16_t* weights, const Row& values, Sums& sums) {
  auto* const to = reinterpret_cast<__m256i*>(sums.data());
  __m256i a = _mm256_loadu_si256(to), b = _mm256_loadu_si256(to + 1), c = _mm256_loadu_si256(to + 2), d = _mm256_loadu_si256(to + 3);
  __m256i e = _mm256_loadu_si256(to + 4), f = _mm256_loadu_si256(to + 5), g = _mm256_loadu_si256(to + 6), h = _mm256_loadu_si256(to + 7);
  for (std::uint32_t left = pairs_that_count(values); left != 0; left &= left - 1) {
    const auto place = static_cast<std::size_t>(std::countr_zero(left));
    const __m256i pair = pair_of(values, place);
    const std::int16_t* w = weights + place * 2 * width;
    a = _mm256_add_epi32(a, products_of(w, pair));
    b = _mm256_add_epi32(b, products_of(w + 16, pair));
    c = _mm256_add_epi32(c, products_of(w + 32, pair));
    d = _mm256_add_epi32(d, products_of(w + 48, pair));
    e = _mm256_add_epi32(e, products_of(w + 64, pair));
    f = _mm256_add_epi32(f, products_of(w + 80, pair));
    g = _mm256_add_epi32(g, products_of(w + 96, pair));
    h = _mm256_add_epi32(h, products_of(w + 112, pair));
  }
  _mm256_storeu_si256(to, a);
  _mm256_storeu_si256(to + 1, b);
  _mm256_storeu_si256(to + 2, c);
  _mm256_storeu_si256(to + 3, d);
  _mm256_storeu_si256(to + 4, e);
  _mm256_storeu_si256(to + 5, f);
  _mm256_storeu_si256(to + 6, g);
  _mm256_storeu_si256(to + 7, h);
}

// In the same steps as grow_plainly, each rounded for itself: AVX2 alone has no product and sum in one.
[[gnu::target("avx2")]] __m256i growth_by_avx2(const std::int32_t* sums, const float* scale, const float* offset) {
  const __m256 sum = _mm256_add_ps(_mm256_mul_ps(_mm256_cvtepi32_ps(eight(sums)), _mm256_loadu_ps(scale)), _mm256_loadu_ps(offset));
  const __m256 by = _mm256_add_ps(_mm256_mul_ps(sum, _mm256_set1_ps(one)), _mm256_set1_ps(0.5F));
  return _mm256_cvttps_epi32(_mm256_min_ps(_mm256_max_ps(by, _mm256_setzero_ps()), _mm256_set1_ps(32767.0F)));
}

[[gnu::target("avx2")]] void grow_by_avx2(const Row& from, const Sums& sums, const Factors& scale, const Factors& offset, Row& to) {
  for (std::size_t i = 0; i < width; i += 16) {
    const __m256i low = growth_by_avx2(&sums[i], &scale[i], &offset[i]);
    const __m256i high = growth_by_avx2(&sums[i + 8], &scale[i + 8], &offset[i + 8]);
    // Packing goes by halves of a register; both addends are none below zero, so the sum stops at the largest number.
    const __m256i growth = _mm256_permute4x64_epi64(_mm256_packs_epi32(low, high), 0b11011000);
    const __m256i before = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(&from[i]));
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(&to[i]), _mm256_adds_epi16(before, growth));
  }
}

const auto add_rows_here = has_avx2 ? add_rows_by_avx2 : add_rows_plainly;
const auto add_products_here = has_avx2 ? add_products_by_avx2 : add_products_plainly;
const auto grow_here = has_avx2 ? grow_by_avx2 : grow_plainly;

#else

constexpr auto add_rows_here = add_rows_plainly;
constexpr auto add_products_here = add_products_plainly;
constexpr auto grow_here = grow_plainly;

#endif

}  // namespace

Sums add_rows(const std::int8_t* rows, std::size_t last, std::span<const std::uint16_t> ids) {
  Sums sums;
  add_rows_here(rows, last, ids, sums);
  return sums;
}

Matrix::Matrix(const std::int8_t* weights, std::size_t outputs, std::size_t stride) : weights_(width * width) {
  for (std::size_t o = 0; o < outputs; ++o)
    for (std::size_t i = 0; i < width; ++i) weights_[(i / 2 * width + o) * 2 + i % 2] = weights[o * stride + i];
}

void Matrix::add_products(const Row& values, Sums& sums) const { add_products_here(weights_.data(), values, sums); }

Row grown(const Row& from, const Sums& sums, const Factors& scale, const Factors& offset) {
  Row to;
  grow_here(from, sums, scale, offset, to);
  return to;
}

}  // namespace wardbook::tagger
