#include "workflow/schedule.h"

#include <algorithm>

namespace wardbook::workflow {

void Schedule::add(const store::Job& job) {
  remove(job.document);
  jobs_.emplace(job.document, job);
  if (job.state == store::JobState::dead) {
    ++dead_;
    return;
  }
  waiting_[static_cast<std::size_t>(job.priority)].emplace(job.due_at, job.document);
  unfinished_.emplace(job.since, job.document);
}

std::optional<store::Job> Schedule::take(Time now) {
  for (auto& waiting : waiting_) {
    if (waiting.empty() || waiting.begin()->first > now) continue;
    auto document = waiting.begin()->second;
    waiting.erase(waiting.begin());
    running_.insert(document);
    return jobs_.at(document);
  }
  return std::nullopt;
}

void Schedule::remove(const Uuid& document) {
  auto found = jobs_.find(document);
  if (found == jobs_.end()) return;
  const auto& job = found->second;
  dead_ -= job.state == store::JobState::dead;
  waiting_[static_cast<std::size_t>(job.priority)].erase({job.due_at, document});
  unfinished_.erase({job.since, document});
  running_.erase(document);
  jobs_.erase(found);
}

const store::Job* Schedule::find(const Uuid& document) const {
  auto found = jobs_.find(document);
  return found == jobs_.end() ? nullptr : &found->second;
}

std::optional<Time> Schedule::next_due() const {
  std::optional<Time> next;
  for (const auto& waiting : waiting_)
    if (!waiting.empty()) next = std::min(next.value_or(waiting.begin()->first), waiting.begin()->first);
  return next;
}

std::optional<Time> Schedule::oldest() const { return unfinished_.empty() ? std::nullopt : std::optional(unfinished_.begin()->first); }

}  // namespace wardbook::workflow
