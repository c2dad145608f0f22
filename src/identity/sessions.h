// Who is signed in. Sessions live in memory, under keyed hashes of their secrets: a restart of the server signs everybody out, and
// nothing on the disk can be used to take one over. One ends when it was not used for a while (45 CFR 164.312(a)(2)(iii), automatic
// logoff) and, used or not, after a day's work; the defaults are those of NIST SP 800-63B section 4.2.3 (AAL2). Thread safe.
#pragma once

#include <chrono>
#include <mutex>
#include <unordered_map>

#include "base/clock.h"
#include "base/result.h"
#include "base/uuid.h"
#include "crypto/digest.h"

namespace wardbook::identity {

struct SessionLimits {
  std::chrono::seconds idle = std::chrono::minutes(30);
  std::chrono::seconds longest = std::chrono::hours(12);
};

struct Session {
  Uuid id;
  Uuid account;
  Time password_set_at{};  // of the account, when the session began: a new password ends it
  Time began_at{};
  Time used_at{};
};

class Sessions {
 public:
  explicit Sessions(SessionLimits limits = {}) : limits_(limits) {}

  // Of more than most_of_an_account the one that was not used for longest ends.
  void begin(const crypto::Hash& hash, const Session& session);
  // Counts as a use. unauthenticated, saying how long ago it ended and why, or that there is none.
  Result<Session> use(const crypto::Hash& hash, Time now);
  // Nothing if there was none.
  void end(const crypto::Hash& hash);

  const SessionLimits& limits() const { return limits_; }
  std::size_t size() const;

  static constexpr std::size_t most_of_an_account = 32;

 private:
  struct First8 {
    std::size_t operator()(const crypto::Hash& hash) const { return get_be64(hash); }
  };
  void remove_long_ended(Time now);

  SessionLimits limits_;
  mutable std::mutex mutex_;
  std::unordered_map<crypto::Hash, Session, First8> sessions_;
};

}  // namespace wardbook::identity
