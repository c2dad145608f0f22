// Feedback and the search for a patient, on a real store.
#include "workflow/feedback.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "crypto/sevens_for_test.h"
#include "ledger/reader.h"
#include "workflow/patient_search.h"
#include "workflow/pipeline.h"

namespace wardbook::workflow {
namespace {

namespace fs = std::filesystem;
using trust::Purpose;
using trust::Role;

class FeedbackTest : public testing::Test {
 protected:
  FeedbackTest() {
    std::string pattern = fs::temp_directory_path() / "wardbook-feedback-XXXXXX";
    folder = fs::path(::mkdtemp(pattern.data()));
    auto data = folder / "data";
    EXPECT_TRUE(Session::create(data, Uuid::v7(clock, randomness), store::Kind::real, crypto::key_of_sevens(), std::nullopt, {}, "tester",
                                clock, randomness));
    session = Session::open(store::DataDirectory::open(data).value(), crypto::key_of_sevens(), "tester", "test", clock, randomness).value();
  }
  ~FeedbackTest() override {
    session.reset();
    fs::remove_all(folder);
  }
  Accepted take_in(std::string text, const trust::Principal& sender, const Uuid& patient = {}) {
    Arrival arrival;
    arrival.patient = patient;
    return Intake(*session, sender).accept(trust::Phi(std::move(text)), arrival).value();
  }
  Uuid at_rest(std::string text) {
    static const Engines engines;
    auto accepted = take_in(std::move(text), session->principal());
    EXPECT_TRUE(Pipeline::make(*session, engines, nullptr).value().process(accepted.id, std::move(*accepted.grant)));
    return accepted.id;
  }
  trust::Grant leave(const Uuid& document) {
    return session->gate()
        .grant(session->principal(), {.action = trust::Action::document_original,
                                      .type = ledger::Type::document_read_intent,
                                      .resource = {"document", document.text()},
                                      .purpose = Purpose::treat,
                                      .subject = {document, {}}})
        .value();
  }
  std::string whole_ledger() {
    std::string all;
    auto reader = ledger::Reader::open(session->directory().ledger()).value();
    EXPECT_TRUE(reader.for_each(0, [&](std::uint64_t, BytesView bytes) -> Result<void> {
      all += text_of(bytes);
      return {};
    }));
    return all;
  }

  fs::path folder;
  SystemClock clock;
  SystemRandomness randomness;
  std::unique_ptr<Session> session;
  trust::Principal anna{"anna", {Role::clinician}, "test"};
};

constexpr auto note = "PROGRESS NOTE\n\nPatient: Maria Lopez\n\nShe feels well.\n";

TEST_F(FeedbackTest, WhatWasSaidComesBackWithWhoWhenAndOnWhichVersion) {
  auto id = at_rest(note);
  auto version = session->document(id).value().ledger_last;
  Opinion opinion{Target::summary, Verdict::wrong, trust::Phi(std::string("Mrs. Lopez has asthma"))};
  auto given = give_feedback(*session, anna, Purpose::treat, id, opinion).value();
  auto all = feedback_of(*session, leave(id), id).value();
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].id, given);
  EXPECT_EQ(all[0].author, "anna");
  EXPECT_EQ(all[0].version, version);
  EXPECT_EQ(all[0].said.reveal(),
            "{\"id\":\"" + given.text() + "\",\"target\":\"summary\",\"verdict\":\"wrong\",\"correction\":\"Mrs. Lopez has asthma\"}");
}

TEST_F(FeedbackTest, ACorrectionStandsNowhereInClear) {
  auto id = at_rest(note);
  ASSERT_TRUE(give_feedback(*session, anna, Purpose::treat, id, {Target::entities, Verdict::wrong, trust::Phi(std::string("Zbigniew"))}));
  EXPECT_EQ(whole_ledger().find("Zbigniew"), std::string::npos);
  const auto rows = session->catalogue().feedback_of(id).value();
  for (const auto& row : rows) EXPECT_EQ(text_of(row.said.bytes()).find("Zbigniew"), std::string::npos);
}

