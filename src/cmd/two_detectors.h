// The engine's finds and those of the closed-world detector, side by side: what `eval` and `redact --estimate` count. See
// evaluation/captures.h and evaluation/estimate.h.
#pragma once

#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "closedworld/detector.h"
#include "deid/span.h"
#include "evaluation/estimate.h"
#include "evaluation/gold.h"
#include "evaluation/predictions.h"

namespace wardbook::cmd {

// Over the documents of a gold file: the counts, what is true of them, and the estimate made as if nothing were known of the truth.
class EstimateWithTruth {
 public:
  // Labels that nobody marked in the gold file: what is found under them says nothing.
  explicit EstimateWithTruth(std::vector<std::string> not_annotated) : not_annotated_(std::move(not_annotated)) {}
  void add(const evaluation::GoldDocument& document, const evaluation::Prediction& prediction, deid::Language language);
  std::string json() const;
  std::string text() const;

 private:
  std::vector<std::string> not_annotated_;
  std::shared_ptr<const closedworld::Detector> second_ = std::make_shared<closedworld::Detector>();
  std::array<evaluation::GroupCaptures, deid::language_names.size()> captures_{};
  evaluation::GroupTruth truth_{};
};

// Over the texts that are redacted. Thread safe. Counts only, never a value.
class EstimateOfRun {
 public:
  void add(std::string_view text, std::span<const deid::Span> spans, deid::Language language);
  std::string json() const;
  std::string text() const;

 private:
  closedworld::Detector second_;
  mutable std::mutex mutex_;
  std::array<evaluation::GroupCaptures, deid::language_names.size()> captures_{};
  std::uint64_t texts_ = 0;
};

}  // namespace wardbook::cmd
