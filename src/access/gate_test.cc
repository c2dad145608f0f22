// The laws at run time: what a grant opens and what it does not, and that nothing happens without a record.
#include "access/gate.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <map>

#include "access/rego_policy.h"
#include "ledger/disk.h"
#include "ledger/ledger_fixture.h"
#include "ledger/reader.h"
#include "trust/sealed.h"

namespace wardbook::access {
namespace {

using crypto::Context;
using trust::Action;
using trust::Purpose;

class FewKeys final : public trust::KeyRing {
 public:
  Uuid add(Randomness& randomness, const Clock& clock) {
    auto id = Uuid::v7(clock, randomness);
    keys_[id] = std::make_shared<const crypto::Key>(crypto::Key::generate(randomness));
    return id;
  }
  void destroy(const Uuid& id) { keys_.erase(id); }
  Result<std::shared_ptr<const crypto::Key>> key(const Uuid& id) override {
    auto found = keys_.find(id);
    if (found == keys_.end()) return fail(Code::not_found, "There is no such key.");
    return found->second;
  }

 private:
  std::map<Uuid, std::shared_ptr<const crypto::Key>> keys_;
};

class FillingDisk final : public ledger::Disk {
 public:
  Result<void> write_at(int fd, BytesView bytes, std::uint64_t offset) override {
    if (full) return fail(Code::disk_full, "The disk is full.");
    return Disk::write_at(fd, bytes, offset);
  }
  bool full = false;
};

class GateTest : public testing::Test {
 protected:
  void SetUp() override {
    auto seed = crypto::Key::generate(randomness);
    ASSERT_TRUE(ledger::Ledger::create(path, "wardbook/test", crypto::SigningKey::from(seed)));
    ledger = ledger::Ledger::open(path, "wardbook/test", crypto::SigningKey::from(seed), keeper, clock, randomness, disk).value();
    gate = std::make_unique<Gate>(*ledger, policy, clock);
    a = keys.add(randomness, clock);
    b = keys.add(randomness, clock);
  }

  trust::Sealed seal(const Uuid& record, Context context = Context::original) {
    return trust::seal(trust::Phi(std::string("Maria Lopez")), context, record, record, keys, trust::Form::value, randomness).value();
  }
  Result<trust::Grant> grant(const Uuid& record, Action action = Action::document_original, Purpose purpose = Purpose::treat) {
    return gate->grant(owner, {.action = action,
                               .type = ledger::Type::document_read_intent,
                               .resource = {"document", record.text()},
                               .purpose = purpose,
                               .subject = {record, {}}});
  }
  Result<trust::Phi> open(const trust::Sealed& sealed, const trust::Grant& leave) { return trust::open(sealed, leave, keys, clock); }
  ledger::Entry last_entry() {
    auto reader = ledger::Reader::open(path).value();
    return ledger::parse_entry(reader.entry(reader.size() - 1).value()).value();
  }

