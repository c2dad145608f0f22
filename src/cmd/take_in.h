// One file or standard input into the store, and as far through the pipeline as it goes.
#pragma once

#include <string>

#include "workflow/intake.h"
#include "workflow/pipeline.h"

namespace wardbook::cmd {

struct TakenIn {
  store::DocumentRow row;
  bool duplicate = false;
};

// Reads at most what a document may have. empty, too_large, unreadable.
Result<Bytes> read_document(const std::string& name);

// `bytes` is what read_document gave; a refusal is recorded as a document. `pipeline` may be null: then the document waits.
Result<TakenIn> take_in(workflow::Session& session, workflow::Intake& intake, workflow::Pipeline* pipeline, Result<Bytes> bytes,
                        workflow::Arrival arrival);

}  // namespace wardbook::cmd
