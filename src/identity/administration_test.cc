#include "identity/administration.h"

#include <gtest/gtest.h>

#include "identity/identity_fixture.h"

namespace wardbook::identity {
namespace {

using trust::Role;

struct AdministrationTest : testing::Test, fixture::House {};

TEST_F(AdministrationTest, EachChangeStandsInTheLedgerWithWhoWhatAndToWhom) {
  auto maria = add("Maria", {Role::clinician, Role::reviewer});
  EXPECT_EQ(maria.name, "maria");
  auto added = entry().draft;
  EXPECT_EQ(added.type, ledger::Type::user_changed);
  EXPECT_EQ(added.actor.id, "os:owner");
  EXPECT_EQ(added.action, "users.manage");
  EXPECT_EQ(added.resource, (ledger::Resource{"user", maria.id.text()}));
  EXPECT_EQ(added.outcome.code, "added");
  EXPECT_EQ(added.outcome.counts, (std::map<std::string, std::int64_t>{{"clinician", 1}, {"reviewer", 1}}));
  EXPECT_EQ(added.policy, policy.hash());

  std::vector<std::string> words;
  auto note = [&](bool done) {
    ASSERT_TRUE(done);
    words.push_back(entry().draft.outcome.code);
    EXPECT_EQ(entry().draft.type, ledger::Type::user_changed);
  };
  note(administration->set_roles(owner, maria.id, {Role::auditor}).ok());
  EXPECT_EQ(entry().draft.outcome.counts, (std::map<std::string, std::int64_t>{{"auditor", 1}}));
  note(administration->set_password(owner, maria.id, "another horse battery").ok());
  note(administration->require_totp(owner, maria.id).ok());
  note(administration->drop_totp(owner, maria.id).ok());
  note(administration->set_state(owner, maria.id, AccountState::disabled).ok());
  note(administration->set_state(owner, maria.id, AccountState::enabled).ok());
  auto token = administration->make_token(owner, maria.id, trust::every_action(), std::chrono::hours(1)).value();
  note(true);
  EXPECT_EQ(entry().draft.resource, (ledger::Resource{"token", token.id.text()}));
  note(administration->revoke_token(owner, token.id).ok());
  EXPECT_EQ(words, (std::vector<std::string>{"roles_set", "password_set", "totp_set", "totp_dropped", "disabled", "enabled", "created",
                                             "revoked"}));
  EXPECT_EQ(book->token(token.id)->row.ledger_last, ledger->size() - 1);
}

TEST_F(AdministrationTest, WhoMayNotChangesNothingAndTheRefusalIsRecorded) {
  auto maria = add("maria");
  trust::Principal clinician = principal_of(maria, "session:1");
  auto forbidden = [&](const auto& result) {
    EXPECT_EQ(result.error().code(), Code::forbidden);
    EXPECT_EQ(entry().draft.type, ledger::Type::access_denied);
    EXPECT_EQ(entry().draft.actor.id, "user:" + maria.id.text());
  };
  forbidden(administration->add(clinician, {"omar", {Role::clinician}, password}));
  forbidden(administration->list(clinician));
  forbidden(administration->set_roles(clinician, maria.id, {Role::administrator}));
  forbidden(administration->set_password(clinician, maria.id, "another horse battery"));
  forbidden(administration->set_state(clinician, maria.id, AccountState::disabled));
  forbidden(administration->require_totp(clinician, maria.id));
  forbidden(administration->make_token(clinician, maria.id, trust::every_action(), std::chrono::hours(1)));
  EXPECT_EQ(book->accounts().size(), 1U);
  EXPECT_EQ(book->account(maria.id)->account.roles, maria.roles);
  EXPECT_TRUE(sign_in("maria"));
}

TEST_F(AdministrationTest, WithoutALedgerNothingChanges) {
  auto maria = add("maria");
  disk.full = true;
  EXPECT_EQ(administration->add(owner, {"omar", {Role::clinician}, password}).error().code(), Code::ledger_unavailable);
  EXPECT_EQ(administration->set_roles(owner, maria.id, {Role::administrator}).error().code(), Code::ledger_unavailable);
  EXPECT_EQ(administration->make_token(owner, maria.id, trust::every_action(), std::chrono::hours(1)).error().code(),
            Code::ledger_unavailable);
  disk.full = false;
  EXPECT_EQ(book->accounts().size(), 1U);
  EXPECT_EQ(book->account(maria.id)->account.roles, maria.roles);
}

TEST_F(AdministrationTest, ANameIsTakenOnce) {
  auto maria = add("maria");
  EXPECT_EQ(administration->add(owner, {"MARIA", {Role::clinician}, password}).error().code(), Code::conflict);
  ASSERT_TRUE(administration->set_state(owner, maria.id, AccountState::disabled));
  EXPECT_EQ(administration->add(owner, {"maria", {Role::clinician}, password}).error().code(), Code::conflict);
  EXPECT_EQ(administration->list(owner).value().size(), 1U);
}

TEST_F(AdministrationTest, WhatCannotBeIsRefusedBeforeAnyEntry) {
  auto maria = add("maria");
  auto before = ledger->size();
  auto refused = [&](const auto& result, Code code) { EXPECT_EQ(result.error().code(), code); };
  refused(administration->add(owner, {"no name", {Role::clinician}, password}), Code::invalid_request);
  refused(administration->add(owner, {"omar", {}, password}), Code::invalid_request);
  refused(administration->add(owner, {"omar", {Role::operator_}, password}), Code::invalid_request);
  refused(administration->add(owner, {"omar", {Role::clinician}, "short"}), Code::invalid_request);
  refused(administration->set_roles(owner, maria.id, {}), Code::invalid_request);
  refused(administration->set_password(owner, maria.id, "maria maria maria"), Code::invalid_request);
  refused(administration->make_token(owner, maria.id, trust::every_action(), std::chrono::seconds(59)), Code::invalid_request);
  refused(administration->make_token(owner, maria.id, trust::every_action(), std::chrono::hours(24 * 400)), Code::invalid_request);
  refused(administration->make_token(owner, maria.id, {}, std::chrono::hours(1)), Code::invalid_request);
  Uuid nobody = Uuid::v7(clock, randomness);
  refused(administration->set_state(owner, nobody, AccountState::disabled), Code::not_found);
  refused(administration->set_password(owner, nobody, password), Code::not_found);
  refused(administration->make_token(owner, nobody, trust::every_action(), std::chrono::hours(1)), Code::not_found);
  refused(administration->revoke_token(owner, nobody), Code::not_found);
  EXPECT_EQ(ledger->size(), before);
}

TEST_F(AdministrationTest, NeitherNameNorPasswordNorTokenReachesTheLedger) {
  auto maria = add("zebedee");
  auto token = administration->make_token(owner, maria.id, trust::every_action(), std::chrono::hours(1)).value();
  (void)sign_in("zebedee");
  (void)sign_in("zebedee", "a wrong password 1");
  (void)sign_in("hunter22typedhere");
  auto reader = ledger::Reader::open(ledger_folder).value();
  ASSERT_TRUE(reader.for_each(0, [&](std::uint64_t, BytesView bytes) -> Result<void> {
    for (std::string_view secret : {std::string_view("zebedee"), password, std::string_view("wrong password"), std::string_view("hunter22"),
                                    std::string_view(token.text).substr(4, 20)})
      EXPECT_EQ(wardbook::text_of(bytes).find(secret), std::string_view::npos) << secret;
    return {};
  }));
}

}  // namespace
}  // namespace wardbook::identity
