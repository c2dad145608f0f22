// One document on its way through the pipeline: its row, the leave to work on it, and what the steps have at hand.
#pragma once

#include <chrono>
#include <vector>

#include "document/document.h"
#include "workflow/pipeline.h"

namespace wardbook::workflow {

struct Pipeline::Work {
  store::DocumentRow row;
  trust::Grant grant;
  std::stop_token stop;
  Recorded recorded{};  // entries of steps that have no row yet: the newest of each type
  // What the steps have come to and is not kept yet.
  std::vector<ledger::Draft> entries{};
  std::vector<trust::Sealed> values{};
  bool all_kept = true;
  store::Stage kept_stage = row.stage;
  std::chrono::steady_clock::time_point kept_at = std::chrono::steady_clock::now();
  std::optional<document::Document> document{};
  std::optional<trust::Redacted> redacted{};
  std::optional<clinical::Reading> reading{};
};

}  // namespace wardbook::workflow
