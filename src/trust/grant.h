// Leave to open one record, once granted: who, for what act, why, until when. Only the gate makes one, and only from an intent
// that is durable in the ledger. It holds in the process that made it and nowhere else. Moved, never copied; not forgeable by
// std::bit_cast, since it is not trivially copyable.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "base/clock.h"
#include "base/result.h"
#include "base/uuid.h"
#include "crypto/context.h"
#include "trust/intent.h"
#include "trust/permission.h"

namespace wardbook::access {
class Gate;
}

namespace wardbook::trust {

// What a grant is about: a document, and its patient if it has one. A nil id is nobody.
struct Subject {
  Uuid document;
  Uuid patient;
};

// The process that runs now; a forked child is another one.
class ProcessStamp {
 public:
  static ProcessStamp current();
  bool operator==(const ProcessStamp&) const = default;

 private:
  int pid_ = 0;
  std::array<std::uint8_t, 16> nonce_{};
};

class Grant {
 public:
  Grant(Grant&&) noexcept = default;
  Grant& operator=(Grant&&) noexcept = default;
  Grant(const Grant&) = delete;
  Grant& operator=(const Grant&) = delete;
  ~Grant() {}

  std::uint64_t intent() const { return intent_.index(); }
  const std::string& principal() const { return principal_; }
  Action action() const { return action_; }
  Purpose purpose() const { return purpose_; }

  // Whether what is sealed as `context` for `record` may be opened now. forbidden, with the reason, if not.
  Result<void> permits(crypto::Context context, const Uuid& record, Time now) const;

 private:
  friend class access::Gate;
  Grant(DurableIntent intent, std::string principal, Action action, Purpose purpose, Subject subject, Time expires)
      : intent_(std::move(intent)),
        principal_(std::move(principal)),
        action_(action),
        purpose_(purpose),
        subject_(subject),
        expires_(expires) {}

  DurableIntent intent_;
  std::string principal_;
  Action action_;
  Purpose purpose_;
  Subject subject_;
  Time expires_;
  ProcessStamp process_ = ProcessStamp::current();
};

}  // namespace wardbook::trust
