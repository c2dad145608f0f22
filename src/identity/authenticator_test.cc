#include "identity/authenticator.h"

#include <gtest/gtest.h>

#include <thread>

#include "identity/credential.h"
#include "identity/identity_fixture.h"

namespace wardbook::identity {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using trust::Role;

struct AuthenticatorTest : testing::Test, fixture::House {
  std::string why(std::string_view token) {
    auto principal = authenticator->by_token(token);
    if (principal) return "";
    EXPECT_EQ(principal.error().code(), Code::unauthenticated);
    return principal.error().message();
  }
  std::string code(const Uuid& account, int steps_away = 0) {
    auto key = keys->accounts_key().value();
    auto secret = crypto::unwrap_key(book->account(account)->row.totp, {crypto::KeyKind::totp, account, key.id}, *key.key).value();
    auto step = std::chrono::floor<seconds>(clock.now()).time_since_epoch() / crypto::totp_step;
    return crypto::totp_code(secret, static_cast<std::uint64_t>(step + steps_away));
  }
};

TEST_F(AuthenticatorTest, ARightPasswordBeginsASessionThatSaysWhoItIs) {
  auto maria = add("maria", {Role::clinician, Role::reviewer});
  auto signed_in = sign_in("Maria").value();
  EXPECT_TRUE(signed_in.token.starts_with("wbs_"));
  EXPECT_EQ(signed_in.idle, minutes(30));
  auto principal = authenticator->by_token(signed_in.token).value();
  EXPECT_EQ(principal.id, "user:" + maria.id.text());
  EXPECT_EQ(principal.name, "maria");
  EXPECT_EQ(principal.roles, maria.roles);
  EXPECT_TRUE(principal.scopes.all());
  auto created = entry().draft;
  EXPECT_EQ(created.type, ledger::Type::session_created);
  EXPECT_EQ(created.actor.id, principal.id);
  EXPECT_EQ(created.actor.via, principal.via);
  EXPECT_EQ("session:" + created.resource.id, principal.via);
}

TEST_F(AuthenticatorTest, WhatIsWrongIsSaidToTheLedgerAndNotToTheClient) {
  auto maria = add("maria"), omar = add("omar"), ada = add("ada");
  ASSERT_TRUE(administration->set_state(owner, omar.id, AccountState::disabled));
  ASSERT_TRUE(administration->require_totp(owner, ada.id));
  std::string said;
  auto wrong = [&](const Result<SignIn>& refused, std::string_view word, const std::string& id) {
    EXPECT_EQ(refused.error().code(), Code::unauthenticated);
    if (said.empty()) said = refused.error().message();
    EXPECT_EQ(refused.error().message(), said);
    EXPECT_EQ(entry().draft.type, ledger::Type::session_failed);
    EXPECT_EQ(entry().draft.decision, ledger::Decision::deny);
    EXPECT_EQ(entry().draft.outcome.code, word);
    EXPECT_EQ(entry().draft.resource.id, id);
  };
  wrong(sign_in("maria", "wrong horse battery"), "wrong_password", maria.id.text());
  wrong(sign_in("maria", ""), "wrong_password", maria.id.text());
  wrong(sign_in("nobody"), "unknown_user", "");
  wrong(sign_in("no name at all"), "unknown_user", "");
  wrong(sign_in("omar"), "disabled", omar.id.text());
  wrong(sign_in("ada", password, "10.0.0.1", "123456x"), "wrong_code", ada.id.text());
}

TEST_F(AuthenticatorTest, ACodeIsAskedForAfterTheRightPasswordOnlyAndServesOnce) {
  auto maria = add("maria");
  ASSERT_TRUE(administration->require_totp(owner, maria.id));
  EXPECT_EQ(sign_in("maria", "wrong horse battery").error().message().find("one-time code as well"), std::string::npos);
  for (int i = 0; i < 10; ++i) EXPECT_NE(sign_in("maria").error().message().find("one-time code as well"), std::string::npos);
  auto now = code(maria.id);
  EXPECT_TRUE(sign_in("maria", password, "10.0.0.1", now));
  EXPECT_FALSE(sign_in("maria", password, "10.0.0.1", now));
  EXPECT_EQ(entry().draft.outcome.code, "wrong_code");
  EXPECT_TRUE(sign_in("maria", password, "10.0.0.1", code(maria.id, 1)));
  ASSERT_TRUE(administration->drop_totp(owner, maria.id));
  EXPECT_TRUE(sign_in("maria"));
}

TEST_F(AuthenticatorTest, OneCodeInManyHandsLetsOneIn) {
  auto maria = add("maria");
  ASSERT_TRUE(administration->require_totp(owner, maria.id));
  auto now = code(maria.id);
  std::atomic<int> in = 0;
  std::vector<std::thread> hands;
  for (int i = 0; i < 4; ++i) hands.emplace_back([&, i] { in += sign_in("maria", password, "10.0.0." + std::to_string(i), now).ok(); });
  for (auto& hand : hands) hand.join();
  EXPECT_EQ(in, 1);
}

TEST_F(AuthenticatorTest, GuessesAreSlowedDownAndEachIsRecorded) {
  add("maria");
  auto before = ledger->size();
  for (int i = 0; i < 5; ++i) EXPECT_EQ(sign_in("maria", "wrong horse battery").error().code(), Code::unauthenticated);
  auto refused = sign_in("maria");
  EXPECT_EQ(refused.error().code(), Code::rate_limited) << "the right one, too: otherwise waiting would cost a guesser nothing";
  EXPECT_EQ(entry().draft.outcome.code, "too_many_attempts");
  EXPECT_EQ(ledger->size(), before + 6);
  EXPECT_EQ(authenticator->retry_after({.name = "maria", .password = {}, .code = {}, .address = "10.0.0.1"}), seconds(1));
  clock.shift(seconds(2));
  EXPECT_TRUE(sign_in("maria"));
}

TEST_F(AuthenticatorTest, AnUnknownNameIsSlowedDownAsAKnownOneIs) {
  add("maria");
  for (int i = 0; i < 30; ++i) {
    auto address = "10.0.1." + std::to_string(i / 6);
    EXPECT_EQ(sign_in("maria", "wrong horse battery", address).error().message(),
              sign_in("nobody", "wrong horse battery", address).error().message())
        << i;
  }
}

TEST_F(AuthenticatorTest, StrangersDoNotLockOutWhoSitsWhereTheyAlwaysSit) {
  add("maria");
  ASSERT_TRUE(sign_in("maria", password, "her desk"));
  for (int i = 0; i < 40; ++i) (void)sign_in("maria", "wrong horse battery", "stranger " + std::to_string(i));
  EXPECT_EQ(sign_in("maria", password, "a hotel").error().code(), Code::rate_limited);
  EXPECT_TRUE(sign_in("maria", password, "her desk"));
  restart();
  for (int i = 0; i < 40; ++i) (void)sign_in("maria", "wrong horse battery", "stranger " + std::to_string(i));
  EXPECT_EQ(sign_in("maria", password, "a hotel").error().code(), Code::rate_limited);
  EXPECT_TRUE(sign_in("maria", password, "her desk")) << "a restart forgets strangers and not the desk";
  clock.shift(seconds(31));
  EXPECT_TRUE(sign_in("maria", password, "a hotel")) << "and from anywhere it is half a minute";
}

// Everybody in a hospital may come from one address, and one of them may guess.
TEST_F(AuthenticatorTest, NeighboursBehindOneAddressDoNotLockOutADeviceThatIsKnown) {
  auto maria = add("maria");
  auto with = [&](std::string_view device, std::string_view word = password) {
    return authenticator->by_password({.name = "maria", .password = word, .code = {}, .address = "192.0.2.1", .device = device});
  };
  auto device = with("").value().device;
  for (int i = 0; i < 40; ++i) (void)with("", "wrong horse battery");
  for (int i = 0; i < 40; ++i) (void)with("wbd_" + std::string(56, 'a'), "wrong horse battery");
  EXPECT_EQ(with("").error().code(), Code::rate_limited);
  auto again = with(device);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->device, device);
  for (int i = 0; i < 6; ++i) (void)with(device, "wrong horse battery");
  EXPECT_EQ(with(device).error().code(), Code::rate_limited) << "it is slowed down by its own mistakes";
  ASSERT_TRUE(administration->set_password(owner, maria.id, "another horse battery"));
  EXPECT_NE(with(device, "another horse battery").value().device, device);
}

