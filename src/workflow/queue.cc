#include "workflow/queue.h"

#include <algorithm>
#include <cmath>

#include "workflow/door.h"
#include "workflow/erasure.h"

namespace wardbook::workflow {
namespace {

using store::JobState;

// A clock may be set while somebody waits for a time of it.
constexpr std::chrono::microseconds shortest_look{1000}, longest_look{1'000'000};
// A grant that is older may expire under the work.
constexpr auto grant_serves = access::grant_lifetime / 2;
constexpr double longest_retry_after = 60;
constexpr std::chrono::seconds quiet{1};  // before the store is settled: to settle costs two syncs

}  // namespace

Queue::Place::~Place() {
  if (!queue_) return;
  std::lock_guard lock(queue_->mutex_);
  queue_->give_back(*this);
  queue_->change();
}

Result<std::unique_ptr<Queue>> Queue::open(Session& session, Pipeline& pipeline, QueueLimits limits) {
  std::unique_ptr<Queue> queue(new Queue(session, pipeline, limits));
  for (const auto& job : TRY(session.catalogue().jobs())) queue->schedule_.add(job);
  return queue;
}

Queue::~Queue() { stop(); }

void Queue::start() {
  std::lock_guard lock(mutex_);
  waiting_ended_ = false;
  for (auto i = workers_.size(); i < limits_.workers; ++i) workers_.emplace_back([this](const std::stop_token& stop) { work(stop); });
}

void Queue::stop() {
  std::vector<std::jthread> workers;
  {
    std::lock_guard lock(mutex_);
    workers.swap(workers_);
  }
  stop_waiting();
  for (auto& worker : workers) worker.request_stop();
  {
    std::lock_guard lock(mutex_);
    for (auto& [document, hand] : hands_)
      if (schedule_.is_running(document)) hand.cancel.request_stop();
  }
  workers.clear();              // joins
  (void)settle_door(session_);  // else the next start does
}

// --- Coming in ---

Result<Queue::Place> Queue::admit(const std::string& sender) {
  std::size_t own = 0;
  {
    std::lock_guard lock(mutex_);
    auto taken = schedule_.waiting() + schedule_.running();
    for (const auto& [other, documents] : being_taken_in_) taken += documents;
    auto coming = being_taken_in_.find(sender);
    own = schedule_.held_by(sender) + (coming == being_taken_in_.end() ? 0 : coming->second);
    if (taken + own < limits_.places) {
      ++being_taken_in_[sender];
      to_be_settled_ = true;
      return Place(*this, sender);
    }
  }
  return fail(Code::rate_limited, "The queue has no place for more than the {} documents of yours in it: send this one again in {} s.", own,
              retry_after().count());
}

// Under the lock.
void Queue::give_back(const Place& place) {
  if (auto coming = being_taken_in_.find(place.sender_); --coming->second == 0) being_taken_in_.erase(coming);
}

std::chrono::seconds Queue::retry_after() const {
  std::lock_guard lock(mutex_);
  // Until a tenth of the places will be free, so that not all come back for one.
  double documents = std::max(1.0, static_cast<double>(limits_.places) / 10);
  double seconds = documents * seconds_each_ / static_cast<double>(std::max<std::size_t>(1, limits_.workers));
  return std::chrono::seconds(static_cast<std::int64_t>(std::clamp(std::ceil(seconds), 1.0, longest_retry_after)));
}

void Queue::submit(Place place, Accepted& accepted) {
  if (!accepted.job) return;
  {
    std::lock_guard lock(mutex_);
    place.queue_ = nullptr;
    give_back(place);
    to_be_settled_ = true;
    if (schedule_.find(accepted.id)) return;  // somebody was faster, who erases it
    schedule_.add(*accepted.job);
    hands_.insert_or_assign(accepted.id, Hand{std::exchange(accepted.grant, std::nullopt), {}, std::chrono::steady_clock::now()});
    change();
  }
}

// --- The workers ---

void Queue::work(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  while (!stop.stop_requested()) {
    auto now = session_.clock().now();
    auto job = now < closed_until_ ? std::nullopt : schedule_.take(now);
    if (!job) {
      wait_for_work(lock, stop, now);
      continue;
    }
    if (schedule_.next_due()) work_.notify_one();  // who was woken for one job sees to it that the next is seen
    auto& hand = hands_[job->document];
    auto grant = std::exchange(hand.grant, std::nullopt);
    auto start = std::chrono::steady_clock::now();
    if (start - hand.submitted > grant_serves) grant.reset();
    auto cancelled = hand.cancel.get_token();
    lock.unlock();
    auto ended = attempt(session_, pipeline_, std::move(*job), std::move(grant), cancelled);
    lock.lock();
    settle(std::move(ended), std::chrono::steady_clock::now() - start);
  }
}

void Queue::wait_for_work(std::unique_lock<std::mutex>& lock, const std::stop_token& stop, Time now) {
  auto seen = changes_;
  auto changed = [&] { return changes_ != seen; };
  if (auto due = schedule_.next_due()) {
    work_.wait_for(lock, stop, std::clamp(std::max(*due, closed_until_) - now, shortest_look, longest_look), changed);
    return;
  }
  if (!to_be_settled_) {
    work_.wait(lock, stop, changed);
    return;
  }
  if (work_.wait_for(lock, stop, quiet, changed) || !to_be_settled_ || !being_taken_in_.empty()) return;
  to_be_settled_ = false;  // for the other workers
  lock.unlock();
  const bool settled = static_cast<bool>(settle_door(session_));
  lock.lock();
  to_be_settled_ = to_be_settled_ || !settled;
}

void Queue::settle(Attempt attempt, std::chrono::steady_clock::duration took) {
  const auto document = attempt.job.document;
  const bool was_outage = outages_ > 0;
  if (attempt.end == Attempt::End::outage) {
    closed_until_ = session_.clock().now() + outage_back_off.after(++outages_, session_.randomness());
  } else {
    outages_ = 0;
    closed_until_ = {};
    seconds_each_ += (std::chrono::duration<double>(took).count() - seconds_each_) / 16;
  }
  if (attempt.end == Attempt::End::done) {
    schedule_.remove(document);
    hands_.erase(document);
  } else if (attempt.end == Attempt::End::let_go && hands_[document].wanted) {
    schedule_.remove(document);  // no other takes it
    hands_[document].put_down = std::move(attempt.job);
  } else {
    schedule_.add(attempt.job);
    if (attempt.end == Attempt::End::dead || attempt.end == Attempt::End::let_go) hands_.erase(document);
  }
  if (was_outage) {  // the others wait for its end
    ++changes_;
    work_.notify_all();
  }
  rest_of(document).notify_all();
}

// Under the lock. One looks, and wakes the next if there is more to do.
void Queue::change() {
  ++changes_;
  work_.notify_one();
}

// --- What others want of it ---

Result<store::DocumentRow> Queue::wait(const Uuid& document, std::chrono::milliseconds at_most) {
  const auto until = std::chrono::steady_clock::now() + at_most;
  {
    std::unique_lock lock(mutex_);
    if (waiters_ < limits_.waiters) {
      ++waiters_;
      rest_of(document).wait_until(lock, until, [&] {
        const auto* job = schedule_.find(document);
        return waiting_ended_ || !job || job->state == JobState::dead;
      });
      --waiters_;
    }
  }
  return session_.document(document);
}

void Queue::stop_waiting() {
  {
    std::lock_guard lock(mutex_);
    waiting_ended_ = true;
  }
  for (auto& rest : rest_) rest.notify_all();
}

bool Queue::takes_in() {
  // Who holds the door just now says by their own answer how it goes.
  if (std::unique_lock door(session_.door().mutex, std::try_to_lock); door && !close_half_in(session_)) return false;
  std::lock_guard lock(mutex_);
  return outages_ == 0;
}

// Who runs it must let go first, for two may not write one row; and no other may take it before the row is written, under this lock.
// The job, if it was let go between two steps: in the store it waits still, and a kill leaves it there for the next start. busy if as
// many wait already as may.
Result<std::optional<store::Job>> Queue::let_go(std::unique_lock<std::mutex>& lock, const Uuid& document) {
  if (!schedule_.is_running(document)) return std::nullopt;
  if (waiters_ >= limits_.waiters)
    return fail(Code::busy, "Document {} is worked on, and as many wait for documents already as may.", document);
  ++waiters_;
  while (schedule_.is_running(document)) {  // by the next, too, if whoever else made it let go failed
    auto& running = hands_.at(document);
    running.wanted = true;
    running.cancel.request_stop();
    rest_of(document).wait(lock);
  }
  --waiters_;
  auto hand = hands_.find(document);
  return hand == hands_.end() ? std::nullopt : std::exchange(hand->second.put_down, std::nullopt);
}

// What it was let go for did not happen. However its work ended, who takes it next has a new hand: the old one was told to stop.
void Queue::take_up(const Uuid& document, const std::optional<store::Job>& job) {
  hands_.erase(document);
  if (job) schedule_.add(*job);
  change();
}

Result<void> Queue::erase(const trust::Principal& principal, const store::DocumentRow& document, trust::Purpose purpose,
                          const access::Facts& facts) {
  auto permitted = TRY(permit_erasure(session_, principal, document, purpose, facts));
  std::unique_lock lock(mutex_);
  auto job = TRY(let_go(lock, document.id));
  auto begun = begin_erasure(session_, document.id, permitted);
  if (!begun) {
    take_up(document.id, job);
    return std::move(begun).error();
  }
  schedule_.add(*begun);
  hands_.erase(document.id);
  change();
  return {};
}

// One that has failed may still be running: its row is written before its end is noted here.
Result<void> Queue::retry(const trust::Principal& principal, const Uuid& document, trust::Purpose purpose) {
  auto permitted = TRY(permit(session_, principal, document, JobAct::retry, purpose));
  std::unique_lock lock(mutex_);
  auto job = TRY(let_go(lock, document));
  auto retried = retry_job(session_, document, permitted);
  if (!retried) {
    take_up(document, job);
    return std::move(retried).error();
  }
  schedule_.add(*retried);
  hands_.erase(document);
  change();
  return {};
}

Result<void> Queue::drop(const trust::Principal& principal, const Uuid& document, trust::Purpose purpose) {
  auto permitted = TRY(permit(session_, principal, document, JobAct::drop, purpose));
  std::unique_lock lock(mutex_);
  auto job = TRY(let_go(lock, document));
  if (auto dropped = drop_job(session_, document, permitted); !dropped) {
    take_up(document, job);
    return std::move(dropped).error();
  }
  schedule_.remove(document);
  hands_.erase(document);
  rest_of(document).notify_all();
  return {};
}

Queue::Numbers Queue::numbers() const {
  std::lock_guard lock(mutex_);
  Numbers numbers{schedule_.waiting(), schedule_.running(), schedule_.dead(), std::nullopt, outages_ > 0};
  if (auto oldest = schedule_.oldest())
    numbers.oldest = std::max(std::chrono::microseconds(0), std::chrono::microseconds(session_.clock().now() - *oldest));
  return numbers;
}

void Queue::look_again() {
  std::lock_guard lock(mutex_);
  change();
}

}  // namespace wardbook::workflow
