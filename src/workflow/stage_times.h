// How long the steps of the pipeline take, and how long a document waits for its summary. Thread safe.
#pragma once

#include <array>
#include <string_view>

#include "metrics/counter.h"
#include "store/document_row.h"

namespace wardbook::workflow {

struct StageTimes {
  // In the order of store::Stage: the step that is taken from there on.
  static constexpr std::array<std::string_view, 5> names{"parse", "deidentify", "extract", "summarize", "check"};
  std::array<metrics::Histogram, names.size()> steps;
  metrics::Histogram ingest_to_summary;  // from the time at which it was received to a durable summary

  metrics::Histogram& from(store::Stage stage) { return steps[static_cast<std::size_t>(stage)]; }
};

}  // namespace wardbook::workflow
