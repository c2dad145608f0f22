#include "api/tally.h"

namespace wardbook::api {

Tally::Tally(std::function<bool(ledger::Draft)> write)
    : write_(std::move(write)), thread_([this](const std::stop_token& stop) {
        std::unique_lock lock(mutex_);
        while (wake_.wait(lock, stop, [this] { return !sums_.empty(); })) {
          wake_.wait_for(lock, stop, every, [] { return false; });
          tell(lock);
        }
      }) {}

Tally::~Tally() {
  thread_.request_stop();
  thread_.join();
  std::unique_lock lock(mutex_);
  tell(lock);
}

void Tally::add(const ledger::Draft& call) {
  auto status = call.outcome.counts.find("status");
  Kind kind{call.actor.id, status == call.outcome.counts.end() ? 0 : status->second, call.outcome.code};
  std::lock_guard lock(mutex_);
  auto& sum = sums_[kind];
  if (++sum.calls > 1) return;
  sum.draft = call;
  sum.draft.action.clear();
  sum.draft.purpose.clear();
  sum.draft.resource = {"endpoint", "none"};
  sum.draft.outcome.bytes.reset();
  wake_.notify_one();
}

void Tally::tell(std::unique_lock<std::mutex>& lock) {
  auto sums = std::exchange(sums_, {});
  lock.unlock();
  for (auto sum = sums.begin(); sum != sums.end();) {
    auto draft = sum->second.draft;
    draft.outcome.counts["calls"] = sum->second.calls;
    sum = write_(std::move(draft)) ? sums.erase(sum) : std::next(sum);
  }
  lock.lock();
  for (auto& [kind, sum] : sums) {
    auto [at, fresh] = sums_.try_emplace(kind, sum);
    if (!fresh) at->second.calls += sum.calls;
  }
}

}  // namespace wardbook::api
