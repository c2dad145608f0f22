#include "tagger/network.h"

#include <algorithm>
#include <cmath>

#include "tagger/weight_file.h"

namespace wardbook::tagger {
namespace {

constexpr std::size_t taps = 3;
constexpr std::uint32_t most_layers = 8, most_dilation = 16;
constexpr float largest_scale = 1e3F;
constexpr std::size_t most_ids = 200;  // of one token: no sum of their bytes leaves 16 bits

bool sane(float value) { return std::fabs(value) <= largest_scale; }

bool read_floats(WeightFile& in, float* to, std::size_t count) {
  bool all = true;
  for (std::size_t i = 0; i < count; ++i) {
    to[i] = in.number<float>();
    all = all && sane(to[i]);
  }
  return all;
}

const std::int8_t* read_bytes(WeightFile& in, std::size_t count) { return reinterpret_cast<const std::int8_t*>(in.take(count)); }

}  // namespace

Result<Network> Network::open(BytesView bytes, std::uint32_t input_version) {
  WeightFile in(bytes);
  if (!in.has(network_magic.size() + 20) || std::memcmp(in.take(network_magic.size()), network_magic.data(), network_magic.size()) != 0)
    return fail(Code::integrity, "This is no network of the tagger.");
  if (in.number<std::uint32_t>() != input_version)
    return fail(Code::newer_format,
                "The tagger's network was trained for another description of tokens; train it again with this version.");
  const auto labels = in.number<std::uint32_t>();
  const auto layers = in.number<std::uint32_t>();
  Network network;
  network.bits_ = in.number<std::uint32_t>();
  const auto row_scale = in.number<float>();
  network.row_scale_.fill(row_scale);
  const std::size_t tags = 1 + 2 * std::size_t{labels};
  if (labels == 0 || tags > most_tags || layers > most_layers || network.bits_ > 16 || !sane(row_scale))
    return fail(Code::integrity, "The head of the tagger's network is damaged.");
  constexpr std::size_t w = network_width;
  const std::size_t rows = std::size_t{1} << network.bits_;
  if (!in.has(labels * WeightFile::name_length + w * 4 + layers * (4 + 2 * w * 4 + w * taps * w) + tags * (8 + w) + rows * w))
    return fail(Code::integrity, "The tagger's network is cut short.");

  network.labels_ = TRY(in.labels(labels));
  bool fine = read_floats(in, network.offset_.data(), w);
  for (std::uint32_t i = 0; i < layers; ++i) {
    const auto dilation = in.number<std::uint32_t>();
    fine = fine && dilation >= 1 && dilation <= most_dilation;
    Factors scale, offset;
    fine = read_floats(in, scale.data(), w) && fine;
    fine = read_floats(in, offset.data(), w) && fine;
    const std::int8_t* weights = read_bytes(in, w * taps * w);
    const auto tap = [&](std::size_t k) { return Matrix(weights + k * w, w, taps * w); };
    network.layers_.push_back({dilation, scale, offset, {tap(0), tap(1), tap(2)}});
    network.reach_ += dilation;
  }
  network.tag_scale_.resize(tags);
  network.tag_offset_.resize(tags);
  fine = read_floats(in, network.tag_scale_.data(), tags) && fine;
  fine = read_floats(in, network.tag_offset_.data(), tags) && fine;
  network.tag_weights_.emplace(read_bytes(in, tags * w), tags, w);
  network.rows_ = read_bytes(in, rows * w);
  if (!fine || !in.done()) return fail(Code::integrity, "The tagger's network is damaged.");
  return network;
}

Row Network::row_of(std::span<const std::uint16_t> ids) const {
  const std::size_t last = (std::size_t{1} << bits_) - 1;
  return grown(Row{}, add_rows(rows_, last, ids.first(std::min(ids.size(), most_ids))), row_scale_, offset_);
}

Row Network::grown_by(std::size_t layer, const Row* before, const Row& here, const Row* behind) const {
  const auto& [dilation, scale, offset, of] = layers_[layer];
  Sums sums{};
  if (before) of[0].add_products(*before, sums);
  of[1].add_products(here, sums);
  if (behind) of[2].add_products(*behind, sums);
  return grown(here, sums, scale, offset);
}

Scores Network::gains(const Row& row) const {
  Sums sums{};
  tag_weights_->add_products(row, sums);
  Scores scores{};
  for (std::size_t tag = 0; tag < tag_scale_.size(); ++tag)
    scores[tag] = static_cast<float>(sums[tag]) * tag_scale_[tag] + tag_offset_[tag];
  for (std::size_t tag = tag_scale_.size(); tag-- > 0;) scores[tag] -= scores[0];
  return scores;
}

}  // namespace wardbook::tagger
