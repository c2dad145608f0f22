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

Intervals intervals_of(std::span<const Counts> documents, std::uint64_t seed) {
  std::vector<DocumentShare> shares(documents.size());
  const auto interval = [&](auto covered, auto all) {
    std::transform(documents.begin(), documents.end(), shares.begin(),
                   [&](const Counts& counts) { return DocumentShare{covered(counts), all(counts)}; });
    return bootstrap(shares, seed);
  };
  using C = const Counts&;
  const auto predictions = [](C c) { return c.strict_hits + c.strict_alarms; };
  const auto free_predictions = [](C c) { return c.free_right + c.free_alarms; };
  Intervals found;
  found.p = interval([](C c) { return c.strict_hits; }, predictions);
  found.r = interval([](C c) { return c.strict_hits; }, [](C c) { return c.gold; });
  found.f1 = interval([](C c) { return 2 * c.strict_hits; }, [&](C c) { return c.gold + predictions(c); });
  found.f2 = interval([](C c) { return 5 * c.strict_hits; }, [&](C c) { return 4 * c.gold + predictions(c); });
  found.free_p = interval([](C c) { return c.free_right; }, free_predictions);
  found.free_r = interval([](C c) { return c.free_hits; }, [](C c) { return c.gold; });
  found.free_f1 = interval([](C c) { return c.free_hits + c.free_right; }, [&](C c) { return c.gold + free_predictions(c); });
  found.character_recall = interval([](C c) { return c.characters_covered; }, [](C c) { return c.characters; });
  found.character_precision = interval([](C c) { return c.characters_right; }, [](C c) { return c.characters_taken; });
  found.full_coverage_recall = interval([](C c) { return c.direct_covered; }, [](C c) { return c.direct; });
  return found;
}

}  // namespace wardbook::evaluation
