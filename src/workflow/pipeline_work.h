// One document on its way through the pipeline: its row, the leave to work on it, and what the steps have at hand.
#pragma once

#include "document/document.h"
#include "workflow/pipeline.h"

namespace wardbook::workflow {

struct Pipeline::Work {
  store::DocumentRow row;
  trust::Grant grant;
  Recorded recorded{};  // entries of steps that have no row yet: the newest of each type
  std::optional<document::Document> document{};
  std::optional<trust::Redacted> redacted{};
  std::optional<clinical::Reading> reading{};
};

}  // namespace wardbook::workflow
