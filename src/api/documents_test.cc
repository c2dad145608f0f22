// Documents through the service: sent in, found, judged, erased.
#include "api/service_for_test.h"

namespace wardbook::api {
namespace {

namespace json = boost::json;
using trust::Role;

TEST_F(ServiceTest, ADocumentComesRawOrAsAFormAndTwiceIsOnce) {
  auto id = document_of(Role::clinician);
  auto again = ask({http::Method::post, "/v1/documents", "", std::string(note), "text/plain", tokens[Role::clinician]});
  EXPECT_EQ(again.status, 200);
  EXPECT_EQ(json::parse(again.body).at("id").as_string(), id.c_str());
  EXPECT_TRUE(json::parse(again.body).at("duplicate").as_bool());
  std::string form =
      "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"n.txt\"\r\n\r\n" + std::string(note) + "\r\n--b--\r\n";
  auto uploaded = ask({http::Method::post, "/upload/", "", form, "multipart/form-data; boundary=b", tokens[Role::clinician]});
  EXPECT_EQ(uploaded.status, 200) << uploaded.body;
  EXPECT_EQ(json::parse(uploaded.body).at("id").as_string(), id.c_str());
  // Another sender's is another document: nobody learns that somebody else had it.
  auto others = ask({http::Method::post, "/v1/documents", "", std::string(note), "text/plain", tokens[Role::service]});
  EXPECT_EQ(others.status, 202);
  EXPECT_NE(json::parse(others.body).at("id").as_string(), id.c_str());
  form.replace(form.find("\"file\""), 6, "\"text\"");
  EXPECT_EQ(ask({http::Method::post, "/upload/", "", form, "multipart/form-data; boundary=b", tokens[Role::clinician]}).status, 400);
  EXPECT_EQ(ask({http::Method::post, "/v1/documents", "", "", "text/plain", tokens[Role::clinician]}).status, 422);
}

TEST_F(ServiceTest, AnErasedDocumentIsGoneFromEveryViewAndItsKeyAndBytesFromTheDisk) {
  auto document = document_of(Role::clinician);
  auto id = *Uuid::parse(document);
  Asked erase{.method = http::Method::remove, .path = "/v1/documents/" + document, .token = tokens[Role::privacy_officer]};
  auto answer = ask(erase);
  ASSERT_EQ(answer.status, 202) << answer.body;
  for (std::string view : {"/redacted", "/entities", "/summary", "/checks", "/original"}) {
    auto gone = ask({.path = "/v1/documents/" + document + view, .token = tokens[Role::clinician], .purpose = "TREAT"});
    EXPECT_EQ(gone.status, 410) << view << gone.body;
    EXPECT_EQ(json::parse(gone.body).at("code").as_string(), "erased");
  }
  EXPECT_EQ(ask({.path = "/document/" + document, .token = tokens[Role::clinician]}).status, 410);
  auto judged = ask({http::Method::post, "/v1/documents/" + document + "/feedback", "", R"({"target":"redacted","verdict":"right"})",
                     "application/json", tokens[Role::clinician]});
  EXPECT_EQ(judged.status, 410);
  auto status = json::parse(ask({.path = "/v1/documents/" + document, .query = "wait=30", .token = tokens[Role::clinician]}).body);
  EXPECT_EQ(status.at("status").as_string(), "erased");
  EXPECT_EQ(status.at("identifiers").as_object().size(), 0U);
  EXPECT_FALSE(session->keys().key(id));
  EXPECT_TRUE(session->blobs().ids().value().empty());
  EXPECT_FALSE(session->catalogue().value(crypto::Context::redacted, id));
  auto history = ask({.path = "/v1/documents/" + document + "/history", .token = tokens[Role::auditor]});
  EXPECT_NE(history.body.find("document.erased"), std::string::npos) << history.body;
  EXPECT_EQ(ask(erase).status, 410);
  // The same bytes are a document that nobody has seen before.
  EXPECT_NE(document_of(Role::clinician), document);
}

TEST_F(ServiceTest, AHistoryComesPageByPage) {
  auto document = document_of(Role::clinician);
  auto page = [&](const std::string& query) {
    auto answer = ask({.path = "/v1/documents/" + document + "/history", .query = query, .token = tokens[Role::auditor]});
    EXPECT_EQ(answer.status, 200) << answer.body;
    return json::parse(answer.body);
  };
  auto whole = page("limit=1000").at("items").as_array();
  std::string query = "limit=2";
  for (std::size_t i = 0; i + 1 < whole.size(); i += 2) {
    auto part = page(query);
    ASSERT_EQ(part.at("items").as_array().size(), 2U);
    EXPECT_EQ(part.at("items").at(0), whole[i]);
    EXPECT_EQ(part.at("items").at(1), whole[i + 1]);
    query = "limit=2&cursor=" + std::string(part.at("next").as_string());  // each look is an entry more: there is always another page
  }
  EXPECT_EQ(ask({.path = "/v1/documents/" + document + "/history", .query = "limit=1001", .token = tokens[Role::auditor]}).status, 400);
}

TEST_F(ServiceTest, AnOpinionIsKeptWithWhoAndOnWhichVersionByWhoeverMaySeeWhatItIsAbout) {
  auto document = document_of(Role::clinician);
  auto judge = [&](Role role, std::string body, const std::string& id) {
    return ask({http::Method::post, "/v1/documents/" + id + "/feedback", "", std::move(body), "application/json", tokens[role]});
  };
  auto kept = judge(Role::reviewer, R"({"target":"summary","verdict":"wrong","correction":"Maria Lopez has no pneumonia."})", document);
  ASSERT_EQ(kept.status, 201) << kept.body;
  EXPECT_EQ(judge(Role::administrator, R"({"target":"redacted","verdict":"wrong"})", document).status, 201);
  EXPECT_EQ(judge(Role::administrator, R"({"target":"summary","verdict":"wrong"})", document).status, 403);
  EXPECT_EQ(judge(Role::service, R"({"target":"redacted","verdict":"wrong"})", document).status, 404);  // another's
  for (const std::string body : {R"({"target":"original","verdict":"wrong"})", R"({"target":"summary","verdict":"maybe"})",
                                 R"({"target":"summary"})", R"({"target":"summary","verdict":"right","note":"x"})"})
    EXPECT_EQ(judge(Role::clinician, body, document).status, 400) << body;
  auto rows = session->catalogue().feedback_of(*Uuid::parse(document)).value();
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].author, "user:" + ids[Role::reviewer].text());
  EXPECT_EQ(rows[0].version, session->catalogue().document(*Uuid::parse(document)).value().ledger_last);
  EXPECT_EQ(rows[0].id.text(), json::parse(kept.body).at("id").as_string());
}

