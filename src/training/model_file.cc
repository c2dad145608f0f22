#include "training/model_file.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <numeric>

#include "deid/tagger_input.h"

namespace wardbook::training {
namespace {

using tagger::most_tags;

constexpr float scale = 1.0F / 16;  // a byte reaches from -8 to 8

void put_float(Bytes& to, float value) { put_le32(to, std::bit_cast<std::uint32_t>(value)); }

struct Place {
  std::uint32_t number;
  std::size_t slot;
};

std::vector<Place> places(const Weights& weights, const Vocabulary& vocabulary, unsigned bits) {
  std::vector<float> importance(vocabulary.size());
  for (std::uint32_t i = 0; i < importance.size(); ++i) {
    float largest = 0;
    for (std::size_t tag = 0; tag < weights.tags; ++tag) largest = std::max(largest, std::fabs(weights.rows[i * most_tags + tag]));
    importance[i] = largest < scale / 2 ? 0 : largest * std::sqrt(static_cast<float>(vocabulary.count(i)));
  }
  std::vector<std::uint32_t> order(vocabulary.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return importance[a] > importance[b]; });
  std::vector<std::uint16_t> taken(std::size_t{1} << bits, 0);
  std::vector<Place> result;
  for (const std::uint32_t number : order) {
    if (importance[number] == 0) break;
    const tagger::Feature feature = vocabulary.feature(number);
    const std::uint16_t fingerprint = tagger::fingerprint_of(feature);
    const std::size_t bucket = tagger::bucket_of(feature, bits);
    std::size_t slot = bucket;
    while (slot < bucket + tagger::bucket_slots && taken[slot] != 0 && taken[slot] != fingerprint) ++slot;
    if (slot == bucket + tagger::bucket_slots || taken[slot] == fingerprint) continue;
    taken[slot] = fingerprint;
    result.push_back({number, slot});
  }
  return result;
}

}  // namespace

std::vector<bool> worth_keeping(const Weights& weights, const Vocabulary& vocabulary, unsigned bits) {
  std::vector<bool> keep(vocabulary.size(), false);
  for (const Place& place : places(weights, vocabulary, bits)) keep[place.number] = true;
  return keep;
}

Packed pack(const Weights& weights, const Vocabulary& vocabulary, const std::vector<trust::Label>& labels, unsigned bits) {
  Packed packed{{}, 0};
  Bytes& file = packed.file;
  append(file, bytes_of(tagger::magic));
  put_le32(file, deid::tagger_feature_version);
  put_le32(file, static_cast<std::uint32_t>(labels.size()));
  put_le32(file, bits);
  put_float(file, scale);
  for (const auto label : labels) {
    std::string name(trust::name_of(label));
    name.resize(16, '\0');
    append(file, bytes_of(name));
  }
  for (std::size_t from = 0; from < weights.tags; ++from)
    for (std::size_t to = 0; to < weights.tags; ++to) put_float(file, weights.transitions[from * most_tags + to]);

  const std::size_t slots = std::size_t{1} << bits;
  std::vector<std::uint16_t> fingerprints(slots, 0);
  std::vector<std::int8_t> rows(slots * most_tags, 0);
  for (const auto& [number, slot] : places(weights, vocabulary, bits)) {
    fingerprints[slot] = tagger::fingerprint_of(vocabulary.feature(number));
    for (std::size_t tag = 0; tag < weights.tags; ++tag)
      rows[slot * most_tags + tag] =
          static_cast<std::int8_t>(std::clamp(std::lround(weights.rows[std::size_t{number} * most_tags + tag] / scale), -127L, 127L));
    ++packed.features;
  }
  for (const std::uint16_t fingerprint : fingerprints) {
    file.push_back(static_cast<std::uint8_t>(fingerprint & 0xFF));
    file.push_back(static_cast<std::uint8_t>(fingerprint >> 8));
  }
  const auto* start = reinterpret_cast<const std::uint8_t*>(rows.data());
  file.insert(file.end(), start, start + rows.size());
  return packed;
}

}  // namespace wardbook::training
