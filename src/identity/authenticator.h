// Who is asking. by_password() begins a session, by_token() says whose a session or token is; what they may do is for the gate to
// decide. For a server's many threads: every call may come from any of them at once, and none waits for the disk but a sign-in.
//
// What was changed through the AccountBook (an account disabled, a token revoked, roles, a password) holds for every call that begins
// after the change has returned.
//
// Ledger: each by_password() is one entry, session.created or session.failed, durable before it returns; without it nobody is let in.
// by_token() writes none: what is done with a token is recorded by the gate, and a request that was refused for its token by whoever
// answers it. Errors say why without a secret and without an echo of what was given; clients may see them.
#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <string_view>

#include "access/gate.h"
#include "identity/account_book.h"
#include "identity/sessions.h"
#include "identity/throttle.h"

namespace wardbook::identity {

// How many passwords are checked at once, 64 MiB each, and how many sign-ins may wait for that. Where more than one is checked at
// once, one place is kept for clients that are known (throttle.h), and half of those that may wait: a flood of strangers costs them
// nothing but the processor's time.
struct SignInLimits {
  std::uint32_t at_once = 2;
  std::uint32_t waiting = 64;
};

struct SignInAttempt {
  std::string_view name;
  std::string_view password;
  std::optional<std::string_view> code;  // one-time, for accounts that need one
  std::string_view address;              // of the client as the connection has it: no header decides who is slowed down
  std::string_view device = "";          // what the last sign-in gave this client to keep; anything else counts as nothing
};

struct SignIn {
  std::string token;  // secret
  Time expires_at{};
  std::chrono::seconds idle{};
  std::string device;  // for the client to keep, as a cookie, and to send with its next sign-in (device.h); no secret that lets in
  trust::Principal principal;
};

class Authenticator {
 public:
  Authenticator(AccountBook& book, access::Gate& gate, ledger::Ledger& ledger, const Clock& clock, Randomness& randomness,
                SessionLimits sessions = {}, SignInLimits limits = {}, crypto::PassphraseParameters cost = {});

  // unauthenticated: name, password or code is wrong, which of them is not said; or the code is missing, which is said only to who
  // gave the right password. rate_limited: too many failed (throttle.h) or too many at once. ledger_unavailable, store_unavailable.
  // An unknown name costs as much as a wrong password, and so does a disabled account.
  Result<SignIn> by_password(const SignInAttempt& attempt);

  // unauthenticated, saying which: no token, typing error, unknown, expired so long ago, revoked, account disabled, new password.
  Result<trust::Principal> by_token(std::string_view token);

  // Ends the session whose token this is; unauthenticated as by_token(). Tokens that are not sessions are revoked by an administrator.
  Result<void> end_session(std::string_view token);

  // What stands for the device that this account has signed in with before (device.h); nothing for all others.
  std::optional<crypto::Hash> known_client(const SignInAttempt& attempt) const;

  // How long this attempt would have to wait now: Retry-After of a rate_limited answer. At least a second.
  std::chrono::seconds retry_after(const SignInAttempt& attempt) const;

 private:
  enum class Verdict : std::uint8_t { right, unknown_user, wrong_password, disabled, code_missing, wrong_code };
  Throttle::Attempt counted(const AccountBook::AccountPointer& account, const SignInAttempt& attempt, Time now) const;
  Result<Verdict> check(const AccountBook::AccountPointer& account, const SignInAttempt& attempt, PlaceIs place_is, Time now);
  Result<bool> password_fits(const AccountBook::AccountPointer& account, std::string_view password, PlaceIs place_is);
  Result<void> take_slot(PlaceIs place_is);
  void give_slot_back();
  Result<SignIn> begin_session(const AccountEntry& account, std::string device, Time now);
  Result<void> record_failure(const AccountBook::AccountPointer& account, std::string_view why);
  Result<trust::Principal> by_session(const crypto::Hash& hash);

  AccountBook& book_;
  access::Gate& gate_;
  ledger::Ledger& ledger_;
  const Clock& clock_;
  Randomness& randomness_;
  Sessions sessions_;
  Throttle throttle_;

  SignInLimits limits_;
  crypto::PassphraseParameters cost_;
  std::mutex slots_;
  std::condition_variable slot_free_;
  std::uint32_t checking_ = 0, waiting_ = 0;
};

}  // namespace wardbook::identity
