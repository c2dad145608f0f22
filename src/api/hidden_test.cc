// What a caller may not know of changes no answer. Two stores hear the same calls of one service account; in one of them others send,
// read, judge and erase documents of their own meanwhile, with the same contents, keys and patients. The answers are the same: status,
// order, pages, cursors, duplicates, conflicts. (Left out are times, request ids, and the indexes of the ledger's entries, which count
// every act of anybody by the contract.)
#include <random>

#include "api/service_for_test.h"

namespace wardbook::api {
namespace {

namespace json = boost::json;
using trust::Role;

std::string content(std::size_t number) { return "PROGRESS NOTE\n\nPatient: Maria Lopez\n\nVisit " + std::to_string(number) + ".\n"; }

struct World final : ServiceTest {
  void TestBody() override {}
  using ServiceTest::queue;
  using ServiceTest::session;

  http::Response call(Asked asked, Role role) {
    asked.token = tokens[role];
    return ask(asked);
  }
  std::string send(Role role, std::size_t number, const std::string& key, const std::string& patient = "") {
    Asked asked{http::Method::post, "/v1/documents", "", content(number), "text/plain", "", "", key};
    if (!patient.empty()) {
      const std::string part = "--b\r\nContent-Disposition: form-data; name=";
      asked.body = part + "\"patient_id\"\r\n\r\n" + patient + "\r\n" + part + "\"file\"\r\n\r\n" + asked.body + "\r\n--b--\r\n";
      asked.type = "multipart/form-data; boundary=b";
    }
    auto answer = call(asked, role);
    if (answer.status >= 300) return plain(answer);
    std::string id(json::parse(answer.body).at("id").as_string());
    auto& list = role == Role::service ? own : others;
    if (std::ranges::find(list, id) == list.end()) list.push_back(id);
    call({.path = "/v1/documents/" + id, .query = "wait=30"}, role);
    return plain(answer);
  }
  std::string all_pages(std::string path, const std::string& query, const std::string& body = "") {
    std::string shown, cursor;
    do {
      Asked asked{body.empty() ? http::Method::get : http::Method::post, path, query + (cursor.empty() ? "" : "&cursor=" + cursor), body};
      if (!body.empty()) asked.type = "application/json";
      auto answer = call(asked, Role::service);
      shown += plain(answer) + "\n";
      if (answer.status != 200) break;
      const auto page = json::parse(answer.body);
      const auto& next = page.at("next");
      cursor = next.is_null() ? "" : std::string(next.as_string());
    } while (!cursor.empty());
    return shown;
  }
  // A document that the service account has not sent: another's, where there is one.
  std::string not_own(std::size_t which) { return others.empty() ? Uuid::v7(clock, randomness).text() : others[which % others.size()]; }

  // An answer without what may differ: ids as the numbers under which the caller came to know them.
  std::string plain(const http::Response& answer) const {
    auto text = std::to_string(answer.status) + " ";
    if (!answer.content_type.starts_with("application/")) return text;
    if (answer.content_type == "application/octet-stream") return text + answer.body;
    auto value = json::parse(answer.body);
    strip(value);
    text += json::serialize(value);
    for (std::size_t i = 0; i < own.size(); ++i)
      for (auto at = text.find(own[i]); at != text.npos; at = text.find(own[i]))
        text.replace(at, own[i].size(), "own " + std::to_string(i));
    for (const auto& [name, content] : answer.fields)
      if (name == "Location") text += " with a place";
    return text;
  }
  static void strip(json::value& value) {
    if (auto* array = value.if_array())
      for (auto& item : *array) strip(item);
    auto* object = value.if_object();
    if (!object) return;
    for (const auto* name : {"request_id", "received_at", "deadline", "ledger", "timings_ms"}) object->erase(name);
    if (auto* next = object->if_contains("next"); next && !next->is_null()) *next = "more";
    for (auto& member : *object) strip(member.value());
  }