TEST_F(ServiceTest, ASearchFindsThePatientsDocumentsAndWhoMaySeeNoneOfThemLearnsNothing) {
  workflow::Intake intake(*session);
  auto patient = intake.patient(workflow::parse_patient_identifier("CLINIC|4711").value()).value();
  auto place = queue->admit(session->principal().id).value();
  auto accepted = intake.accept(trust::Phi(std::string(note)), {.patient = patient}).value();
  queue->submit(std::move(place), accepted);
  auto search = [&](Role role, std::string_view identifier, std::string query = "") {
    return ask({http::Method::post, "/v1/patients/search", std::move(query), R"({"patient_id":")" + std::string(identifier) + "\"}",
                "application/json", tokens[role]});
  };
  auto found = json::parse(search(Role::clinician, "CLINIC|4711").body);
  ASSERT_EQ(found.at("items").as_array().size(), 1U);
  EXPECT_EQ(found.at("items").at(0).at("id").as_string(), accepted.id.text().c_str());
  EXPECT_EQ(search(Role::clinician, "4711").body, search(Role::clinician, "nobody").body);  // exactly as it was given
  EXPECT_EQ(search(Role::service, "CLINIC|4711").body, search(Role::service, "nobody").body);
  EXPECT_EQ(search(Role::auditor, "CLINIC|4711").status, 403);
  EXPECT_EQ(search(Role::clinician, " ").status, 400);
  EXPECT_EQ(search(Role::clinician, "CLINIC|4711", "patient_id=4711").status, 400);
}

std::string form(const std::vector<std::pair<std::string, std::string>>& fields) {
  std::string body;
  for (const auto& [name, content] : fields)
    body += "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content + "\r\n";
  return body + "--b--\r\n";
}

