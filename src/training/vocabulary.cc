#include "training/vocabulary.h"

#include <algorithm>
#include <bit>

namespace wardbook::training {
namespace {

// Counts by hash in one byte: features that share a byte are counted together, which only keeps a few too many.
class Sketch {
 public:
  explicit Sketch(std::size_t features) : counts_(std::bit_ceil(std::max<std::size_t>(features * 2, 1024))) {}
  void add(tagger::Feature feature) {
    std::uint8_t& count = counts_[place(feature)];
    if (count < 255) ++count;
  }
  unsigned count(tagger::Feature feature) const { return counts_[place(feature)]; }

 private:
  std::size_t place(tagger::Feature feature) const { return (feature * 0x9E3779B97F4A7C15ULL >> 20) & (counts_.size() - 1); }
  std::vector<std::uint8_t> counts_;
};

}  // namespace

Vocabulary::Vocabulary(std::span<const tagger::Feature> features, unsigned least) {
  Sketch sketch(features.size());
  for (const auto feature : features) sketch.add(feature);
  table_.assign(1024, none);
  for (const auto feature : features) {
    const unsigned count = sketch.count(feature);
    if (count < least || number(feature) != none) continue;
    features_.push_back(feature);
    counts_.push_back(static_cast<std::uint8_t>(count));
    if (features_.size() * 2 > table_.size())
      index();
    else
      put(static_cast<std::uint32_t>(features_.size() - 1));
  }
}

void Vocabulary::keep_only(const std::vector<bool>& keep) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < features_.size(); ++i) {
    if (!keep[i]) continue;
    features_[kept] = features_[i];
    counts_[kept++] = counts_[i];
  }
  features_.resize(kept);
  counts_.resize(kept);
  index();
}

void Vocabulary::index() {
  table_.assign(std::bit_ceil(std::max<std::size_t>(features_.size() * 4, 1024)), none);
  for (std::uint32_t i = 0; i < features_.size(); ++i) put(i);
}

void Vocabulary::put(std::uint32_t number) {
  std::size_t at = features_[number] & (table_.size() - 1);
  while (table_[at] != none) at = (at + 1) & (table_.size() - 1);
  table_[at] = number;
}

std::uint32_t Vocabulary::number(tagger::Feature feature) const {
  for (std::size_t at = feature & (table_.size() - 1); table_[at] != none; at = (at + 1) & (table_.size() - 1))
    if (features_[table_[at]] == feature) return table_[at];
  return none;
}

std::vector<std::uint32_t> Vocabulary::numbers(std::span<const tagger::Feature> features) const {
  std::vector<std::uint32_t> result(features.size());
  std::transform(features.begin(), features.end(), result.begin(), [this](tagger::Feature feature) { return number(feature); });
  return result;
}

}  // namespace wardbook::training
