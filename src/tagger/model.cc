#include "tagger/model.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <span>

#include "tagger/weight_file.h"

namespace wardbook::tagger {
namespace {

// Within these, no sum over a text of any length that is read leaves the range of a float: decoding compares numbers only.
constexpr float largest_scale = 1;
constexpr float largest_transition = 1e6F;

// Sixteen weights at once, by the vector extensions that gcc and clang share.
using Sixteen [[gnu::vector_size(32)]] = std::int16_t;
using SixteenBytes [[gnu::vector_size(16)]] = std::int8_t;

[[gnu::always_inline]] inline void add_sixteen(const std::int8_t* weights, Sixteen& sum) {
  SixteenBytes bytes;
  std::memcpy(&bytes, weights, sizeof bytes);
  sum += __builtin_convertvector(bytes, Sixteen);
}

[[gnu::always_inline]] inline void add_up(const std::int8_t* weights, std::span<const std::uint32_t> slots, float scale, Scores& scores) {
  static_assert(most_tags == 48);
  Sixteen low{}, middle{}, high{};
  for (const std::uint32_t slot : slots) {
    const std::int8_t* row = weights + std::size_t{slot} * most_tags;
    add_sixteen(row, low);
    add_sixteen(row + 16, middle);
    add_sixteen(row + 32, high);
  }
  for (std::size_t tag = 0; tag < 16; ++tag) {
    scores[tag] = static_cast<float>(low[tag]) * scale;
    scores[tag + 16] = static_cast<float>(middle[tag]) * scale;
    scores[tag + 32] = static_cast<float>(high[tag]) * scale;
  }
}

void add_up_plainly(const std::int8_t* weights, std::span<const std::uint32_t> slots, float scale, Scores& scores) {
  add_up(weights, slots, scale, scores);
}

#if defined(__x86_64__)
// The same, compiled for a processor that has sixteen lanes.
[[gnu::target("avx2")]] void add_up_by_avx2(const std::int8_t* weights, std::span<const std::uint32_t> slots, float scale, Scores& scores) {
  add_up(weights, slots, scale, scores);
}
const auto add_up_here = __builtin_cpu_supports("avx2") != 0 ? add_up_by_avx2 : add_up_plainly;
#else
constexpr auto add_up_here = add_up_plainly;
#endif

}  // namespace

Result<Model> Model::open(BytesView bytes, std::uint32_t feature_version) {
  WeightFile in(bytes);
  if (!in.has(magic.size() + 16) || std::memcmp(in.take(magic.size()), magic.data(), magic.size()) != 0)
    return fail(Code::integrity, "This is no tagger model.");
  if (in.number<std::uint32_t>() != feature_version)
    return fail(Code::newer_format, "The tagger model was trained for other features; train it again with this version.");
  const auto labels = in.number<std::uint32_t>();
  const auto bits = in.number<std::uint32_t>();
  const auto scale = in.number<float>();
  const std::size_t tags = 1 + 2 * std::size_t{labels};
  if (labels == 0 || tags > most_tags || bits < 4 || bits > 24 || !(scale > 0 && scale <= largest_scale))
    return fail(Code::integrity, "The tagger model's head is damaged.");
  const std::size_t slots = std::size_t{1} << bits;
  if (!in.has(labels * WeightFile::name_length + tags * tags * sizeof(float) + slots * (2 + most_tags)))
    return fail(Code::integrity, "The tagger model is cut short.");

  Model model;
  model.bits_ = bits;
  model.scale_ = scale;
  model.labels_ = TRY(in.labels(labels));
  model.transitions_.assign(tags * most_tags, -std::numeric_limits<float>::infinity());
  for (std::size_t from = 0; from < tags; ++from)
    for (std::size_t to = 0; to < tags; ++to) {
      const auto weight = in.number<float>();
      if (!(std::fabs(weight) <= largest_transition)) return fail(Code::integrity, "The tagger model's transitions are damaged.");
      if (may_follow(from, to)) model.transitions_[from * most_tags + to] = weight;
    }
  for (std::size_t from = 0; from < tags; ++from) {
    model.least_onward_[from] = model.most_onward_[from] = model.transition(from, 0);
    for (std::size_t to = 1; to < tags; to += 2) {
      model.least_onward_[from] = std::min(model.least_onward_[from], model.transition(from, to));
      model.most_onward_[from] = std::max(model.most_onward_[from], model.transition(from, to));
    }
  }
  for (const float weight : model.transitions_) model.largest_gain_ = std::max(model.largest_gain_, weight - model.transitions_[0]);
  model.fingerprints_ = in.take(slots * 2);
  model.weights_ = reinterpret_cast<const std::int8_t*>(in.take(slots * most_tags));
  if (!in.done()) return fail(Code::integrity, "The tagger model is longer than it says.");
  return model;
}

Scores Model::score(const Feature* features, std::size_t count) const {
  Known known;
  fetch(features, count);
  look_up(features, count, known);
  return add(known);
}

void Model::fetch(const Feature* features, std::size_t count) const {
  for (std::size_t i = 0; i < count; ++i) __builtin_prefetch(fingerprints_ + bucket_of(features[i], bits_) * 2);
}

void Model::look_up(const Feature* features, std::size_t count, Known& known) const {
  // All four fingerprints at once: a field of 16 bits of `difference` is zero where one agrees. The lowest mark is exact (Warren,
  // Hacker's Delight, section 6-1), and a bucket's first agreeing slot is the one that counts.
  constexpr std::uint64_t ones = 0x0001000100010001, tops = 0x8000800080008000;
  std::size_t found = 0;
  for (std::size_t i = 0; i < std::min(count, most_features); ++i) {
    const std::size_t bucket = bucket_of(features[i], bits_);
    std::uint64_t here;
    std::memcpy(&here, fingerprints_ + bucket * 2, sizeof here);
    const std::uint64_t difference = here ^ (fingerprint_of(features[i]) * ones);
    const std::uint64_t agreeing = (difference - ones) & ~difference & tops;
    // No branch, for whether a feature is known is hard to foresee: what none agrees with (the highest bit stands in for it) is written
    // over by the next.
    known.slots[found] = static_cast<std::uint32_t>(bucket + static_cast<std::size_t>(std::countr_zero(agreeing | 1ULL << 63)) / 16);
    found += agreeing != 0;
  }
  known.count = found;
  for (std::size_t i = 0; i < found; ++i) {
    const std::int8_t* row = weights_ + std::size_t{known.slots[i]} * most_tags;
    __builtin_prefetch(row);
    __builtin_prefetch(row + most_tags - 1);  // a row may lie across two lines of the cache
  }
}

Scores Model::add(const Known& known) const {
  Scores scores;
  add_up_here(weights_, std::span(known.slots).first(known.count), scale_, scores);
  return scores;
}

float most_for_a_label(const Scores& scores, std::size_t tags) {
  // Four at a time, so that no comparison waits for the one before.
  std::array<float, 4> most;
  most.fill(scores[1]);
  std::size_t tag = 1;
  for (; tag + most.size() <= tags; tag += most.size())
    for (std::size_t i = 0; i < most.size(); ++i) most[i] = std::max(most[i], scores[tag + i]);
  for (; tag < tags; ++tag) most[0] = std::max(most[0], scores[tag]);
  return std::max(std::max(most[0], most[1]), std::max(most[2], most[3]));
}

}  // namespace wardbook::tagger
