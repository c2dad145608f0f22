// What people may do about jobs. Each act stands in the ledger first, under the one who does it. For a store in which nobody works on
// the queue meanwhile: a command's own, or Queue's, which sees to that. Errors: forbidden and the gate's others, not_found, conflict.
#pragma once

#include "store/job.h"
#include "workflow/session.h"

namespace wardbook::workflow {

enum class JobAct : std::uint8_t { retry, drop };

// Leave for the act, as the index of its entry. conflict if the document is at rest, or has not failed and is to be retried.
Result<std::uint64_t> permit(Session& session, const trust::Principal& principal, const Uuid& document, JobAct act,
                             trust::Purpose purpose = trust::Purpose::none);

// A document that has failed goes back to the queue, at the step at which it stood, with all attempts before it.
Result<store::Job> retry_job(Session& session, const Uuid& document, std::uint64_t permitted);
// An unfinished document is given up: it is `failed`, `cancelled`. One that has failed already only leaves the list of jobs; it can
// still be retried.
Result<store::DocumentRow> drop_job(Session& session, const Uuid& document, std::uint64_t permitted);

}  // namespace wardbook::workflow
