#include "evaluation/interval.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace wardbook::evaluation {

std::optional<Interval> bootstrap(std::span<const DocumentShare> documents, std::uint64_t seed, int resamples) {
  // A document without any span says nothing; drawing it would only shake the sample's size.
  std::vector<DocumentShare> sample;
  std::uint64_t covered = 0;
  std::uint64_t all = 0;
  for (const auto& document : documents) {
    if (!document.all) continue;
    sample.push_back(document);
    covered += document.covered;
    all += document.all;
  }
  if (sample.empty()) return std::nullopt;
  const double value = static_cast<double>(covered) / static_cast<double>(all);
  // Clopper and Pearson for n of n, and for 0 of n: the bound at which that would happen once in 40.
  const double exact = std::pow(0.025, 1.0 / static_cast<double>(sample.size()));
  if (covered == all) return Interval{1, exact, 1};
  if (covered == 0) return Interval{0, 0, 1 - exact};
  if (sample.size() == 1) return Interval{value, 0, 1};

  // mt19937_64 is the same everywhere; the distributions of <random> are not, so the index is taken from the high half.
  std::mt19937_64 generator(seed);
  std::vector<double> values;
  for (int resample = 0; resample < resamples; ++resample) {
    std::uint64_t drawn_covered = 0;
    std::uint64_t drawn_all = 0;
    for (std::size_t i = 0; i < sample.size(); ++i) {
      const auto& document = sample[static_cast<std::size_t>(((generator() >> 32) * sample.size()) >> 32)];
      drawn_covered += document.covered;
      drawn_all += document.all;
    }
    values.push_back(static_cast<double>(drawn_covered) / static_cast<double>(drawn_all));
  }
  std::sort(values.begin(), values.end());
  const auto at = [&](double fraction) {
    return values[static_cast<std::size_t>(std::lround(fraction * static_cast<double>(values.size() - 1)))];
  };
  return Interval{value, at(0.025), at(0.975)};
}

}  // namespace wardbook::evaluation
