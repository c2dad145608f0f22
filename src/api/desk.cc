#include "api/desk.h"

namespace wardbook::api {
namespace {

// Errors with which nothing was begun, or everything undone.
bool is_refusal(Code code) {
  return code == Code::forbidden || code == Code::purpose_required || code == Code::policy_refused || code == Code::policy_input_missing ||
         code == Code::ledger_unavailable;
}

constexpr std::chrono::seconds pause{1};  // while the store or its ledger cannot be written

}  // namespace

Result<std::unique_ptr<Desk>> Desk::open(workflow::Session& session, workflow::Pipeline pipeline) {
  std::unique_ptr<Desk> desk(new Desk(session, std::move(pipeline)));
  for (const auto& id : TRY(session.catalogue().unfinished())) desk->jobs_.push_back({id, std::nullopt});
  desk->thread_ = std::jthread([self = desk.get()](const std::stop_token& stop) { self->work(stop); });
  return desk;
}

Desk::~Desk() { stop_waiting(); }

void Desk::stop_waiting() {
  std::lock_guard lock(mutex_);
  closing_ = true;
  changed_.notify_all();
}

bool Desk::takes_in() const {
  std::lock_guard lock(mutex_);
  return !half_in_;
}

Result<workflow::Accepted> Desk::take_in(const trust::Principal& sender, const trust::Phi& original, const workflow::Arrival& arrival) {
  std::lock_guard one(taking_in_);
  {
    std::lock_guard lock(mutex_);
    if (half_in_) return fail(Code::store_unavailable, "No document is taken in until this server has been started again.");
    if (jobs_.size() >= most_waiting) return fail(Code::rate_limited, "{} documents wait to be worked on.", jobs_.size());
  }
  workflow::Intake intake(session_, sender);
  auto accepted = intake.accept(original, arrival);
  auto finished = accepted || is_refusal(accepted.error().code()) ? intake.finish() : Result<void>();
  std::lock_guard lock(mutex_);
  half_in_ = half_in_ || !finished || (!accepted && !is_refusal(accepted.error().code()));
  if (!accepted) return accepted;
  if (accepted->grant) jobs_.push_back({accepted->id, std::move(accepted->grant)});
  changed_.notify_all();
  return accepted;
}

Result<Uuid> Desk::refuse(const trust::Principal& sender, Code code, const workflow::Arrival& arrival) {
  std::lock_guard one(taking_in_);
  if (!takes_in()) return fail(Code::store_unavailable, "No document is taken in until this server has been started again.");
  workflow::Intake intake(session_, sender);
  auto refused = intake.refuse(code, arrival);
  auto finished = refused || is_refusal(refused.error().code()) ? intake.finish() : Result<void>();
  std::lock_guard lock(mutex_);
  half_in_ = half_in_ || !finished || (!refused && !is_refusal(refused.error().code()));
  return refused;
}

Result<store::DocumentRow> Desk::wait(const Uuid& document, std::chrono::seconds at_most) {
  const auto until = std::chrono::steady_clock::now() + at_most;
  std::unique_lock lock(mutex_);
  const bool may_wait = waiters_ < most_waiters;
  waiters_ += may_wait ? 1 : 0;
  auto row = session_.document(document);
  while (may_wait && row && !closing_ && store::is_unfinished(row->status) && changed_.wait_until(lock, until) != std::cv_status::timeout)
    row = session_.document(document);
  waiters_ -= may_wait ? 1 : 0;
  return row;
}

void Desk::work(const std::stop_token& stop) {
  while (true) {
    std::unique_lock lock(mutex_);
    if (!changed_.wait(lock, stop, [this] { return !jobs_.empty(); }) || stop.stop_requested()) return;
    auto job = std::move(jobs_.front());
    jobs_.pop_front();
    lock.unlock();
    auto row = job.grant ? pipeline_.process(job.id, std::move(*job.grant)) : pipeline_.resume(job.id);
    lock.lock();
    changed_.notify_all();
    // Nothing of a document is lost by an error: it is as it was after its last step. What may pass is tried again, in its turn; what
    // does not waits for the next start.
    if (row || row.error().facts().exit != exit_unavailable) continue;
    jobs_.push_front({job.id, std::nullopt});
    changed_.wait_for(lock, stop, pause, [] { return false; });
  }
}

}  // namespace wardbook::api
