#include "identity/authenticator.h"

#include "crypto/password.h"
#include "identity/credential.h"
#include "identity/device.h"

namespace wardbook::identity {
namespace {

// A place from which an account has not signed in for so long is new again; the store hears of a visit once a day.
constexpr std::chrono::days known_for{90};
constexpr std::chrono::days remembered_anew_after{1};
constexpr std::size_t longest_password = 1024;

// The words of the ledger; clients get fewer.
constexpr std::string_view too_many = "too_many_attempts";
constexpr std::array<std::string_view, 6> verdict_words{"", "unknown_user", "wrong_password", "disabled", "code_missing", "wrong_code"};

std::int64_t seconds_of(Time::duration duration) { return std::chrono::floor<std::chrono::seconds>(duration).count(); }

Error wait_seconds(std::chrono::seconds wait) {
  return fail(Code::rate_limited, "There were too many failed sign-ins: try again in {} seconds.", wait.count());
}

}  // namespace

Authenticator::Authenticator(AccountBook& book, access::Gate& gate, ledger::Ledger& ledger, const Clock& clock, Randomness& randomness,
                             SessionLimits sessions, SignInLimits limits, crypto::PassphraseParameters cost)
    : book_(book),
      gate_(gate),
      ledger_(ledger),
      clock_(clock),
      randomness_(randomness),
      sessions_(sessions),
      limits_(limits),
      cost_(cost) {}

// What the throttle counts: a name and its password, so that a new password begins without the failures of the old one.
Throttle::Attempt Authenticator::counted(const AccountBook::AccountPointer& account, const SignInAttempt& attempt, Time now) const {
  auto name = account_name(attempt.name);
  Bytes who;
  put_be64(who, account ? static_cast<std::uint64_t>(account->row.password_set_at.time_since_epoch().count()) : 0);
  append(who, bytes_of(name ? *name : std::string()));
  auto counted_as = crypto::sha256(who);
  if (!account) return {.account = counted_as, .place = book_.place_of(Uuid(), attempt.address)};
  if (auto device = known_device(book_.place_key(), account->row, attempt.device, now))
    return {.account = counted_as, .place = *device, .place_is = PlaceIs::known};
  auto seen = book_.seen_at(account->row.id, book_.place_of(account->row.id, attempt.address));
  return {.account = counted_as,
          .place = book_.place_of(Uuid(), attempt.address),
          .place_is = seen && now - *seen < known_for ? PlaceIs::known : PlaceIs::new_};
}

std::optional<crypto::Hash> Authenticator::known_client(const SignInAttempt& attempt) const {
  auto name = account_name(attempt.name);
  auto account = name ? book_.account_named(*name) : nullptr;
  return account ? known_device(book_.place_key(), account->row, attempt.device, clock_.now()) : std::nullopt;
}

std::chrono::seconds Authenticator::retry_after(const SignInAttempt& attempt) const {
  auto name = account_name(attempt.name);
  auto now = clock_.now();
  auto wait = throttle_.wait(counted(name ? book_.account_named(*name) : nullptr, attempt, now), now);
  return std::max(wait, std::chrono::seconds(1));
}

Result<SignIn> Authenticator::by_password(const SignInAttempt& attempt) {
  auto name = account_name(attempt.name);
  auto account = name ? book_.account_named(*name) : nullptr;
  auto now = clock_.now();
  auto counts = counted(account, attempt, now);
  if (auto wait = throttle_.admit(counts, now); wait > std::chrono::seconds(0)) {
    TRY(record_failure(account, too_many));
    return wait_seconds(wait);
  }
  auto verdict = check(account, attempt, counts.place_is, now);
  if (!verdict) {
    throttle_.take_back(counts);
    if (verdict.error().code() == Code::rate_limited) TRY(record_failure(account, too_many));
    return std::move(verdict).error();
  }
  if (*verdict == Verdict::right) {
    throttle_.passed(counts);
    auto place = book_.place_of(account->row.id, attempt.address);
    auto seen = book_.seen_at(account->row.id, place);
    // A place that cannot be kept is one where strangers' guesses may slow its owner down some day; no reason to keep anybody out.
    if (!seen || now - *seen >= remembered_anew_after) (void)book_.remember_place(account->row.id, place, now);
    bool device_known = known_device(book_.place_key(), account->row, attempt.device, now).has_value();
    return begin_session(*account,
                         device_known ? std::string(attempt.device) : make_device(book_.place_key(), account->row, now, randomness_), now);
  }
  if (*verdict == Verdict::code_missing) throttle_.take_back(counts);
  TRY(record_failure(account, verdict_words[static_cast<std::size_t>(*verdict)]));
  if (*verdict == Verdict::code_missing)
    return fail(Code::unauthenticated, "This account needs a one-time code as well: send the one that your authenticator shows.");
  return fail(Code::unauthenticated, "The name, the password or the code is wrong. A code serves once: wait for the next one.");
}

Result<Authenticator::Verdict> Authenticator::check(const AccountBook::AccountPointer& account, const SignInAttempt& attempt,
                                                    PlaceIs place_is, Time now) {
  bool fits = TRY(password_fits(account, attempt.password, place_is));
  if (!account) return Verdict::unknown_user;
  if (!fits) return Verdict::wrong_password;
  if (account->account.state == AccountState::disabled) return Verdict::disabled;
  if (account->account.second_factor == SecondFactor::none) return Verdict::right;
  if (!attempt.code) return Verdict::code_missing;
  return TRY(book_.use_totp(account->row.id, *attempt.code, now)) ? Verdict::right : Verdict::wrong_code;
}

Result<bool> Authenticator::password_fits(const AccountBook::AccountPointer& account, std::string_view password, PlaceIs place_is) {
  // For a name that nobody has the same work is done on a record that no password fits.
  auto record = account ? TRY(crypto::PasswordRecord::decode(account->row.password)) : crypto::PasswordRecord{.parameters = cost_};
  TRY(take_slot(place_is));
  auto fits = crypto::password_fits(bytes_of(password.substr(0, longest_password + 1)), account ? account->row.id : Uuid(),
                                    book_.accounts_key(), record);
  give_slot_back();
  return fits;
}

Result<void> Authenticator::take_slot(PlaceIs place_is) {
  const bool known = place_is == PlaceIs::known || limits_.at_once == 1;
  const auto at_once = known ? limits_.at_once : limits_.at_once - 1;
  const auto waiting = known ? limits_.waiting : limits_.waiting / 2;
  std::unique_lock lock(slots_);
  if (checking_ >= at_once) {
    if (waiting_ >= waiting) return fail(Code::rate_limited, "Too many people sign in at this moment: try again in a second.");
    ++waiting_;
    slot_free_.wait(lock, [&] { return checking_ < at_once; });
    --waiting_;
  }
  ++checking_;
  return {};
}

void Authenticator::give_slot_back() {
  {
    std::lock_guard lock(slots_);
    --checking_;
  }
  slot_free_.notify_all();  // who waits for one may not take this one
}

Result<SignIn> Authenticator::begin_session(const AccountEntry& account, std::string device, Time now) {
  auto credential = Credential::generate(CredentialKind::session, randomness_);
  Session session{.id = Uuid::v7(clock_, randomness_),
                  .account = account.row.id,
                  .password_set_at = account.row.password_set_at,
                  .began_at = now,
                  .used_at = now};
  auto principal = principal_of(account.account, "session:" + session.id.text());
  ledger::Draft draft;
  draft.type = ledger::Type::session_created;
  draft.actor = access::actor_of(principal);
  draft.resource = {"session", session.id.text()};
  draft.policy = gate_.policy().hash();
  TRY(ledger_.append(std::move(draft)));
  sessions_.begin(credential.hash(book_.token_key()), session);
  return SignIn{credential.text(), now + sessions_.limits().longest, sessions_.limits().idle, std::move(device), std::move(principal)};
}

Result<void> Authenticator::record_failure(const AccountBook::AccountPointer& account, std::string_view why) {
  ledger::Draft draft;
  draft.type = ledger::Type::session_failed;
  draft.actor = {"anonymous", {}, "password"};
  draft.resource = {"user", account ? account->row.id.text() : ""};
  draft.decision = ledger::Decision::deny;
  draft.policy = gate_.policy().hash();
  draft.outcome.code = why;
  TRY(ledger_.append(std::move(draft)));
  return {};
}

Result<trust::Principal> Authenticator::by_token(std::string_view text) {
  auto credential = TRY(Credential::read(text));
  auto hash = credential.hash(book_.token_key());
  if (credential.kind() == CredentialKind::session) return by_session(hash);
  auto token = book_.token_by(hash);
  if (!token) return fail(Code::unauthenticated, "The token is unknown: it is whole, but it was not made by this store.");
  const auto& row = token->row;
  auto now = clock_.now();
  if (row.revoked_at)
    return fail(Code::unauthenticated, "The token was revoked {} seconds ago.",
                seconds_of(std::max(now - *row.revoked_at, Time::duration::zero())));
  if (now >= row.expires_at)
    return fail(Code::unauthenticated,
                "The token expired {} seconds ago. If it should not have, compare the clocks of both machines (NTP).",
                seconds_of(now - row.expires_at));
  auto account = book_.account(row.account);
  if (!account || account->account.state == AccountState::disabled)
    return fail(Code::unauthenticated, "The account of this token is disabled.");
  return principal_of(account->account, "token:" + row.id.text(), token->scopes);
}

Result<trust::Principal> Authenticator::by_session(const crypto::Hash& hash) {
  auto session = TRY(sessions_.use(hash, clock_.now()));
  auto account = book_.account(session.account);
  if (!account || account->account.state == AccountState::disabled)
    return fail(Code::unauthenticated, "The account of this session is disabled.");
  if (account->row.password_set_at != session.password_set_at)
    return fail(Code::unauthenticated, "The password was changed since this session began. Sign in again.");
  return principal_of(account->account, "session:" + session.id.text());
}

Result<void> Authenticator::end_session(std::string_view text) {
  auto credential = TRY(Credential::read(text));
  auto hash = credential.hash(book_.token_key());
  if (credential.kind() != CredentialKind::session) return fail(Code::unauthenticated, "This is a token and not a session.");
  TRY(sessions_.use(hash, clock_.now()));
  sessions_.end(hash);
  return {};
}

}  // namespace wardbook::identity
