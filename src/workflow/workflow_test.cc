// The whole way of a document, on a real store in a temporary folder: in what order things become durable, what a restart makes
// of what was left, and what a model may and may not bring in.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <map>

#include <boost/json.hpp>

#include "base/embedded.h"
#include "crypto/sevens_for_test.h"
#include "gateway/testing/stub_server.h"
#include "ledger/reader.h"
#include "ledger/verify.h"
#include "workflow/intake.h"
#include "workflow/json_text.h"
#include "workflow/known.h"
#include "workflow/pipeline.h"

namespace wardbook::workflow {
namespace {

namespace fs = std::filesystem;
using ledger::Type;
using store::Stage;
using store::Status;

constexpr std::string_view note =
    "DISCHARGE SUMMARY\n\nPatient: Maria Lopez\nMRN: 00482913\nDate of admission: 03/04/2026\n\nHOSPITAL COURSE:\n"
    "Maria Lopez was admitted with community acquired pneumonia. She denies chest pain. Ceftriaxone 1 g IV daily was given.\n\n"
    "FOLLOW-UP:\nPrimary care in one week.\n\nElectronically signed by Anna Weber, M.D. on 03/09/2026\n";

const Engines& engines() {
  static const Engines all;
  return all;
}

class WorkflowTest : public testing::Test {
 protected:
  WorkflowTest() {
    std::string pattern = fs::temp_directory_path() / "wardbook-workflow-XXXXXX";
    folder = fs::path(::mkdtemp(pattern.data()));
    EXPECT_TRUE(Session::create(data(), Uuid::v7(clock, randomness), store::Kind::real, crypto::key_of_sevens(), std::nullopt, {}, "tester",
                                clock, randomness));
    open();
  }
  ~WorkflowTest() override {
    session.reset();
    fs::remove_all(folder);
  }
  fs::path data() const { return folder / "data"; }
  void open() {
    session.reset();
    auto opened = Session::open(store::DataDirectory::open(data()).value(), crypto::key_of_sevens(), "tester", "test", clock, randomness);
    if (!opened) FAIL() << opened.error().message() << " " << opened.error().detail();
    session = std::move(*opened);
  }
  Pipeline pipeline(const gateway::Gateway* model = nullptr, trust::Operator applied = trust::Operator::number) {
    return Pipeline::make(*session, engines(), model, applied).value();
  }
  Accepted accept(std::string_view text, const Uuid& patient = {}) {
    Arrival arrival;
    arrival.patient = patient;
    arrival.file_name = trust::Phi(std::string("Maria Lopez.txt"));
    return Intake(*session).accept(trust::Phi(std::string(text)), arrival).value();
  }
  store::DocumentRow process(std::string_view text, const gateway::Gateway* model = nullptr) {
    auto accepted = accept(text);
    auto row = pipeline(model).process(accepted.id, std::move(*accepted.grant));
    EXPECT_TRUE(row) << row.error().message() << " " << row.error().detail();
    return row ? *row : store::DocumentRow{};
  }
  std::vector<Type> history(const Uuid& id) {
    std::vector<Type> types;
    auto reader = ledger::Reader::open(session->directory().ledger()).value();
    EXPECT_TRUE(reader.for_each(0, [&](std::uint64_t, BytesView bytes) -> Result<void> {
      auto entry = TRY(ledger::parse_entry(bytes));
      if (entry.draft.resource.id == id.text()) types.push_back(entry.draft.type);
      return {};
    }));
    return types;
  }
  std::string view(crypto::Context context, trust::Action action, const Uuid& id) {
    auto grant =
        session->gate().grant(session->principal(), {.action = action, .resource = {"document", id.text()}, .subject = {id, {}}}).value();
    return std::string(
        trust::open(session->catalogue().value(context, id).value(), grant, session->keys(), session->clock()).value().reveal());
  }
  std::string summary(const Uuid& id) { return view(crypto::Context::summary, trust::Action::document_summary, id); }

