#include "workflow/jobs.h"

#include <algorithm>

#include "base/crash_point.h"

namespace wardbook::workflow {
namespace {

using store::DocumentRow;
using store::Stage;
using store::Status;

Result<DocumentRow> row_for(Session& session, const Uuid& document, JobAct act) {
  auto row = TRY(session.catalogue().document(document));
  if (act == JobAct::retry && row.status != Status::failed)
    return fail(Code::conflict, "Document {} has not failed: there is nothing to retry.", document);
  if (act == JobAct::drop && !is_unfinished(row.status) && row.status != Status::failed)
    return fail(Code::conflict, "Document {} is at rest: there is no job to drop.", document);
  return row;
}

}  // namespace

Result<std::uint64_t> permit(Session& session, const trust::Principal& principal, const Uuid& document, JobAct what,
                             trust::Purpose purpose) {
  auto row = TRY(row_for(session, document, what));
  access::Act act{.action = trust::Action::settings_manage, .resource = {"document", document.text()}, .purpose = purpose};
  // A row that names another patient than its key does is a reason to fail; what is done about it is nobody's.
  if (session.document(document)) act.patient_ref = TRY(session.patient_ref(row.patient));
  act.outcome.code = what == JobAct::retry ? "retried" : "dropped";
  auto entry = TRY(session.gate().pass(principal, act));
  crash_point("job.after_permit");
  return entry;
}

Result<store::Job> retry_job(Session& session, const Uuid& document, std::uint64_t permitted) {
  auto row = TRY(row_for(session, document, JobAct::retry));
  row.ledger_last = std::max(row.ledger_last, permitted);
  row.ledger_completed.reset();
  row.status = row.stage == Stage::received ? Status::received : Status::processing;
  row.error.clear();
  store::Job job{.document = document, .since = row.received_at, .due_at = session.clock().now(), .sender = row.sender};
  if (auto known = TRY(session.catalogue().job(document))) job.priority = known->priority;
  TRY(session.catalogue().update_with_job(row, job));
  crash_point("job.after_retry");
  return job;
}

Result<DocumentRow> drop_job(Session& session, const Uuid& document, std::uint64_t permitted) {
  auto row = TRY(row_for(session, document, JobAct::drop));
  row.ledger_last = std::max(row.ledger_last, permitted);
  if (row.status != Status::failed) {
    row.status = Status::failed;
    row.error = facts_of(Code::cancelled).name;
  }
  row.ledger_completed = row.ledger_last;
  TRY(session.catalogue().update(row, {}));
  crash_point("job.after_drop");
  return row;
}

}  // namespace wardbook::workflow
