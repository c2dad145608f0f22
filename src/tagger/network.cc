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

// The same whole numbers come out of each of these versions of a function.
#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define WARDBOOK_WIDER [[gnu::target_clones("avx2", "default")]]
#else
#define WARDBOOK_WIDER
#endif

using Sums = std::array<std::int32_t, network_width>;

// For each of `outputs` rows of weights its product with the values.
template <std::size_t length>
inline void products(const std::int16_t* weights, const std::int16_t* values, std::size_t outputs, std::int32_t* sums) {
  for (std::size_t out = 0; out < outputs; ++out, weights += length) {
    std::int32_t sum = 0;
    for (std::size_t i = 0; i < length; ++i) sum += std::int32_t{weights[i]} * std::int32_t{values[i]};
    sums[out] = sum;
  }
}

WARDBOOK_WIDER void products_of_layer(const std::int16_t* weights, const std::int16_t* values, std::int32_t* sums) {
  products<taps * network_width>(weights, values, network_width, sums);
}

WARDBOOK_WIDER void products_of_tags(const std::int16_t* weights, const std::int16_t* values, std::size_t tags, std::int32_t* sums) {
  products<network_width>(weights, values, tags, sums);
}

WARDBOOK_WIDER void add_rows(const std::int8_t* rows, std::size_t last, const std::uint16_t* ids, std::size_t count, std::int16_t* to) {
  std::array<std::int16_t, network_width> sum{};
  for (std::size_t k = 0; k < count; ++k) {
    const std::int8_t* row = rows + (ids[k] & last) * network_width;
    for (std::size_t i = 0; i < network_width; ++i) sum[i] = static_cast<std::int16_t>(sum[i] + row[i]);
  }
  std::copy(sum.begin(), sum.end(), to);
}

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

std::vector<std::int16_t> widened(const std::uint8_t* bytes, std::size_t count) {
  std::vector<std::int16_t> result(count);
  for (std::size_t i = 0; i < count; ++i) result[i] = static_cast<std::int8_t>(bytes[i]);
  return result;
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
    Layer& layer = network.layers_.emplace_back();
    layer.dilation = in.number<std::uint32_t>();
    fine = fine && layer.dilation >= 1 && layer.dilation <= most_dilation;
    fine = read_floats(in, layer.scale.data(), w) && fine;
    fine = read_floats(in, layer.offset.data(), w) && fine;
    layer.weights = widened(in.take(w * taps * w), w * taps * w);
    network.reach_ += layer.dilation;
  }
  network.tag_scale_.resize(tags);
  network.tag_offset_.resize(tags);
  fine = read_floats(in, network.tag_scale_.data(), tags) && fine;
  fine = read_floats(in, network.tag_offset_.data(), tags) && fine;
  network.tag_weights_ = widened(in.take(tags * w), tags * w);
  network.rows_ = reinterpret_cast<const std::int8_t*>(in.take(rows * w));
  if (!fine || !in.done()) return fail(Code::integrity, "The tagger's network is damaged.");
  return network;
}

std::vector<Network::Row> Network::sums(const Descriptions& tokens) const {
  std::vector<Row> rows(tokens.ends.size());
  const std::size_t last = (std::size_t{1} << bits_) - 1;
  std::size_t id = 0;
  for (std::size_t token = 0; token < rows.size(); ++token) {
    Row sum;  // of fewer than 200 bytes
    add_rows(rows_, last, tokens.ids.data() + id, std::min<std::size_t>(tokens.ends[token] - id, most_ids), sum.data());
    id = tokens.ends[token];
    for (std::size_t i = 0; i < network_width; ++i) {
      rows[token][i] = static_cast<std::int16_t>(as_row_value(static_cast<float>(sum[i]) * row_scale_ + offset_[i]));
    }
  }
  return rows;
}

void Network::add(const Layer& layer, const std::vector<Row>& from, std::size_t first, std::size_t end, std::vector<Row>& to) const {
  static constexpr Row outside{};
  std::array<std::int16_t, taps * network_width> seen;
  Sums sums;
  for (std::size_t token = first; token < end; ++token) {
    const Row& before = token >= layer.dilation ? from[token - layer.dilation] : outside;
    const Row& behind = token + layer.dilation < from.size() ? from[token + layer.dilation] : outside;
    std::copy(before.begin(), before.end(), seen.begin());
    std::copy(from[token].begin(), from[token].end(), seen.begin() + network_width);
    std::copy(behind.begin(), behind.end(), seen.begin() + 2 * network_width);
    products_of_layer(layer.weights.data(), seen.data(), sums.data());
    for (std::size_t i = 0; i < network_width; ++i) {
      const std::int32_t grown = from[token][i] + as_row_value(static_cast<float>(sums[i]) * layer.scale[i] + layer.offset[i]);
      to[token][i] = static_cast<std::int16_t>(std::min<std::int32_t>(32767, grown));
    }
  }
}

std::vector<Scores> Network::read(const Descriptions& tokens, std::size_t first, std::size_t end) const {
  std::vector<Row> rows = sums(tokens);
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
    products_of_tags(tag_weights_.data(), rows[token].data(), tag_scale_.size(), sums.data());
    for (std::size_t tag = 0; tag < tag_scale_.size(); ++tag)
      scores[tag] = static_cast<float>(sums[tag]) * tag_scale_[tag] + tag_offset_[tag];
    for (std::size_t tag = tag_scale_.size(); tag-- > 0;) scores[tag] -= scores[0];
  }
  return gains;
}

}  // namespace wardbook::tagger
