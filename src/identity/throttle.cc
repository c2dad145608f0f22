#include "identity/throttle.h"

#include <algorithm>
#include <array>
#include <vector>

namespace wardbook::identity {
namespace {

using std::chrono::seconds;

struct Rule {
  std::uint32_t free;
  seconds cap;
};
constexpr Rule pair_rule{5, std::chrono::minutes(15)};
constexpr Rule known_pair_rule{5, seconds(60)};
constexpr Rule place_rule{20, std::chrono::minutes(15)};
constexpr Rule account_rule{20, seconds(30)};
constexpr std::chrono::hours forgotten_after{1};

enum class Kind : char { pair = 'b', place = 'p', account = 'a' };

std::string key_of(Kind kind, const Throttle::Attempt& attempt) {
  std::string key(1, static_cast<char>(kind));
  if (kind != Kind::place) key += text_of(BytesView(attempt.account));
  if (kind != Kind::account) key += text_of(BytesView(attempt.place));
  return key;
}

// A clock that was set back must not hold anybody up: then a count is as old as can be.
bool is_forgotten(Time last, Time now) { return now - last >= forgotten_after || now < last; }

seconds back_off(const Rule& rule, std::uint32_t failed) {
  if (failed < rule.free) return seconds(0);
  auto doublings = std::min(failed - rule.free, 20U);
  return std::min(rule.cap, seconds(1LL << doublings));
}

struct Counted {
  std::string key;
  Rule rule;
};

std::vector<Counted> counts_of(const Throttle::Attempt& attempt) {
  if (attempt.place_is == PlaceIs::known) return {{key_of(Kind::pair, attempt), known_pair_rule}};
  return {
      {key_of(Kind::pair, attempt), pair_rule}, {key_of(Kind::place, attempt), place_rule}, {key_of(Kind::account, attempt), account_rule}};
}

}  // namespace

seconds Throttle::longest_wait(const Attempt& attempt, Time now) const {
  seconds wait{0};
  for (const auto& [key, rule] : counts_of(attempt)) {
    auto found = counts_.find(key);
    if (found != counts_.end() && !is_forgotten(found->second.last, now))
      wait = std::max(wait, std::chrono::ceil<seconds>(found->second.last + back_off(rule, found->second.failed) - now));
  }
  return wait;
}

seconds Throttle::wait(const Attempt& attempt, Time now) const {
  std::lock_guard lock(mutex_);
  return longest_wait(attempt, now);
}

seconds Throttle::admit(const Attempt& attempt, Time now) {
  std::lock_guard lock(mutex_);
  if (auto wait = longest_wait(attempt, now); wait > seconds(0)) return wait;
  make_room(now);
  for (const auto& [key, rule] : counts_of(attempt)) {
    auto& count = counts_[key];
    if (is_forgotten(count.last, now)) count.failed = 0;
    ++count.failed;
    count.last = now;
  }
  return seconds(0);
}

void Throttle::lower(const std::string& key) {
  auto found = counts_.find(key);
  if (found != counts_.end() && --found->second.failed == 0) counts_.erase(found);
}

void Throttle::passed(const Attempt& attempt) {
  std::lock_guard lock(mutex_);
  for (const auto& [key, rule] : counts_of(attempt)) lower(key);
  counts_.erase(key_of(Kind::pair, attempt));
}

void Throttle::take_back(const Attempt& attempt) {
  std::lock_guard lock(mutex_);
  for (const auto& [key, rule] : counts_of(attempt)) lower(key);
}

std::size_t Throttle::size() const {
  std::lock_guard lock(mutex_);
  return counts_.size();
}

// Who has many addresses could fill the memory. What is forgotten goes first, then the older half: the counts that still grow stay.
void Throttle::make_room(Time now) {
  if (counts_.size() + 3 <= most_counts) return;
  std::erase_if(counts_, [&](const auto& entry) { return is_forgotten(entry.second.last, now); });
  if (counts_.size() + 3 <= most_counts) return;
  std::vector<Time> times;
  times.reserve(counts_.size());
  for (const auto& [key, count] : counts_) times.push_back(count.last);
  auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
  std::ranges::nth_element(times, middle);
  std::erase_if(counts_, [&](const auto& entry) { return entry.second.last <= *middle; });
}

}  // namespace wardbook::identity
