#include "tagger/network.h"

#include <algorithm>
#include <cmath>

#include "tagger/weight_file.h"

namespace wardbook::tagger {
namespace {

constexpr std::size_t taps = 3;
constexpr std::uint32_t most_layers = 8, most_dilation = 16;
constexpr float one = 256;  // of a Row
constexpr float largest_scale = 1e3F;
constexpr std::size_t most_ids = 200;  // of one token: no sum of their bytes leaves 16 bits

// To the nearest 256th; nothing is less than zero or more than the largest.
inline std::int32_t as_row_value(float value) { return static_cast<std::int32_t>(std::clamp(value * one + 0.5F, 0.0F, 32767.0F)); }

bool sane(float value) { return std::fabs(value) <= largest_scale; }

bool read_floats(WeightFile& in, float* to, std::size_t count) {
  bool all = true;
  for (std::size_t i = 0; i < count; ++i) {
    to[i] = in.number<float>();
    all = all && sane(to[i]);
  }
  return all;
}

Matrix matrix(WeightFile& in, std::size_t outputs, std::size_t inputs) {
  return {reinterpret_cast<const std::int8_t*>(in.take(outputs * inputs)), outputs, inputs};
}

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
  network.row_scale_ = in.number<float>();
  const std::size_t tags = 1 + 2 * std::size_t{labels};
  if (labels == 0 || tags > most_tags || layers > most_layers || network.bits_ > 16 || !sane(network.row_scale_))
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
    std::array<float, w> scale, offset;
    fine = read_floats(in, scale.data(), w) && fine;
    fine = read_floats(in, offset.data(), w) && fine;
    network.layers_.push_back({dilation, scale, offset, matrix(in, w, taps * w)});
    network.reach_ += dilation;
  }
  network.tag_scale_.resize(tags);
  network.tag_offset_.resize(tags);
  fine = read_floats(in, network.tag_scale_.data(), tags) && fine;
  fine = read_floats(in, network.tag_offset_.data(), tags) && fine;
  network.tag_weights_ = matrix(in, tags, w);
  network.rows_ = reinterpret_cast<const std::int8_t*>(in.take(rows * w));
  if (!fine || !in.done()) return fail(Code::integrity, "The tagger's network is damaged.");
  return network;
}

void Network::add_rows_of(const Descriptions& tokens, std::vector<Row>& rows) const {
  const std::size_t last = (std::size_t{1} << bits_) - 1;
  std::size_t id = 0;
  for (const std::size_t end : tokens.ends) {
    Row& row = rows.emplace_back();
    add_rows(rows_, last, std::span(tokens.ids).subspan(id, std::min(end - id, most_ids)), row.data());
    id = end;
    for (std::size_t i = 0; i < network_width; ++i)
      row[i] = static_cast<std::int16_t>(as_row_value(static_cast<float>(row[i]) * row_scale_ + offset_[i]));
  }
}

void Network::add(const Layer& layer, std::span<const Row> from, std::size_t first, std::size_t end, std::vector<Row>& to) {
  static constexpr Row outside{};
  std::array<std::int16_t, taps * network_width> seen;
  std::array<std::int32_t, network_width> sums;
  for (std::size_t token = first; token < end; ++token) {
    const Row& before = token >= layer.dilation ? from[token - layer.dilation] : outside;
    const Row& behind = token + layer.dilation < from.size() ? from[token + layer.dilation] : outside;
    std::copy(before.begin(), before.end(), seen.begin());
    std::copy(from[token].begin(), from[token].end(), seen.begin() + network_width);
    std::copy(behind.begin(), behind.end(), seen.begin() + 2 * network_width);
    layer.weights.products(seen.data(), sums.data());
    for (std::size_t i = 0; i < network_width; ++i) {
      const std::int32_t grown = from[token][i] + as_row_value(static_cast<float>(sums[i]) * layer.scale[i] + layer.offset[i]);
      to[token][i] = static_cast<std::int16_t>(std::min<std::int32_t>(32767, grown));
    }
  }
}

std::vector<Scores> Network::read(std::span<const Row> tokens, std::size_t first, std::size_t end) const {
  std::vector<Row> rows(tokens.begin(), tokens.end());
  std::vector<Row> next(rows.size());
  std::size_t needed = reach_;  // to each side, by the layers to come
  for (const Layer& layer : layers_) {
    needed -= layer.dilation;
    add(layer, rows, first > needed ? first - needed : 0, std::min(rows.size(), end + needed), next);
    rows.swap(next);
  }
  std::vector<Scores> gains(end - first);
  std::array<std::int32_t, most_tags> sums;
  for (std::size_t token = first; token < end; ++token) {
    Scores& scores = gains[token - first];
    tag_weights_->products(rows[token].data(), sums.data());
    for (std::size_t tag = 0; tag < tag_scale_.size(); ++tag)
      scores[tag] = static_cast<float>(sums[tag]) * tag_scale_[tag] + tag_offset_[tag];
    for (std::size_t tag = tag_scale_.size(); tag-- > 0;) scores[tag] -= scores[0];
  }
  return gains;
}

}  // namespace wardbook::tagger