  ledger::fixture::Folder folder;
  std::filesystem::path path = folder.path() / "ledger";
  ledger::fixture::StepClock clock;
  SystemRandomness randomness;
  ledger::fixture::Keeper keeper;
  FillingDisk disk;
  std::unique_ptr<ledger::Ledger> ledger;
  std::unique_ptr<RegoPolicy> rules = RegoPolicy::load(folder.path() / "policies", clock).value();
  const Policy& policy = *rules;
  std::unique_ptr<Gate> gate;
  FewKeys keys;
  trust::Principal owner{"os:owner", {trust::Role::operator_}, "cli"};
  Uuid a, b;
};

TEST_F(GateTest, AGrantOpensItsOwnRecordAndNoOther) {
  auto leave = grant(a).value();
  EXPECT_EQ(open(seal(a), leave).value().reveal(), "Maria Lopez");
  EXPECT_EQ(open(seal(b), leave).error().code(), Code::forbidden);
}

TEST_F(GateTest, AGrantForAnotherActionOpensNothing) {
  auto leave = grant(a, Action::document_status).value();
  EXPECT_EQ(open(seal(a), leave).error().code(), Code::forbidden);
  auto summary = grant(a, Action::document_summary).value();
  EXPECT_EQ(open(seal(a, Context::original), summary).error().code(), Code::forbidden);
  EXPECT_TRUE(open(seal(a, Context::summary), summary));
}

TEST_F(GateTest, AnExpiredGrantOpensNothing) {
  auto leave = grant(a).value();
  clock.shift(grant_lifetime + std::chrono::seconds(1));
  EXPECT_EQ(open(seal(a), leave).error().code(), Code::forbidden);
}

TEST_F(GateTest, AGrantOfAnotherProcessOpensNothing) {
  auto leave = grant(a).value();
  auto sealed = seal(a);
  auto child = ::fork();
  if (child == 0) {
    auto opened = open(sealed, leave);
    ::_exit(!opened && opened.error().code() == Code::forbidden ? 0 : 1);
  }
  int status = 1;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_EQ(status, 0);
}

TEST_F(GateTest, APatientsValuesOpenOnlyWithAGrantThatNamesThePatient) {
  auto known = seal(b, Context::known_identifiers);
  Act act{
      .action = Action::document_create, .type = ledger::Type::document_received, .resource = {"document", a.text()}, .subject = {a, b}};
  EXPECT_TRUE(open(known, gate->grant(owner, act).value()));
  act.subject.patient = a;
  EXPECT_FALSE(open(known, gate->grant(owner, act).value()));
}

TEST_F(GateTest, WhatWasSealedAsOneThingDoesNotOpenAsAnother) {
  auto leave = grant(a, Action::document_create).value();
  auto sealed = seal(a, Context::redacted);
  EXPECT_TRUE(open(sealed, leave));
  EXPECT_EQ(open(trust::Sealed::stored(Context::reading, a, sealed.bytes()), leave).error().code(), Code::integrity);
}

TEST_F(GateTest, AnySwapOfTwoSealedValuesIsRefused) {
  constexpr std::array opened_by_the_pipeline{Context::original, Context::redacted, Context::reading};
  std::vector<trust::Sealed> values;
  for (const auto& record : {a, b})
    for (auto context : opened_by_the_pipeline)
      for (auto form : {trust::Form::value, trust::Form::blob})
        values.push_back(trust::seal(trust::Phi(std::string("Maria Lopez")), context, record, record, keys, form, randomness).value());
  for (const auto& place : values)
    for (const auto& other : values) {
      auto leave = grant(place.record(), Action::document_create).value();
      bool same_binding = place.context() == other.context() && place.record() == other.record();
      EXPECT_EQ(open(trust::Sealed::stored(place.context(), place.record(), other.bytes()), leave).ok(), same_binding);
    }
}

TEST_F(GateTest, ADestroyedKeyMeansErased) {
  auto sealed = seal(a);
  auto leave = grant(a).value();
  keys.destroy(a);
  EXPECT_EQ(open(sealed, leave).error().code(), Code::erased);
}

TEST_F(GateTest, ARefusalIsRecordedWithWhoAndWhy) {
  EXPECT_EQ(grant(a, Action::document_original, Purpose::none).error().code(), Code::purpose_required);
  EXPECT_EQ(last_entry().draft.type, ledger::Type::access_denied);
  EXPECT_EQ(last_entry().draft.outcome.code, "purpose_required");
  trust::Principal stranger{"os:stranger", {}, "cli"};
  EXPECT_EQ(gate->pass(stranger, {.action = Action::document_list, .resource = {"store", ""}}).error().code(), Code::forbidden);
  EXPECT_EQ(last_entry().draft.actor.id, "os:stranger");
  EXPECT_EQ(last_entry().draft.decision, ledger::Decision::deny);
}

TEST_F(GateTest, WhoStatesNoPurposeOrAWrongOneIsToldTheRightOnes) {
  trust::Principal clinician{"user:1", {trust::Role::clinician}, "cli"};
  auto refused = [&](Action action, Purpose purpose) {
    return gate->pass(clinician, {.action = action, .resource = {"document", a.text()}, .purpose = purpose}).error();
  };
  for (auto purpose : {Purpose::none, Purpose::patrqt}) {
    EXPECT_EQ(refused(Action::document_original, purpose).message(),
              "You may do this for certain purposes only: document.original for TREAT ETREAT.");
    EXPECT_EQ(last_entry().draft.outcome.code, "purpose_required");
  }
  EXPECT_EQ(refused(Action::users_manage, Purpose::treat).code(), Code::forbidden) << "no purpose would help";
}

TEST_F(GateTest, ScopesBoundWhatRolesAllow) {
  trust::Principal token{.id = "user:1", .roles = {trust::Role::operator_}, .via = "token:1"};
  EXPECT_TRUE(gate->pass(token, {.action = Action::document_list, .resource = {"store", ""}}));
  token.scopes.reset(static_cast<std::size_t>(Action::document_list));
  auto refused = gate->pass(token, {.action = Action::document_list, .resource = {"store", ""}});
  EXPECT_EQ(refused.error().code(), Code::forbidden);
  EXPECT_NE(refused.error().message().find("document.list is not in the scopes"), std::string::npos);
  EXPECT_EQ(last_entry().draft.type, ledger::Type::access_denied);
  EXPECT_TRUE(gate->pass(token, {.action = Action::audit_read, .resource = {"ledger", ""}}));
}

TEST_F(GateTest, TheIntentIsDurableBeforeTheGrantExists) {
  auto leave = grant(a).value();
  EXPECT_EQ(last_entry().draft.type, ledger::Type::document_read_intent);
  EXPECT_EQ(ledger::Reader::open(path).value().size(), leave.intent() + 1);
  EXPECT_EQ(last_entry().draft.policy, policy.hash());
}

TEST_F(GateTest, WithoutALedgerThereAreNoGrants) {
  disk.full = true;
  EXPECT_EQ(grant(a).error().code(), Code::ledger_unavailable);
  EXPECT_EQ(gate->pass(owner, {.action = Action::document_list, .resource = {"store", ""}}).error().code(), Code::ledger_unavailable);
  disk.full = false;
  EXPECT_TRUE(grant(a));
}

TEST_F(GateTest, APolicysObjectionIsAnsweredAndRecorded) {
  Act act{.action = Action::document_erase, .resource = {"document", a.text()}};
  act.facts.retention = Retention::hold;
  const auto refused = gate->pass(owner, act);
  EXPECT_EQ(refused.error().code(), Code::policy_refused);
  EXPECT_EQ(refused.error().message(), "document.erase is refused by a policy: A legal hold keeps the document.");
  EXPECT_EQ(last_entry().draft.type, ledger::Type::access_denied);
  EXPECT_EQ(last_entry().draft.outcome.code, "policy_refused");
  EXPECT_EQ(last_entry().draft.policy, policy.hash());
}

}  // namespace
}  // namespace wardbook::access
