// What codes stand for, and how many keys there are, through the service.
#include "api/service_for_test.h"

namespace wardbook::api {
namespace {

namespace json = boost::json;
using ledger::Type;
using trust::Role;

TEST_F(ServiceTest, WhatACodeStandsForIsGivenBackForAPurposeAndStandsInTheLedgerTwice) {
  auto document = document_of(Role::service);
  auto open = [&](const std::string& id, const std::string& body, const std::string& purpose = "TREAT", Role role = Role::clinician) {
    return ask({http::Method::post, "/v1/documents/" + id + "/reidentify", "", body, "application/json", tokens[role], purpose});
  };
  auto found = open(document, R"({"codes":["[NAME_1]","MRN_1","NAME_1"]})");
  ASSERT_EQ(found.status, 200) << found.body;
  EXPECT_EQ(found.body,
            R"({"id":")" + document +
                R"(","codes":[{"code":"NAME_1","label":"NAME","values":["Maria Lopez"]},)"
                R"({"code":"MRN_1","label":"MRN","values":["00482913"]},{"code":"NAME_1","label":"NAME","values":["Maria Lopez"]}]})");
  EXPECT_EQ(open(document, R"({"codes":["NAME_2"]})").status, 404);
  EXPECT_EQ(open(document, R"({"codes":["NAME_1"]})", "").status, 403);
  EXPECT_EQ(open(document, R"({"codes":["NAME_1"]})", "TREAT", Role::service).status, 403);  // not even of its own
  EXPECT_EQ(open(Uuid::v7(clock, randomness).text(), R"({"codes":["NAME_1"]})").status, 404);
  for (const std::string body : {R"({"codes":[]})", R"({"codes":[""]})", R"({"codes":"NAME_1"})", R"({"codes":[1]})", "{}"})
    EXPECT_EQ(open(document, body).status, 400) << body;

  std::vector<std::string> codes;
  auto reader = ledger::Reader::open(session->directory().ledger()).value();
  ASSERT_TRUE(reader.for_each(0, [&](std::uint64_t, BytesView bytes) -> Result<void> {
    EXPECT_EQ(text_of(bytes).find("NAME_1"), std::string_view::npos);
    auto entry = ledger::parse_entry(bytes).value();
    if (entry.draft.type != Type::document_read_intent && entry.draft.type != Type::document_read_outcome) return {};
    EXPECT_EQ(entry.draft.actor.id, "user:" + ids[Role::clinician].text());
    EXPECT_EQ(entry.draft.purpose, "TREAT");
    EXPECT_EQ(entry.draft.resource.id, document);
    codes.push_back(entry.draft.outcome.code);
    return {};
  }));
  EXPECT_EQ(codes, (std::vector<std::string>{"", "shown", "", "not_found"}));

  ask({.method = http::Method::remove, .path = "/v1/documents/" + document, .token = tokens[Role::privacy_officer]});
  EXPECT_EQ(open(document, R"({"codes":["NAME_1"]})").status, 410);
}

TEST_F(ServiceTest, KeysAreCountedAndNotShown) {
  document_of(Role::clinician);
  auto keys = json::parse(ask({.path = "/v1/keys", .token = tokens[Role::administrator]}).body);
  EXPECT_EQ(keys.at("root"), (json::array{"key_file", "recovery_code"}));
  EXPECT_EQ(keys.at("keys").at("document").as_int64(), 1);
  EXPECT_EQ(keys.as_object().size(), 2U);
}

}  // namespace
}  // namespace wardbook::api