TEST_F(ServiceTest, AFormSaysWhoseADocumentIsAndNothingOfItComesBack) {
  const std::string bytes(note);
  auto send = [&](const std::vector<std::pair<std::string, std::string>>& fields, const std::string& key = "", Role role = Role::service,
                  const std::string& query = "") {
    return ask({http::Method::post, "/v1/documents", query, form(fields), "multipart/form-data; boundary=b", tokens[role], "", key});
  };
  auto sent = send({{"patient_id", " CLINIC|Zebra-4711\n"}, {"file", bytes}}, "key");
  ASSERT_EQ(sent.status, 202) << sent.body;
  const std::string id(json::parse(sent.body).at("id").as_string());
  auto found = ask(
      {http::Method::post, "/v1/patients/search", "", R"({"patient_id":"CLINIC|Zebra-4711"})", "application/json", tokens[Role::service]});
  EXPECT_EQ(json::parse(found.body).at("items").at(0).at("id").as_string(), id.c_str());

  EXPECT_EQ(send({{"file", bytes}, {"patient_id", "CLINIC|Zebra-4711"}}).status, 200);  // the same, in whichever order
  EXPECT_EQ(send({{"file", bytes}}).status, 200);
  auto conflict = send({{"file", bytes}, {"patient_id", "CLINIC|Zebra-4712"}});
  EXPECT_EQ(conflict.status, 409) << conflict.body;
  EXPECT_NE(conflict.body.find(id), std::string::npos) << conflict.body;
  EXPECT_EQ(conflict.body.find("Zebra"), std::string::npos) << conflict.body;
  // Another sender's is another document: nobody learns whose the first is.
  EXPECT_EQ(send({{"file", bytes}, {"patient_id", "CLINIC|Zebra-4712"}}, "", Role::clinician).status, 202);

  // A key is for the whole request.
  EXPECT_EQ(send({{"file", bytes}, {"patient_id", "CLINIC|Zebra-4711"}}, "key").body, sent.body);
  EXPECT_EQ(send({{"file", bytes}}, "key").status, 409);
  EXPECT_EQ(send({{"file", bytes}, {"patient_id", "CLINIC|Zebra-4711"}}, "key", Role::service, "source=ehr").status, 409);

  using Fields = std::vector<std::pair<std::string, std::string>>;
  for (const auto& wrong :
       {Fields{{"patient_id", "4711"}}, Fields{{"file", bytes}, {"patient_id", " "}},
        Fields{{"file", bytes}, {"patient_id", "Zebra\n4711"}}, Fields{{"file", bytes}, {"patient_id", "4711"}, {"patient_id", "4711"}},
        Fields{{"file", bytes}, {"patient_id", "\xff"}}, Fields{{"file", bytes}, {"patient_id", std::string(257, 'Z')}},
        Fields{{"file", bytes}, {"patient_id", std::string(5000, ' ') + "Z"}}, Fields{{"file", bytes}, {"patient", "4711"}}}) {
    auto refused = send(wrong);
    EXPECT_EQ(refused.status, 400) << refused.body;
    EXPECT_EQ(refused.body.find("Zebra"), std::string::npos) << refused.body;
  }
  EXPECT_EQ(ask({http::Method::post, "/v1/documents", "patient_id=4711", bytes, "text/plain", tokens[Role::service]}).status, 400);
}

TEST_F(ServiceTest, ADocumentThatIsNotTakenMakesNoPatientAndDoesNotShowWhoIsOne) {
  open_queue({.workers = 0});  // no entries of work under way
  auto entries_of = [&](const std::string& patient, const std::string& key, int status) {
    const auto before = session->ledger().size();
    const auto body = form({{"file", std::string(note)}, {"patient_id", patient}});
    const auto answer =
        ask({http::Method::post, "/v1/documents", "", body, "multipart/form-data; boundary=b", tokens[Role::service], "TREAT", key});
    EXPECT_EQ(answer.status, status) << answer.body;
    return session->ledger().size() - before;
  };
  workflow::Intake intake(*session);
  auto is_known = [&](std::string_view patient) {
    return intake.known_patient(workflow::parse_patient_identifier(patient).value()).value().has_value();
  };
  const std::string known = "CLINIC|4712", unknown = "CLINIC|4713";
  ASSERT_TRUE(intake.patient(workflow::parse_patient_identifier(known).value()));
  const auto before = session->ledger().size();
  EXPECT_EQ(entries_of("CLINIC|4711", "key", 202), 3U);  // the patient, the document, the call
  EXPECT_TRUE(is_known("CLINIC|4711"));
  EXPECT_EQ(entries_of("CLINIC|4711", "key", 202), 2U);
  for (const auto& [key, status] : {std::pair<std::string, int>{"", 409}, {"key", 409}, {"other", 409}, {std::string(256, 'k'), 400}})
    EXPECT_EQ(entries_of(known, key, status), entries_of(unknown, key, status)) << key;
  EXPECT_FALSE(is_known(unknown));
  // Each of these entries says why.
  ASSERT_TRUE(session->ledger().publish());
  EXPECT_TRUE(ledger::Reader::open(session->directory().ledger()).value().for_each(before, [&](std::uint64_t, BytesView bytes) {
    const auto draft = ledger::parse_entry(bytes).value().draft;
    EXPECT_EQ(draft.purpose, "TREAT") << draft.resource.kind << " " << draft.outcome.code;
    return Result<void>();
  }));
}

