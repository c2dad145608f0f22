#include "tagger/model.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

namespace wardbook::tagger {
namespace {

static_assert(std::endian::native == std::endian::little, "the weights are read where they lie");

constexpr std::size_t name_length = 16;

class Reader {
 public:
  explicit Reader(BytesView bytes) : bytes_(bytes) {}
  bool has(std::size_t count) const { return bytes_.size() - at_ >= count; }
  const std::uint8_t* take(std::size_t count) {
    const auto* start = reinterpret_cast<const std::uint8_t*>(bytes_.data()) + at_;
    at_ += count;
    return start;
  }
  template <typename T>
  T number() {
    T value;
    std::memcpy(&value, take(sizeof value), sizeof value);
    return value;
  }
  bool done() const { return at_ == bytes_.size(); }

 private:
  BytesView bytes_;
  std::size_t at_ = 0;
};

// Sixteen weights at once, by the vector extensions that gcc and clang share.
using Sixteen [[gnu::vector_size(32)]] = std::int16_t;
using SixteenBytes [[gnu::vector_size(16)]] = std::int8_t;

void add(const std::int8_t* weights, Sixteen& sum) {
  SixteenBytes bytes;
  std::memcpy(&bytes, weights, sizeof bytes);
  sum += __builtin_convertvector(bytes, Sixteen);
}

}  // namespace

Result<Model> Model::open(BytesView bytes, std::uint32_t feature_version) {
  Reader in(bytes);
  if (!in.has(magic.size() + 16) || std::memcmp(in.take(magic.size()), magic.data(), magic.size()) != 0)
    return fail(Code::integrity, "This is no tagger model.");
  if (in.number<std::uint32_t>() != feature_version)
    return fail(Code::newer_format, "The tagger model was trained for other features; train it again with this version.");
  const auto labels = in.number<std::uint32_t>();
  const auto bits = in.number<std::uint32_t>();
  const auto scale = in.number<float>();
  const std::size_t tags = 1 + 2 * std::size_t{labels};
  if (labels == 0 || tags > most_tags || bits < 4 || bits > 24 || !std::isfinite(scale) || scale <= 0)
    return fail(Code::integrity, "The tagger model's head is damaged.");
  const std::size_t slots = std::size_t{1} << bits;
  if (!in.has(labels * name_length + tags * tags * sizeof(float) + slots * (2 + most_tags)))
    return fail(Code::integrity, "The tagger model is cut short.");

  Model model;
  model.bits_ = bits;
  model.scale_ = scale;
  for (std::size_t i = 0; i < labels; ++i) {
    const auto* name = reinterpret_cast<const char*>(in.take(name_length));
    const auto label = trust::label_from(std::string_view(name, strnlen(name, name_length)));
    if (!label) return fail(Code::integrity, "The tagger model names an unknown label.");
    model.labels_.push_back(*label);
  }
  model.transitions_.assign(tags * most_tags, -std::numeric_limits<float>::infinity());
  for (std::size_t from = 0; from < tags; ++from)
    for (std::size_t to = 0; to < tags; ++to) {
      const auto weight = in.number<float>();
      if (!std::isfinite(weight)) return fail(Code::integrity, "The tagger model's transitions are damaged.");
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

// Three rounds, so that the memory works on all features at once: the buckets of the fingerprints are fetched, then the rows that were
// found, and then the rows are added.
Scores Model::score(const Feature* features, std::size_t count) const {
  for (std::size_t i = 0; i < count; ++i) __builtin_prefetch(fingerprints_ + bucket_of(features[i], bits_) * 2);
  std::array<const std::int8_t*, most_features> rows;
  std::size_t found = 0;
  for (std::size_t i = 0; i < std::min(count, most_features); ++i) {
    const std::size_t bucket = bucket_of(features[i], bits_);
    const std::uint16_t wanted = fingerprint_of(features[i]);
    std::array<std::uint16_t, bucket_slots> here;
    std::memcpy(here.data(), fingerprints_ + bucket * 2, sizeof here);
    for (std::size_t slot = 0; slot < bucket_slots; ++slot) {
      if (here[slot] != wanted) continue;
      const std::int8_t* row = weights_ + (bucket + slot) * most_tags;
      __builtin_prefetch(row);
      rows[found++] = row;
      break;
    }
  }
  std::array<Sixteen, most_tags / 16> sums{};
  for (std::size_t i = 0; i < found; ++i)
    for (std::size_t part = 0; part < sums.size(); ++part) add(rows[i] + part * 16, sums[part]);
  Scores scores;
  for (std::size_t tag = 0; tag < most_tags; ++tag) scores[tag] = static_cast<float>(sums[tag / 16][tag % 16]) * scale_;
  return scores;
}

}  // namespace wardbook::tagger
