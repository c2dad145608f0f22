#include "workflow/attempt.h"

#include "base/crash_point.h"
#include "workflow/erasure.h"

namespace wardbook::workflow {
namespace {

using store::JobState;
using store::Status;

enum class Failure : std::uint8_t { of_the_store, may_pass, will_not_pass };

Failure kind_of(Code code) {
  if (facts_of(code).exit == exit_unavailable) return Failure::of_the_store;
  return code == Code::internal ? Failure::may_pass : Failure::will_not_pass;
}

// The ledger's entry first, then row and job in one transaction.
Result<store::DocumentRow> give_up(Session& session, const store::Job& job) {
  auto row = TRY(session.catalogue().document(job.document));
  auto draft = session.draft(ledger::Type::command_run, trust::Action::document_create, row.id);
  draft.outcome.code = job.error;
  // A row that names another patient than its key does is a reason to be here; the entry is nobody's then.
  if (session.document(row.id)) draft.patient_ref = TRY(session.patient_ref(row.patient));
  row.status = Status::failed;
  row.error = job.error;
  row.deadline.reset();
  row.ledger_last = TRY(session.ledger().append(std::move(draft)));
  row.ledger_completed = row.ledger_last;
  crash_point("job.after_ledger");
  TRY(session.catalogue().update_with_job(row, job));
  crash_point("job.after_row");
  return row;
}

// What was promised to go is tried for as long as it takes: it has no attempts that could be used up.
Attempt attempt_erasure(Session& session, store::Job job) {
  auto row = finish_erasure(session, job.document);
  if (row) return {Attempt::End::done, std::move(job), std::move(*row), std::nullopt};
  auto error = std::move(row).error();
  auto before = job;
  ++job.attempts;
  job.error = error.facts().name;
  job.due_at = session.clock().now() + document_back_off.after(job.attempts, session.randomness());
  if (kind_of(error.code()) == Failure::of_the_store || !session.catalogue().put_off(job))
    return {Attempt::End::outage, std::move(before), std::nullopt, std::move(error)};
  return {Attempt::End::again, std::move(job), std::nullopt, std::move(error)};
}

}  // namespace

Attempt attempt(Session& session, Pipeline& pipeline, store::Job job, std::optional<trust::Grant> grant, const std::stop_token& cancelled) {
  if (auto known = session.catalogue().document(job.document); known && known->status == Status::erased)
    return attempt_erasure(session, std::move(job));
  auto row = grant ? pipeline.process(job.document, std::move(*grant), cancelled) : pipeline.resume(job.document, cancelled);
  if (row) return {Attempt::End::done, std::move(job), std::move(*row), std::nullopt};
  auto error = std::move(row).error();
  if (error.code() == Code::cancelled) return {Attempt::End::let_go, std::move(job), std::nullopt, std::move(error)};
  auto failure = kind_of(error.code());
  if (failure == Failure::of_the_store) return {Attempt::End::outage, std::move(job), std::nullopt, std::move(error)};
  auto before = job;
  ++job.attempts;
  job.error = error.facts().name;
  if (failure == Failure::may_pass && job.attempts < most_attempts) {
    job.due_at = session.clock().now() + document_back_off.after(job.attempts, session.randomness());
    if (!session.catalogue().put_off(job)) return {Attempt::End::outage, std::move(before), std::nullopt, std::move(error)};
    return {Attempt::End::again, std::move(job), std::nullopt, std::move(error)};
  }
  job.state = JobState::dead;
  auto given_up = give_up(session, job);
  // What cannot be written down has not happened: it is tried again when the store can be written.
  if (!given_up) return {Attempt::End::outage, std::move(before), std::nullopt, std::move(given_up).error()};
  return {Attempt::End::dead, std::move(job), std::move(*given_up), std::move(error)};
}

}  // namespace wardbook::workflow