  std::vector<std::string> own, others;
};

// What others do, in one of the worlds.
void meanwhile(World& world, std::mt19937& chance) {
  auto one_of = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(chance); };
  const auto role = one_of(2) == 0 ? Role::clinician : Role::reviewer;
  switch (one_of(6)) {
    case 0:
    case 1:
      world.send(role, one_of(8), one_of(2) == 0 ? "" : "key" + std::to_string(one_of(3)));
      return;
    case 2: {
      workflow::Intake intake(*world.session);
      const auto whose = one_of(3);
      auto identifier = workflow::parse_patient_identifier("CLINIC|" + std::to_string(whose)).value();
      auto place = world.queue->admit(world.session->principal().id).value();
      auto accepted =
          intake.accept(trust::Phi(content(100 + 50 * whose + one_of(50))), {.patient = intake.patient(identifier).value()}).value();
      world.queue->submit(std::move(place), accepted);
      return;
    }
    case 3:
      if (!world.others.empty()) world.call({.path = "/v1/documents/" + world.not_own(one_of(99)) + "/redacted"}, role);
      return;
    case 4:
      if (!world.others.empty())
        world.call({http::Method::post, "/v1/documents/" + world.not_own(one_of(99)) + "/feedback", "",
                    R"({"target":"redacted","verdict":"wrong"})", "application/json"},
                   role);
      return;
    default:
      if (!world.others.empty())
        world.call({.method = http::Method::remove, .path = "/v1/documents/" + world.not_own(one_of(99))}, Role::privacy_officer);
  }
}

// One call of the service account, the same in each world.
std::string step(World& world, std::mt19937& chance) {
  auto one_of = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(chance); };
  const auto kind = one_of(7), which = one_of(99), content_number = one_of(8), key = one_of(4), limit = 1 + one_of(3), filter = one_of(6);
  const bool of_others = one_of(3) == 0;
  constexpr std::array filters{
      "", "&status=in_review", "&source=manual", "&class=progress-note", "&since=2020-01-01", "&due_before=2100-01-01"};
  constexpr std::array views{"", "/redacted", "/entities", "/summary", "/checks", "/history", "/original"};
  const auto document = of_others || world.own.empty() ? world.not_own(which) : world.own[which % world.own.size()];
  switch (kind) {
    case 0:
      return world.send(Role::service, content_number, key == 0 ? "" : "key" + std::to_string(key - 1),
                        which % 2 == 0 ? "" : "CLINIC|" + std::to_string(which % 3));
    case 1:
    case 2:
      return world.all_pages("/v1/documents", "limit=" + std::to_string(limit) + filters[filter]);
    case 3:
      return world.all_pages("/v1/patients/search", "limit=" + std::to_string(limit),
                             R"({"patient_id":"CLINIC|)" + std::to_string(which % 3) + "\"}");
    case 4:
      return world.plain(world.call({http::Method::post, "/v1/documents/" + document + "/feedback", "",
                                     R"({"target":"summary","verdict":"maybe"})", "application/json"},
                                    Role::service));
    case 5:
      return world.plain(world.call({.method = http::Method::remove, .path = "/v1/documents/" + document}, Role::service));
    default:
      return world.plain(
          world.call({.path = "/v1/documents/" + document + views[which % views.size()], .purpose = "TREAT"}, Role::service));
  }
}

TEST(Hidden, WhatTheCallerMayNotSeeChangesNoAnswer) {
  const char* full = std::getenv("WARDBOOK_FULL");
  const int steps = full && *full && *full != '0' ? 3000 : 150;
  World busy, quiet;
  std::mt19937 of_others(11);
  int compared = 0;
  for (int i = 0; i < steps; ++i) {
    if (i % 3 != 2) meanwhile(busy, of_others);
    // Each world hears the same.
    std::mt19937 one(static_cast<unsigned>(i)), other(static_cast<unsigned>(i));
    auto in_busy = step(busy, one), in_quiet = step(quiet, other);
    // A document of nobody's has another id in each world.
    ASSERT_EQ(in_busy, in_quiet) << "step " << i;
    compared += !in_busy.starts_with("403");
  }
  EXPECT_GT(compared, steps / 2);
  EXPECT_GT(busy.own.size(), 4U);
  EXPECT_GT(busy.others.size(), 4U);
}

}  // namespace
}  // namespace wardbook::api
