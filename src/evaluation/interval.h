// Inside of evaluation: the interval of a proportion whose observations come in documents. See score.h. Thread safe.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "evaluation/score.h"

namespace wardbook::evaluation {

struct DocumentShare {
  std::uint32_t covered;
  std::uint32_t all;
};

// 95 %, by documents. Nothing if no document has any.
std::optional<Interval> bootstrap(std::span<const DocumentShare> documents, std::uint64_t seed, int resamples = 1000);

}  // namespace wardbook::evaluation
