// Inside of evaluation: the interval of a proportion whose observations come in documents. See score.h. Thread safe.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "evaluation/score.h"

namespace wardbook::evaluation {

struct DocumentShare {
  std::uint64_t covered;
  std::uint64_t all;
};

// 95 %, by documents. Nothing if no document has any.
std::optional<Interval> bootstrap(std::span<const DocumentShare> documents, std::uint64_t seed, int resamples = 1000);

// Of every share that can be told from the counts. f1 = 2 hits / (gold + predictions) and f2 = 5 hits / (4 gold + predictions) are
// shares as well; label-free, where hits of gold spans and of predictions may differ in number, f1 takes both into the numerator.
Intervals intervals_of(std::span<const Counts> documents, std::uint64_t seed);

}  // namespace wardbook::evaluation