TEST_F(AuthenticatorTest, ANewPasswordBeginsWithoutTheFailuresOfTheOldOne) {
  auto maria = add("maria");
  for (int i = 0; i < 6; ++i) (void)sign_in("maria", "wrong horse battery");
  ASSERT_TRUE(administration->set_password(owner, maria.id, "another horse battery"));
  EXPECT_TRUE(sign_in("maria", "another horse battery"));
}

TEST_F(AuthenticatorTest, SessionsEndWithUseDayPasswordAndAccount) {
  auto maria = add("maria");
  auto token = sign_in("maria").value().token;
  clock.shift(minutes(29));
  EXPECT_EQ(why(token), "");
  clock.shift(minutes(30) + seconds(40));
  EXPECT_NE(why(token).find("40 seconds ago, after 30 minutes without use"), std::string::npos);
  token = sign_in("maria").value().token;
  ASSERT_TRUE(administration->set_password(owner, maria.id, "another horse battery"));
  EXPECT_NE(why(token).find("password was changed"), std::string::npos);
  token = sign_in("maria", "another horse battery").value().token;
  ASSERT_TRUE(administration->set_state(owner, maria.id, AccountState::disabled));
  EXPECT_NE(why(token).find("disabled"), std::string::npos);
  ASSERT_TRUE(administration->set_state(owner, maria.id, AccountState::enabled));
  EXPECT_EQ(why(token), "");
  EXPECT_TRUE(authenticator->end_session(token));
  EXPECT_NE(why(token).find("unknown"), std::string::npos);
  EXPECT_EQ(authenticator->end_session(token).error().code(), Code::unauthenticated);
}

