#include "presidio/finding.h"

#include <algorithm>
#include <tuple>

namespace wardbook::presidio {

void remove_duplicates(std::vector<Finding>& findings) {
  std::erase_if(findings, [](const Finding& finding) { return finding.score <= 0; });
  auto key = [](const Finding& finding) {
    return std::tuple(finding.entity_type, finding.start, -std::int64_t{finding.end}, -finding.score);
  };
  std::ranges::stable_sort(findings, {}, key);
  std::vector<Finding> kept;
  std::vector<std::size_t> open;  // those kept that reach beyond the start of the one at hand: no more than there are patterns
  for (auto& finding : findings) {
    if (!kept.empty() && kept.back().entity_type != finding.entity_type) open.clear();
    std::erase_if(open, [&](std::size_t i) { return kept[i].end < finding.start; });
    bool covered = std::ranges::any_of(open, [&](std::size_t i) { return finding.end <= kept[i].end && finding.score <= kept[i].score; });
    if (covered) continue;
    open.push_back(kept.size());
    kept.push_back(std::move(finding));
  }
  findings = std::move(kept);
}

}  // namespace wardbook::presidio