TEST_F(FeedbackTest, WhoMayNotSeeAResultMayNotJudgeIt) {
  auto id = at_rest(note);
  trust::Principal auditor{"omar", {Role::auditor}, "test"};
  EXPECT_EQ(give_feedback(*session, auditor, Purpose::treat, id, {Target::summary, Verdict::right}).error().code(), Code::forbidden);
  EXPECT_TRUE(session->catalogue().feedback_of(id).value().empty());
  auto unfinished = take_in("Another note.", session->principal()).id;
  EXPECT_EQ(give_feedback(*session, anna, Purpose::treat, unfinished, {Target::summary, Verdict::right}).error().code(), Code::conflict);
  EXPECT_EQ(give_feedback(*session, anna, Purpose::treat, Uuid::v7(clock, randomness), {Target::summary, Verdict::right}).error().code(),
            Code::not_found);
  for (const auto& bad : {std::string(longest_correction + 1, 'x'), std::string("\xff")})
    EXPECT_FALSE(give_feedback(*session, anna, Purpose::treat, id, {Target::summary, Verdict::wrong, trust::Phi(std::string(bad))}));
}

TEST_F(FeedbackTest, AnotherActsGrantDoesNotOpenIt) {
  auto id = at_rest(note);
  ASSERT_TRUE(give_feedback(*session, anna, Purpose::treat, id, {Target::summary, Verdict::right}));
  auto grant = session->gate()
                   .grant(session->principal(),
                          {.action = trust::Action::document_summary, .resource = {"document", id.text()}, .subject = {id, {}}})
                   .value();
  EXPECT_EQ(feedback_of(*session, grant, id).error().code(), Code::forbidden);
}

TEST_F(FeedbackTest, APieceInThePlaceOfAnotherIsFound) {
  auto id = at_rest(note);
  auto first = give_feedback(*session, anna, Purpose::treat, id, {Target::summary, Verdict::right}).value();
  auto second = give_feedback(*session, anna, Purpose::treat, id, {Target::checks, Verdict::wrong}).value();
  auto database = store::Database::open(session->directory().store_db(), store::Database::Access::read_write).value();
  ASSERT_TRUE(
      database.prepare("UPDATE feedback SET bytes=(SELECT bytes FROM feedback WHERE id=?) WHERE id=?").bind(first).bind(second).run());
  EXPECT_EQ(feedback_of(*session, leave(id), id).error().code(), Code::integrity);
}

TEST_F(FeedbackTest, APatientIsFoundByTheExactIdentifierAndWhatOneMayNotSeeChangesNoAnswer) {
  auto identifier = [](std::string_view text) { return parse_patient_identifier(text).value(); };
  auto patient = Intake(*session).patient(identifier("CLINIC|4711")).value();
  trust::Principal feed{"feed", {Role::service}, "test"}, other{"other", {Role::service}, "test"};
  auto mine = take_in("One.", feed, patient).id, older = take_in("Two.", session->principal(), patient).id;
  take_in("Three.", session->principal());

  auto search = [&](const trust::Principal& who, std::string_view text, const std::string& sender = "") {
    std::vector<Uuid> ids;
    auto page =
        search_patient(*session, who, trust::Purpose::none, identifier(text), {.sender = sender}, {.relation = access::Relation::own})
            .value();
    for (const auto& row : page.rows) ids.push_back(row.id);
    return ids;
  };
  auto all = search(session->principal(), "CLINIC|4711");
  EXPECT_EQ(all.size(), 2U);
  EXPECT_NE(std::ranges::find(all, older), all.end());
  EXPECT_EQ(search(feed, "CLINIC|4711", "feed"), std::vector{mine});
  EXPECT_EQ(search(other, "CLINIC|4711", "other"), search(other, "CLINIC|0", "other"));
  for (auto near : {"CLINIC|471", "CLINIC|47111", "4711", "clinic|4711"}) EXPECT_TRUE(search(session->principal(), near).empty()) << near;
  EXPECT_EQ(whole_ledger().find("4711\""), std::string::npos);
  EXPECT_EQ(search_patient(*session, {"omar", {Role::auditor}, "test"}, trust::Purpose::none, identifier("CLINIC|4711"), {}).error().code(),
            Code::forbidden);
}

}  // namespace
}  // namespace wardbook::workflow