TEST_F(AuthenticatorTest, ATokenActsForItsAccountWithinItsScopesUntilItExpires) {
  auto maria = add("maria", {Role::clinician});
  auto token = administration->make_token(owner, maria.id, token_scopes("document.list").value(), hours(1)).value();
  auto principal = authenticator->by_token(token.text).value();
  EXPECT_EQ(principal.id, "user:" + maria.id.text());
  EXPECT_EQ(principal.via, "token:" + token.id.text());
  EXPECT_EQ(text_of(principal.scopes), "document.list");
  ASSERT_TRUE(administration->set_roles(owner, maria.id, {Role::auditor}));
  EXPECT_EQ(authenticator->by_token(token.text).value().roles, std::vector{Role::auditor}) << "roles are those of now";
  clock.shift(hours(1) + seconds(40));
  EXPECT_NE(why(token.text).find("expired 40 seconds ago"), std::string::npos);
  EXPECT_NE(why(token.text).find("NTP"), std::string::npos);
}

TEST_F(AuthenticatorTest, ATokensScopesBoundWhatItsRolesAllow) {
  auto root = add("root", {Role::administrator});
  auto narrow = administration->make_token(owner, root.id, token_scopes("metrics.read").value(), hours(1)).value();
  auto wide = administration->make_token(owner, root.id, trust::every_action(), hours(1)).value();
  auto refused = administration->list(authenticator->by_token(narrow.text).value());
  EXPECT_EQ(refused.error().code(), Code::forbidden);
  EXPECT_EQ(entry().draft.type, ledger::Type::access_denied);
  EXPECT_TRUE(administration->list(authenticator->by_token(wide.text).value()));
}

TEST_F(AuthenticatorTest, SaysWhyATokenIsRefused) {
  auto maria = add("maria");
  auto token = administration->make_token(owner, maria.id, trust::every_action(), hours(1)).value();
  EXPECT_NE(why("Bearer x").find("no token of Wardbook"), std::string::npos);
  EXPECT_NE(why(std::string_view(token.text).substr(0, 20)).find("not copied whole"), std::string::npos);
  auto typo = token.text;
  typo[20] = typo[20] == 'a' ? 'b' : 'a';
  EXPECT_NE(why(typo).find("typing error"), std::string::npos);
  EXPECT_NE(why(Credential::generate(CredentialKind::token, randomness).text()).find("unknown"), std::string::npos);
  EXPECT_NE(why(Credential::generate(CredentialKind::session, randomness).text()).find("unknown"), std::string::npos);
  ASSERT_TRUE(administration->set_state(owner, maria.id, AccountState::disabled));
  EXPECT_NE(why(token.text).find("disabled"), std::string::npos);
  ASSERT_TRUE(administration->revoke_token(owner, token.id));
  EXPECT_NE(why(token.text).find("revoked"), std::string::npos);
  EXPECT_EQ(authenticator->end_session(token.text).error().code(), Code::unauthenticated);
}

