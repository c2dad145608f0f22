// Which features are worth a row of weights: those that occur often enough.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "tagger/model.h"

namespace wardbook::training {

class Vocabulary {
 public:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  // Features that occur at least `least` times.
  Vocabulary(std::span<const tagger::Feature> features, unsigned least);
  std::size_t size() const { return features_.size(); }
  tagger::Feature feature(std::uint32_t number) const { return features_[number]; }
  // How often it occurs, to 255.
  unsigned count(std::uint32_t number) const { return counts_[number]; }
  // Leaves out all but those that `keep` says.
  void keep_only(const std::vector<bool>& keep);
  // The number of each feature, or none.
  std::vector<std::uint32_t> numbers(std::span<const tagger::Feature> features) const;

 private:
  std::uint32_t number(tagger::Feature feature) const;
  void index();
  void put(std::uint32_t number);
  std::vector<tagger::Feature> features_;  // in the order of their first occurrence
  std::vector<std::uint8_t> counts_;
  std::vector<std::uint32_t> table_;  // open addressing, a power of two
};

}  // namespace wardbook::training
