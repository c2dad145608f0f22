// Inside of closedworld: what the scans find, in places of the plain text.
#pragma once

#include <algorithm>
#include <vector>

#include "closedworld/suspect.h"

namespace wardbook::closedworld {

class Found {
 public:
  void add(std::size_t start, std::size_t end, Kind kind, float score) {
    all_.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end), kind, std::min(score, 1.0F)});
  }
  // Sorted; of two that overlap the stronger one stays, then the longer, then the first.
  std::vector<Suspect> settle() {
    std::stable_sort(all_.begin(), all_.end(), [](const Suspect& a, const Suspect& b) { return a.start < b.start; });
    std::vector<Suspect> kept;
    for (const auto& suspect : all_) {
      const auto stronger = [](const Suspect& a, const Suspect& b) {
        return a.score != b.score ? a.score > b.score : a.end - a.start > b.end - b.start;
      };
      bool stays = true;
      while (stays && !kept.empty() && kept.back().end > suspect.start) {
        stays = stronger(suspect, kept.back());
        if (stays) kept.pop_back();
      }
      if (stays) kept.push_back(suspect);
    }
    return kept;
  }

 private:
  std::vector<Suspect> all_;
};

}  // namespace wardbook::closedworld
