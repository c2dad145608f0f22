// One attempt at a job, and what its end means for the job. Thread safe for different documents.
//
//   done    the document is at rest, or erased; its job is gone.
//   again   it failed for a reason that may pass: the job waits, longer each time.
//   let_go  it was cancelled: nothing is written that was not before, and whoever cancelled says what becomes of it.
//   dead    it failed for a reason that will not pass, or too often: the document is `failed` and says why.
//   outage  the store, its ledger or its disk failed, which says nothing about this document: its job is as it was, and no attempt
//           is counted. Who works on the queue waits before the next document, whichever it is.
#pragma once

#include <optional>
#include <stop_token>

#include "store/job.h"
#include "workflow/back_off.h"
#include "workflow/pipeline.h"

namespace wardbook::workflow {

inline constexpr std::int64_t most_attempts = 5;
inline constexpr BackOff document_back_off{std::chrono::seconds(2), std::chrono::minutes(5)};
inline constexpr BackOff outage_back_off{std::chrono::milliseconds(200), std::chrono::seconds(5)};

struct Attempt {
  enum class End : std::uint8_t { done, again, let_go, dead, outage } end;
  store::Job job;                         // as it is now
  std::optional<store::DocumentRow> row;  // if it could be read
  std::optional<Error> error;             // unless done
};

// `grant`: from the intake, if it is young enough to serve; without one the work goes on as after a restart.
Attempt attempt(Session& session, Pipeline& pipeline, store::Job job, std::optional<trust::Grant> grant, const std::stop_token& cancelled);

}  // namespace wardbook::workflow
