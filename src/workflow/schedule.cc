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
  auto& lines = lines_[static_cast<std::size_t>(job.priority)];
  auto line = std::ranges::find(lines, job.sender, &Line::sender);
  if (line == lines.end()) line = lines.insert(line, {job.sender, {}});
  line->turns.emplace(job.due_at, job.document);
  unfinished_.emplace(job.since, job.document);
  ++held_[job.sender];
}

std::optional<store::Job> Schedule::take(Time now) {
  for (auto& lines : lines_) {
    auto line = std::ranges::find_if(lines, [&](const Line& one) { return one.turns.begin()->first <= now; });
    if (line == lines.end()) continue;
    auto document = line->turns.begin()->second;
    line->turns.erase(line->turns.begin());
    lines.splice(lines.end(), lines, line);
    if (line->turns.empty()) lines.pop_back();
    running_.insert(document);
    return jobs_.at(document);
  }
  return std::nullopt;
}

void Schedule::remove(const Uuid& document) {
  auto found = jobs_.find(document);
  if (found == jobs_.end()) return;
  const auto& job = found->second;
  if (job.state == store::JobState::dead) {
    --dead_;
  } else {
    if (auto held = held_.find(job.sender); --held->second == 0) held_.erase(held);
    unfinished_.erase({job.since, document});
    if (running_.erase(document) == 0) {
      auto& lines = lines_[static_cast<std::size_t>(job.priority)];
      auto line = std::ranges::find(lines, job.sender, &Line::sender);
      line->turns.erase({job.due_at, document});
      if (line->turns.empty()) lines.erase(line);
    }
  }
  jobs_.erase(found);
}

const store::Job* Schedule::find(const Uuid& document) const {
  auto found = jobs_.find(document);
  return found == jobs_.end() ? nullptr : &found->second;
}

std::optional<Time> Schedule::next_due() const {
  std::optional<Time> next;
  for (const auto& lines : lines_)
    for (const auto& line : lines) next = std::min(next.value_or(line.turns.begin()->first), line.turns.begin()->first);
  return next;
}

std::size_t Schedule::held_by(std::string_view sender) const {
  auto found = held_.find(sender);
  return found == held_.end() ? 0 : found->second;
}

std::optional<Time> Schedule::oldest() const { return unfinished_.empty() ? std::nullopt : std::optional(unfinished_.begin()->first); }

}  // namespace wardbook::workflow