  fs::path folder;
  SystemClock clock;
  SystemRandomness randomness;
  std::unique_ptr<Session> session;
};

const std::vector<Type> whole_way{Type::document_received,  Type::document_parsed,     Type::document_deidentified,
                                  Type::document_extracted, Type::document_summarized, Type::document_checked};

TEST_F(WorkflowTest, ADocumentGoesThroughEveryStepOnceAndEndsWithTheReviewer) {
  auto row = process("PROGRESS NOTE\n\nPatient: Maria Lopez\n\nShe feels well today.\n");
  EXPECT_EQ(row.status, Status::in_review);
  EXPECT_EQ(history(row.id), whole_way);
  EXPECT_EQ(row.ledger_completed, row.ledger_last);
  EXPECT_GE(row.identifiers.at("NAME"), 1);
}

TEST_F(WorkflowTest, AFaultlessDischargeSummaryIsDoneWithoutAReviewer) {
  auto row = process(note);
  EXPECT_EQ(row.document_class, "discharge-summary");
  EXPECT_EQ(row.checks_failed, 0);
  EXPECT_EQ(row.status, Status::done);
}

TEST_F(WorkflowTest, WhatIsKeptOfADocumentNamesNobody) {
  auto row = process(note);
  for (auto context : {crypto::Context::reading, crypto::Context::summary, crypto::Context::checks}) {
    auto action = context == crypto::Context::reading   ? trust::Action::document_entities
                  : context == crypto::Context::summary ? trust::Action::document_summary
                                                        : trust::Action::document_checks;
    EXPECT_EQ(view(context, action, row.id).find("Lopez"), std::string::npos);
  }
}

TEST_F(WorkflowTest, TheSameBytesAgainAreTheFirstDocument) {
  auto first = accept(note);
  auto again = accept(note);
  EXPECT_TRUE(again.duplicate);
  EXPECT_EQ(again.id, first.id);
  EXPECT_FALSE(again.grant);
}

TEST_F(WorkflowTest, ARefusedDocumentKeepsItsReasonAndMayComeAgain) {
  auto row = process("Patient \xff\xfe x");
  EXPECT_EQ(row.status, Status::refused);
  EXPECT_EQ(row.error, "encoding");
  EXPECT_EQ(history(row.id), (std::vector{Type::document_received, Type::document_refused}));
  EXPECT_FALSE(accept("Patient \xff\xfe x").duplicate);
}

TEST_F(WorkflowTest, KilledIntakesAreClosedAsUnknownAndLeaveNothing) {
  std::vector<Uuid> all;
  ASSERT_TRUE(session->catalogue().mark_unsettled(session->ledger().size()));
  for (int i = 0; i < 3; ++i) {
    auto lost = all.emplace_back(Uuid::v7(clock, randomness));
    ASSERT_TRUE(session->blobs().announce(lost));
    ASSERT_TRUE(session->keys().make_document_key(lost, Uuid()));
    ASSERT_TRUE(session->blobs().put(
        trust::seal(trust::Phi(std::string(note)), crypto::Context::original, lost, lost, session->keys(), trust::Form::blob, randomness)
            .value()));
    ASSERT_TRUE(session->keys().keep());
    ASSERT_TRUE(session->ledger().append(session->draft(Type::document_received, trust::Action::document_create, lost)));
  }
  open();
  for (const auto& lost : all) {
    EXPECT_EQ(history(lost), (std::vector{Type::document_received, Type::ledger_recovered}));
    EXPECT_EQ(session->keys().key(lost).error().code(), Code::not_found);
  }
  EXPECT_TRUE(session->blobs().ids().value().empty());
  EXPECT_FALSE(session->catalogue().unsettled().value());
  open();
  for (const auto& lost : all) EXPECT_EQ(history(lost).size(), 2U) << "closed once";
}

TEST_F(WorkflowTest, AStoreThatWasPutBackFromBeforeDestroysNoKey) {
  ASSERT_TRUE(session->catalogue().mark_unsettled(session->ledger().size()));
  session.reset();
  auto older = folder / "older.db";
  fs::copy_file(data() / "store.db", older);
  open();
  auto worked_on = process(note).id;
  auto waiting = accept("Another note."), third = accept("A third note.");
  session.reset();
  for (auto name : {"store.db-wal", "store.db-shm"}) fs::remove(data() / name);
  fs::copy_file(older, data() / "store.db", fs::copy_options::overwrite_existing);
  auto opened = Session::open(store::DataDirectory::open(data()).value(), crypto::key_of_sevens(), "tester", "test", clock, randomness);
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code(), Code::integrity);
  auto keys = store::KeyStore::open(data() / "keys.db", store::DataDirectory::read_format(data()).value().store_id, crypto::key_of_sevens(),
                                    clock, randomness)
                  .value();
  for (const auto& id : {worked_on, waiting.id, third.id}) EXPECT_TRUE(keys->key(id));
}

TEST_F(WorkflowTest, DocumentsThatAreResumedTogetherRepeatNoEntry) {
  std::vector<Uuid> ids;
  for (std::string text : {"First note.", "Second note.", "Third note."}) {
    ids.push_back(accept(text).id);
    auto parsed = session->draft(Type::document_parsed, trust::Action::document_create, ids.back());
    parsed.outcome.bytes = static_cast<std::int64_t>(text.size());
    ASSERT_TRUE(session->ledger().append(std::move(parsed)));
  }
  open();
  auto work = pipeline();
  for (const auto& id : ids) ASSERT_TRUE(work.resume(id));
  for (const auto& id : ids) {
    auto types = history(id);
    for (auto type : whole_way) EXPECT_EQ(std::count(types.begin(), types.end(), type), 1) << name_of(type);
  }
}

TEST_F(WorkflowTest, AResumedDocumentGoesOnWhereItsRowStandsAndRepeatsNoEntry) {
  auto id = accept(note).id;
  // The entry of the first step was written, its row was not.
  auto parsed = session->draft(Type::document_parsed, trust::Action::document_create, id);
  parsed.outcome.bytes = static_cast<std::int64_t>(note.size());
  ASSERT_TRUE(session->ledger().append(std::move(parsed)));
  open();
  EXPECT_EQ(session->catalogue().unfinished().value(), std::vector{id});
  auto row = pipeline().resume(id).value();
  EXPECT_EQ(row.status, Status::done);
  std::map<Type, int> counts;
  for (auto type : history(id)) ++counts[type];
  for (auto type : whole_way) EXPECT_EQ(counts[type], 1) << name_of(type);
  EXPECT_TRUE(session->catalogue().unfinished().value().empty());
}

TEST_F(WorkflowTest, APatientIsFoundAgainByTheSameIdentifierAndItsAssignerCounts) {
  Intake intake(*session);
  auto identifier = [](std::string_view text) { return parse_patient_identifier(text).value(); };
  auto patient = intake.patient(identifier("Mercy| 4471 ")).value();
  EXPECT_EQ(intake.patient(identifier("Mercy|4471")).value(), patient);
  EXPECT_NE(intake.patient(identifier("Other|4471")).value(), patient);
  EXPECT_EQ(intake.known_patient(identifier("4471")).value(), std::nullopt);
  // e and a combining accent are the same as é.
  EXPECT_EQ(intake.patient(identifier("Jos\xc3\xa9")).value(), intake.patient(identifier("Jose\xcc\x81")).value());
  EXPECT_FALSE(parse_patient_identifier("Mercy|"));
  EXPECT_FALSE(parse_patient_identifier("\xff"));
}

TEST_F(WorkflowTest, APatientsIdentifierIsOneLine) {
  EXPECT_TRUE(parse_patient_identifier("4471\n"));
  EXPECT_EQ(parse_patient_identifier("4471\n4472\n").error().code(), Code::invalid_request);
  EXPECT_FALSE(
      parse_patient_identifier(std::string_view("44\0"
                                                "71",
                                                5)));
}

TEST_F(WorkflowTest, MakingAPatientStandsInTheLedger) {
  auto patient = Intake(*session).patient(parse_patient_identifier("4471").value()).value();
  EXPECT_EQ(history(patient), std::vector{Type::command_run});
  EXPECT_EQ(Intake(*session).patient(parse_patient_identifier("4471").value()).value(), patient);
  EXPECT_EQ(history(patient).size(), 1U) << "made once";
}

TEST_F(WorkflowTest, BytesThatAreHereAlreadyAreNotLinkedToAnybodyAndItIsSaid) {
  Intake intake(*session);
  auto patient = intake.patient(parse_patient_identifier("QX77").value()).value(),
       other = intake.patient(parse_patient_identifier("QX78").value()).value();
  auto of_nobody = accept("Seen today.").id, of_one = accept("Seen again.", patient).id;
  auto again = [&](std::string_view text, const Uuid& whose) { return intake.accept(trust::Phi(std::string(text)), {.patient = whose}); };
  EXPECT_TRUE(again("Seen again.", patient).value().duplicate);
  EXPECT_TRUE(again("Seen again.", {}).value().duplicate);
  auto refused = again("Seen today.", patient), refused_too = again("Seen again.", other);
  EXPECT_EQ(refused.error().code(), Code::conflict);
  EXPECT_EQ(refused_too.error().code(), Code::conflict);
  // Whether it is nobody's or another's is not said.
  auto without_id = [](std::string text, const Uuid& id) { return text.replace(text.find(id.text()), id.text().size(), "ID"); };
  EXPECT_EQ(without_id(refused.error().message(), of_nobody), without_id(refused_too.error().message(), of_one));
  EXPECT_EQ(session->document(of_nobody).value().patient, Uuid());
  EXPECT_EQ(session->document(of_one).value().patient, patient);
}

TEST_F(WorkflowTest, ARowThatNamesAnotherPatientThanItsKeyIsFound) {
  Intake intake(*session);
  auto one = intake.patient(parse_patient_identifier("1").value()).value(),
       other = intake.patient(parse_patient_identifier("2").value()).value();
  auto id = accept(note, one).id;
  auto row = session->document(id).value();
  row.patient = other;
  ASSERT_TRUE(session->catalogue().update(row, {}));
  EXPECT_EQ(session->document(id).error().code(), Code::integrity);
  EXPECT_EQ(pipeline().resume(id).error().code(), Code::integrity);
}

TEST_F(WorkflowTest, ThePatientsOwnNumberIsTakenOutOfTheirDocuments) {
  auto patient = Intake(*session).patient(parse_patient_identifier("QX77").value()).value();
  auto accepted = accept("Seen today. Chart QX77 was reviewed with the team.", patient);
  auto row = pipeline().process(accepted.id, std::move(*accepted.grant)).value();
  EXPECT_EQ(view(crypto::Context::redacted, trust::Action::document_redacted, row.id).find("QX77"), std::string::npos);
  session->close().value();
  EXPECT_TRUE(ledger::verify(session->directory().ledger()).consistent);
}

// --- The model ---

gateway::ModelSettings at(const gateway::StubServer& server) { return {server.base_url(), gateway::ApiKey(), "test-model"}; }

TEST_F(WorkflowTest, AModelsSummaryIsCheckedAgainstTheDocument) {
  gateway::StubServer server(
      gateway::chat_reply("The patient was admitted with community acquired pneumonia. She received a kidney transplant."));
  gateway::SimpleGuard guard;
  gateway::Gateway model(at(server), guard);
  auto row = process(note, &model);
  auto text = summary(row.id);
  EXPECT_NE(text.find("\"method\":\"model:test-model@1\""), std::string::npos) << text;
  EXPECT_NE(text.find("\"supported\":true"), std::string::npos) << text;
  EXPECT_NE(text.find("\"supported\":false"), std::string::npos) << text;
  auto requests = server.stop();
  ASSERT_EQ(requests.size(), 1U);
  EXPECT_EQ(requests[0].find("Lopez"), std::string::npos);
  auto types = history(row.id);
  EXPECT_LT(std::find(types.begin(), types.end(), Type::model_invoked), std::find(types.begin(), types.end(), Type::document_summarized));
}

TEST_F(WorkflowTest, EachRequestToAModelHasItsOwnEntry) {
  gateway::StubServer server(gateway::chat_reply("The patient was admitted with community acquired pneumonia."));
  gateway::SimpleGuard guard;
  gateway::Gateway model(at(server), guard);
  auto row = process(note, &model);
  // As if the process had been killed after the summary's entry and before its row: the model is asked again.
  row.status = Status::processing;
  row.stage = Stage::extracted;
  row.ledger_last = row.ledger_received;
  ASSERT_TRUE(session->catalogue().update(row, {}));
  ASSERT_TRUE(pipeline(&model).resume(row.id));
  EXPECT_EQ(server.stop().size(), 2U);
  auto events = history(row.id);
  EXPECT_EQ(std::count(events.begin(), events.end(), Type::model_invoked), 2);
  EXPECT_EQ(std::count(events.begin(), events.end(), Type::document_summarized), 1) << "the same summary is not recorded twice";
}

TEST_F(WorkflowTest, AnAnswerThatNamesSomebodyIsDroppedAndSaidSo) {
  gateway::StubServer server(gateway::chat_reply("Zbigniew Kowalczyk was admitted with pneumonia."));
  gateway::SimpleGuard guard;
  gateway::Gateway model(at(server), guard);
  auto row = process(note, &model);
  auto text = summary(row.id);
  EXPECT_NE(text.find("\"method\":\"extractive\",\"fallback\":\"egress_blocked\""), std::string::npos) << text;
  EXPECT_EQ(text.find("Kowalczyk"), std::string::npos);
  auto types = history(row.id);
  EXPECT_NE(std::find(types.begin(), types.end(), Type::egress_blocked), types.end());
}

TEST_F(WorkflowTest, ABrokenModelLeavesAnExtractiveSummary) {
  for (const auto& reply : {gateway::http_reply("500 Internal Server Error", "", "{}"),
                            gateway::http_reply("429 Too Many Requests", "Retry-After: 9\r\n", "{}"),
                            gateway::http_reply("200 OK", "Content-Type: application/json\r\n", "{\"choices\":[{\"mess")}) {
    gateway::StubServer server(reply);
    gateway::SimpleGuard guard;
    gateway::Gateway model(at(server), guard);
    auto row = process(std::string(note) + reply.substr(9, 3), &model);
    EXPECT_NE(summary(row.id).find("\"method\":\"extractive\",\"fallback\":\"model_unavailable\""), std::string::npos);
    EXPECT_NE(row.status, Status::processing);
  }
}

// --- Files and texts ---

TEST(WorkflowFiles, TheEmbeddedOnesAreSound) {
  auto files = WorkflowFiles::embedded();
  ASSERT_TRUE(files) << files.error().message();
  EXPECT_EQ(files->of("discharge-summary").review, Review::when_a_check_fails);
  EXPECT_EQ(files->of("lab-report").review, Review::always);
}

TEST(WorkflowFiles, AWrongFieldIsNamed) {
  std::string good;
  for (const auto& file : embedded_files())
    if (file.name == "workflows/default.toml") good = file.content;
  ASSERT_TRUE(parse_workflow(good));
  for (auto [from, to] : {std::pair{"safe-harbor", "expert"}, {"prompt =", "prompts ="}, {"always", "never"}, {"class =", "klass ="}}) {
    auto bad = good;
    bad.replace(bad.find(from), std::string_view(from).size(), to);
    EXPECT_EQ(parse_workflow(bad).error().code(), Code::settings) << from;
  }
}

TEST(JsonText, WritesWhatBoostReadsBackAndNumbersAsPeopleDo) {
  boost::json::value value{
      {"a", 0.92}, {"b", {1, -2, nullptr, true, "x\"\n\u00e9"}}, {"empty", boost::json::object()}, {"none", boost::json::array()}};
  auto text = json_text(value);
  EXPECT_EQ(boost::json::parse(text), value);
  EXPECT_NE(text.find("\"a\":0.92,"), std::string::npos) << text;
}

TEST(Known, TakesItsOwnShapeOnly) {
  auto known = parse_known(R"({"names":["Maria Lopez"],"ids":["12","34"]})").value();
  EXPECT_EQ(known.names.size(), 1U);
  EXPECT_EQ(known.ids[1].reveal(), "34");
  EXPECT_EQ(parse_known(known_with_id(trust::Phi(std::string("a\"b"))).reveal()).value().ids[0].reveal(), "a\"b");
  for (auto bad : {"[]", "{\"name\":[]}", "{\"names\":\"x\"}", "{\"names\":[1]}", "{\"names\":[\"a\"],\"names\":[\"b\"]}", "{", ""})
    EXPECT_EQ(parse_known(bad).error().code(), Code::invalid_request) << bad;
}

TEST(Known, OfARequestHasNoValueThatIsLongerThanAnIdentifier) {
  const auto with = [](std::size_t length) { return "{\"dates\":[\"" + std::string(length, '1') + "\"]}"; };
  EXPECT_TRUE(parse_known_of_request(with(256)).ok());
  EXPECT_EQ(parse_known_of_request(with(257)).error().code(), Code::invalid_request);
  EXPECT_TRUE(parse_known(with(257)).ok());  // what a store has sealed is read
}

}  // namespace
}  // namespace wardbook::workflow
