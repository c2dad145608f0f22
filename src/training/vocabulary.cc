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
    if (sketch.count(feature) < least || number(feature) != none) continue;
    if (features_.size() * 2 >= table_.size()) {
      table_.assign(table_.size() * 2, none);
      for (std::uint32_t i = 0; i < features_.size(); ++i) {
        std::size_t at = features_[i] & (table_.size() - 1);
        while (table_[at] != none) at = (at + 1) & (table_.size() - 1);
        table_[at] = i;
      }
    }
    std::size_t at = feature & (table_.size() - 1);
    while (table_[at] != none) at = (at + 1) & (table_.size() - 1);
    table_[at] = static_cast<std::uint32_t>(features_.size());
    features_.push_back(feature);
  }
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