TEST_F(AuthenticatorTest, WithoutALedgerNobodyIsLetIn) {
  add("maria");
  auto held = sign_in("maria").value().token;
  disk.full = true;
  EXPECT_EQ(sign_in("maria").error().code(), Code::ledger_unavailable);
  EXPECT_EQ(sign_in("maria", "wrong horse battery").error().code(), Code::ledger_unavailable);
  EXPECT_EQ(why(held), "") << "who they are is still known; the gate lets them do nothing";
  disk.full = false;
  EXPECT_TRUE(sign_in("maria"));
}

// Each thread asks over and over; after a revocation has returned no call that begins later may succeed.
TEST_F(AuthenticatorTest, ARevocationHoldsForEveryThreadOnceItHasReturned) {
  auto maria = add("maria");
  for (int round = 0; round < 20; ++round) {
    auto token = administration->make_token(owner, maria.id, trust::every_action(), hours(1)).value();
    auto session = sign_in("maria").value().token;
    std::atomic<bool> revoked = false, wrong = false, stop = false;
    std::atomic<int> asked = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
      threads.emplace_back([&, i] {
        while (!stop) {
          bool late = revoked;
          bool in = authenticator->by_token(i % 2 ? session : token.text).ok();
          if (late && in) wrong = true;
          ++asked;
        }
      });
    while (asked < 100) std::this_thread::yield();
    ASSERT_TRUE(administration->revoke_token(owner, token.id));
    ASSERT_TRUE(administration->set_state(owner, maria.id, AccountState::disabled));
    revoked = true;
    for (int before = asked; asked < before + 100;) std::this_thread::yield();
    stop = true;
    for (auto& thread : threads) thread.join();
    EXPECT_FALSE(wrong);
    ASSERT_TRUE(administration->set_state(owner, maria.id, AccountState::enabled));
  }
}

// One stranger keeps the processor busy for long, a second one must not take what is kept for those who are known.
TEST_F(AuthenticatorTest, AFloodOfStrangersLeavesAPlaceForWhoIsKnown) {
  add("maria");
  ASSERT_TRUE(sign_in("maria", password, "her desk"));
  authenticator =
      std::make_unique<Authenticator>(*book, gate, *ledger, clock, randomness, SessionLimits{}, SignInLimits{.at_once = 2, .waiting = 0},
                                      crypto::PassphraseParameters{.memory_kib = 65536, .passes = 30, .lanes = 1});
  const auto two_refused = ledger->size() + 2;
  std::vector<std::thread> strangers;
  for (int i = 0; i < 4; ++i)
    strangers.emplace_back([&, i] { EXPECT_FALSE(sign_in("nobody", "wrong horse battery", "stranger " + std::to_string(i))); });
  while (ledger->size() < two_refused) std::this_thread::yield();  // no more are let in
  EXPECT_TRUE(sign_in("maria", password, "her desk"));
  for (auto& stranger : strangers) stranger.join();
}

TEST_F(AuthenticatorTest, ManySignInsAtOnceAllGetAnAnswer) {
  add("maria");
  std::atomic<int> in = 0, busy = 0;
  std::vector<std::thread> people;
  authenticator = std::make_unique<Authenticator>(*book, gate, *ledger, clock, randomness, SessionLimits{},
                                                  SignInLimits{.at_once = 1, .waiting = 2}, fixture::light);
  ASSERT_TRUE(sign_in("maria", password, "her desk"));
  for (int i = 0; i < 8; ++i)
    people.emplace_back([&] {
      auto result = sign_in("maria", password, "her desk");
      if (result) ++in;
      if (!result && result.error().code() == Code::rate_limited) ++busy;
    });
  for (auto& person : people) person.join();
  EXPECT_EQ(in + busy, 8);
  EXPECT_GE(in, 1);
}

}  // namespace
}  // namespace wardbook::identity
