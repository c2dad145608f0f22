#include "identity/sessions.h"

#include <algorithm>

namespace wardbook::identity {
namespace {

// So long the reason can still be said; then the session is unknown.
constexpr std::chrono::hours remembered_for{1};

std::int64_t seconds_of(Time::duration duration) { return std::chrono::floor<std::chrono::seconds>(duration).count(); }

}  // namespace

void Sessions::begin(const crypto::Hash& hash, const Session& session) {
  std::lock_guard lock(mutex_);
  remove_long_ended(session.began_at);
  std::size_t of_account = 0;
  auto oldest = sessions_.end();
  for (auto at = sessions_.begin(); at != sessions_.end(); ++at) {
    if (at->second.account != session.account) continue;
    ++of_account;
    if (oldest == sessions_.end() || at->second.used_at < oldest->second.used_at) oldest = at;
  }
  if (of_account >= most_of_an_account) sessions_.erase(oldest);
  sessions_.emplace(hash, session);
}

Result<Session> Sessions::use(const crypto::Hash& hash, Time now) {
  std::lock_guard lock(mutex_);
  auto found = sessions_.find(hash);
  if (found == sessions_.end())
    return fail(Code::unauthenticated, "The session is unknown: it was ended, or the server was started anew since. Sign in again.");
  auto& session = found->second;
  if (auto over = now - (session.began_at + limits_.longest); over >= Time::duration::zero())
    return fail(Code::unauthenticated, "The session ended {} seconds ago, after {} hours. Sign in again.", seconds_of(over),
                std::chrono::floor<std::chrono::hours>(limits_.longest).count());
  if (auto over = now - (session.used_at + limits_.idle); over >= Time::duration::zero())
    return fail(Code::unauthenticated, "The session ended {} seconds ago, after {} minutes without use. Sign in again.", seconds_of(over),
                std::chrono::floor<std::chrono::minutes>(limits_.idle).count());
  session.used_at = std::max(session.used_at, now);
  return session;
}

void Sessions::end(const crypto::Hash& hash) {
  std::lock_guard lock(mutex_);
  sessions_.erase(hash);
}

std::size_t Sessions::size() const {
  std::lock_guard lock(mutex_);
  return sessions_.size();
}

void Sessions::remove_long_ended(Time now) {
  std::erase_if(sessions_, [&](const auto& entry) {
    const auto& session = entry.second;
    return now >= std::min(session.began_at + limits_.longest, session.used_at + limits_.idle) + remembered_for;
  });
}

}  // namespace wardbook::identity