TEST_F(ServiceTest, AListIsNarrowedBySourceTimeAndDeadline) {
  auto document = document_of(Role::clinician);
  const auto row = session->catalogue().document(*Uuid::parse(document)).value();
  auto listed = [&](const std::string& query) {
    auto answer = ask({.path = "/v1/documents", .query = query, .token = tokens[Role::clinician]});
    return answer.status == 200 ? static_cast<int>(json::parse(answer.body).at("items").as_array().size()) : -answer.status;
  };
  auto day = [](Time time) { return to_rfc3339(time).substr(0, 10); };
  EXPECT_EQ(listed("source=manual"), 1);
  EXPECT_EQ(listed("source=ehr"), 0);
  EXPECT_EQ(listed("source=elsewhere"), -400);
  EXPECT_EQ(listed("since=" + day(row.received_at)), 1);
  EXPECT_EQ(listed("until=" + day(row.received_at)), 0);
  EXPECT_EQ(listed("since=" + to_rfc3339(row.received_at) + "&until=" + to_rfc3339(row.received_at + std::chrono::microseconds(1))), 1);
  EXPECT_EQ(listed("since=yesterday"), -400);
  ASSERT_TRUE(row.deadline);
  EXPECT_EQ(listed("due_before=" + to_rfc3339(*row.deadline)), 0);
  EXPECT_EQ(listed("due_before=" + to_rfc3339(*row.deadline + std::chrono::microseconds(1)) + "&status=in_review"), 1);
  EXPECT_EQ(listed("due_before=" + to_rfc3339(*row.deadline + std::chrono::microseconds(1)) + "&status=done"), 0);
}

TEST_F(ServiceTest, AKeyGivesTheFirstAnswerAgainAndServesForOneContentAndOneSender) {
  const auto& token = tokens[Role::clinician];
  auto send = [&](std::string text, std::string key, Role role) {
    return ask({http::Method::post, "/v1/documents", "", std::move(text), "text/plain", tokens[role], "", std::move(key)});
  };
  auto first = send(std::string(note), "one", Role::clinician);
  ASSERT_EQ(first.status, 202) << first.body;
  auto again = send(std::string(note), "one", Role::clinician);
  EXPECT_EQ(again.status, 202);
  EXPECT_EQ(again.body, first.body);
  EXPECT_EQ(send(std::string(note), "two", Role::clinician).status, 200);  // a new request with what is here already
  auto other = send("PROGRESS NOTE\n\nNo complaints.\n", "one", Role::clinician);
  EXPECT_EQ(other.status, 409) << other.body;
  EXPECT_EQ(json::parse(other.body).at("code").as_string(), "conflict");
  EXPECT_EQ(send("PROGRESS NOTE\n\nNo complaints.\n", "one", Role::service).status, 202);  // somebody else's key says nothing
  EXPECT_EQ(send(std::string(note), std::string(256, 'k'), Role::clinician).status, 400);
  EXPECT_EQ(ask({.path = "/v1/documents", .token = token, .key = "one"}).status, 400);
}

TEST_F(ServiceTest, AFullQueueSaysWhenToComeAgainAndKeepsNothingOfWhatItRefused) {
  open_queue({.places = 0, .workers = 1});
  auto refused = ask({http::Method::post, "/v1/documents", "", std::string(note), "text/plain", tokens[Role::clinician]});
  EXPECT_EQ(refused.status, 429) << refused.body;
  auto wait = std::ranges::find(refused.fields, "Retry-After", &std::pair<std::string_view, std::string>::first);
  ASSERT_NE(wait, refused.fields.end());
  EXPECT_GE(std::stoi(wait->second), 1);
  EXPECT_TRUE(session->catalogue().list({}).value().rows.empty());
  EXPECT_TRUE(session->blobs().ids().value().empty());
  open_queue({});
  EXPECT_EQ(ask({http::Method::post, "/v1/documents", "", std::string(note), "text/plain", tokens[Role::clinician]}).status, 202);
}

}  // namespace
}  // namespace wardbook::api
