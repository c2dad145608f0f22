#include "gateway/gateway.h"

#include <gtest/gtest.h>

#include <boost/json/parse.hpp>

#include "gateway/redacted_for_test.h"
#include "gateway/testing/stub_server.h"

namespace wardbook::gateway {
namespace {

using deid::Redactor;

// Blocks what holds the word that it is given.
class WordGuard final : public EgressGuard {
 public:
  explicit WordGuard(std::string word) : word_(std::move(word)) {}
  Verdict scan(std::string_view text, const trust::KnownIdentifiers&) const override {
    if (text.find(word_) == text.npos) return {true, {}};
    return {false, {{FindingKind::unknown_word, 2}, {FindingKind::date, 1}}};
  }

 private:
  std::string word_;
};

Prompt prompt(std::chrono::milliseconds timeout = std::chrono::seconds(60)) { return {1, 0.2, 100, 50, timeout, "Say it."}; }

ModelSettings settings(std::string base_url) { return {std::move(base_url), ApiKey(std::string("key-123")), "small"}; }

struct Asked {
  Result<Answer> answer;
  std::vector<std::string> requests;
};

Asked ask(std::string reply, StubServer::Afterwards afterwards = StubServer::Afterwards::close, std::string text = "Cough.",
          Prompt asked = prompt()) {
  const WordGuard guard("Brontosaurus");
  StubServer server(std::move(reply), afterwards);
  const Gateway gateway(settings(server.base_url()), guard);
  auto answer = gateway.ask(Redactor::believe(std::move(text)), asked, {});
  return {std::move(answer), server.stop()};
}

void expect_unavailable(const Asked& asked, std::string_view message) {
  ASSERT_FALSE(asked.answer.ok());
  EXPECT_EQ(asked.answer.error().code(), Code::model_unavailable);
  EXPECT_EQ(asked.answer.error().message(), message);
}

TEST(Gateway, LetsNothingLeaveThatIsNotDeIdentifiedBySafeHarbor) {
  const WordGuard guard("Brontosaurus");
  const Gateway gateway(settings("http://127.0.0.1:9"), guard);
  for (const auto mode : {trust::Mode::limited_data_set, trust::Mode::expert}) {
    EXPECT_EQ(gateway.preview(Redactor::believe("Cough.", mode), prompt(), {}).error().code(), Code::egress_blocked);
    EXPECT_EQ(gateway.ask(Redactor::believe("Cough.", mode), prompt(), {}).error().code(), Code::egress_blocked);
  }
}

TEST(Gateway, ReturnsTheAnswerAndTheBytesThatWentAndCame) {
  const auto reply = chat_reply("A cough.");
  const auto asked = ask(reply);
  ASSERT_TRUE(asked.answer.ok()) << asked.answer.error().message();
  EXPECT_EQ(asked.answer->text, "A cough.");
  EXPECT_EQ(asked.answer->model, "small");
  ASSERT_EQ(asked.requests.size(), 1u);
  const auto& request = asked.requests[0];
  const auto body = request.find("\r\n\r\n") + 4;
  EXPECT_EQ(asked.answer->request, request.substr(body));
  EXPECT_EQ(asked.answer->response, reply.substr(reply.find("\r\n\r\n") + 4));
  const auto head = request.substr(0, body);
  EXPECT_TRUE(head.starts_with("POST /v1/chat/completions HTTP/1.1\r\n")) << head;
  EXPECT_NE(head.find("Authorization: Bearer key-123\r\n"), head.npos) << head;
  EXPECT_NE(head.find("Content-Type: application/json\r\n"), head.npos) << head;
  EXPECT_EQ(head.find("Cookie"), head.npos);
  EXPECT_NE(boost::json::parse(request.substr(body)).at("messages").at(1).at("content").as_string().find("Cough."), std::string::npos);
}

TEST(Gateway, SendsNothingWhenTheGuardBlocksTheText) {
  const auto asked = ask(chat_reply("Fine."), StubServer::Afterwards::close, "A Brontosaurus.");
  ASSERT_FALSE(asked.answer.ok());
  EXPECT_EQ(asked.answer.error().code(), Code::egress_blocked);
  EXPECT_EQ(asked.answer.error().message(), "Nothing was sent: 3 places of the redacted text look as if they named a person.");
  EXPECT_TRUE(asked.requests.empty());
}

TEST(Gateway, DropsAnAnswerThatTheGuardBlocks) {
  const auto asked = ask(chat_reply("It is a Brontosaurus."));
  ASSERT_FALSE(asked.answer.ok());
  EXPECT_EQ(asked.answer.error().code(), Code::egress_blocked);
  EXPECT_EQ(asked.answer.error().message(), "The model's answer was dropped: 3 places of it look as if they named a person.");
  EXPECT_EQ(asked.requests.size(), 1u);
}

TEST(Gateway, WhoStopsItDoesNotWaitForTheAnswer) {
  const WordGuard guard("Brontosaurus");
  StubServer server(chat_reply("Fine."));
  std::stop_source stop;
  stop.request_stop();
  EXPECT_EQ(Gateway(settings(server.base_url()), guard).ask(Redactor::believe("Cough."), prompt(), {}, stop.get_token()).error().code(),
            Code::cancelled);
}

TEST(Gateway, SendsNoTextThatIsLongerThanThePromptAllows) {
  EXPECT_TRUE(ask(chat_reply("Fine."), StubServer::Afterwards::close, std::string(100, 'x')).answer.ok());
  const auto asked = ask(chat_reply("Fine."), StubServer::Afterwards::close, std::string(101, 'x'));
  ASSERT_FALSE(asked.answer.ok());
  EXPECT_EQ(asked.answer.error().code(), Code::too_large);
  EXPECT_TRUE(asked.requests.empty());
}

TEST(Gateway, PreviewIsWhatIsSent) {
  const WordGuard guard("Brontosaurus");
  StubServer server(chat_reply("Fine."));
  const Gateway gateway(settings(server.base_url()), guard);
  const auto text = Redactor::believe("Cough.");
  const auto preview = gateway.preview(text, prompt(), {});
  const auto answer = gateway.ask(text, prompt(), {});
  ASSERT_TRUE(preview.ok() && answer.ok());
  EXPECT_EQ(*preview, answer->request);
  EXPECT_EQ(gateway.preview(Redactor::believe("Brontosaurus"), prompt(), {}).error().code(), Code::egress_blocked);
  EXPECT_EQ(server.stop().size(), 1u);
}

TEST(Gateway, GivesUpWhenNoAnswerComesInTime) {
  const auto soon = prompt(std::chrono::milliseconds(50));
  expect_unavailable(ask("", StubServer::Afterwards::hold, "Cough.", soon), "The model did not answer in time.");
  const auto reply = chat_reply("Fine.");
  const auto half = reply.substr(0, reply.size() - 1);
  expect_unavailable(ask(half, StubServer::Afterwards::hold, "Cough.", soon), "The model did not answer in time.");
}

TEST(Gateway, FailsAtOnceWhenTheServerIsTooBusy) {
  const auto asked = ask(http_reply("429 Too Many Requests", "Retry-After: 30\r\n", "{}"));
  expect_unavailable(asked, "The model's server asks for patience: too many requests.");
  EXPECT_EQ(asked.answer.error().detail(), "status 429, Retry-After 30 s");
  EXPECT_EQ(asked.requests.size(), 1u);
}

TEST(Gateway, RefusesEveryStatusButGood) {
  const std::string headers = "Content-Type: application/json\r\n";
  const auto good = chat_reply("Fine.");
  const auto body = good.substr(good.find("\r\n\r\n") + 4);
  expect_unavailable(ask(http_reply("500 Oops", headers, body)), "The model's server answered with status 500.");
  expect_unavailable(ask(http_reply("503 Oops", headers, body)), "The model's server answered with status 503.");
  expect_unavailable(ask(http_reply("404 Oops", headers, body)), "The model's server answered with status 404.");
  expect_unavailable(ask(http_reply("401 Oops", headers, body)), "The model's server refuses the key (status 401).");
  expect_unavailable(ask(http_reply("201 Made", headers, body)), "The model's server answered with status 201.");
}

TEST(Gateway, FollowsNoRedirect) {
  StubServer elsewhere(chat_reply("Fine."));
  const auto asked = ask(http_reply("307 Temporary Redirect", "Location: " + elsewhere.base_url() + "\r\n", ""));
  expect_unavailable(asked, "The model's server sends us elsewhere (status 307), which Wardbook does not follow.");
  EXPECT_TRUE(elsewhere.stop().empty());
}

TEST(Gateway, RefusesAnswersThatAreNoWholeJson) {
  const std::string json_type = "Content-Type: application/json\r\n";
  const auto good = chat_reply("Fine.");
  const auto body = good.substr(good.find("\r\n\r\n") + 4);
  expect_unavailable(ask(http_reply("200 OK", json_type, body.substr(0, body.size() / 2))), "The model's answer is no complete JSON.");
  expect_unavailable(ask(http_reply("200 OK", "Content-Type: text/html\r\n", body)), "The model's answer is not of type application/json.");
  expect_unavailable(ask(good.substr(0, good.size() - 5)), "The model's answer was cut off.");
  expect_unavailable(ask(http_reply("200 OK", json_type, R"({"choices":[]})")), "The model's answer has no choices.");
  expect_unavailable(ask(chat_reply("Fi", "length")), "The model's answer was cut off at its longest length.");
  EXPECT_TRUE(ask(http_reply("200 OK", "Content-Type: Application/JSON; charset=utf-8\r\n", body)).answer.ok());
  EXPECT_TRUE(ask(http_reply("200 OK", "", body)).answer.ok());
}

TEST(Gateway, TakesOneMebibyteOfAnswerAndNoMore) {
  const std::size_t frame = chat_reply("").size() - chat_reply("").find("\r\n\r\n") - 4;
  const std::size_t room = 1024 * 1024 - frame;
  EXPECT_TRUE(ask(chat_reply(std::string(room, 'x'))).answer.ok());
  expect_unavailable(ask(chat_reply(std::string(room + 1, 'x'))), "The model's answer is longer than 1048576 bytes.");
  expect_unavailable(ask("HTTP/1.1 200 OK\r\n\r\n" + std::string(3'000'000, ' ')), "The model's answer is longer than 1048576 bytes.");
}

TEST(Gateway, FailsWhenTheConnectionIsClosedOrCannotBeMade) {
  expect_unavailable(ask(""), "The connection to the model failed.");
  expect_unavailable(ask("What?\r\n\r\n"), "The connection to the model failed.");
  const WordGuard guard("Brontosaurus");
  StubServer gone("");
  const Gateway gateway(settings(gone.base_url()), guard);
  gone.stop();
  EXPECT_EQ(gateway.ask(Redactor::believe("Cough."), prompt(), {}).error().message(), "The model's server cannot be reached.");
}

TEST(Gateway, KeepsNothingOfTheServerInItsErrors) {
  const auto asked = ask(http_reply("500 Canary", "X-Word: Canary\r\n", "Canary"));
  ASSERT_FALSE(asked.answer.ok());
  EXPECT_EQ((asked.answer.error().message() + asked.answer.error().detail()).find("Canary"), std::string::npos);
}

TEST(Gateway, LooksAtNoProxyOfTheEnvironment) {
  StubServer proxy(chat_reply("From the proxy."));
  ::setenv("http_proxy", proxy.base_url().c_str(), 1);
  ::setenv("all_proxy", proxy.base_url().c_str(), 1);
  const auto asked = ask(chat_reply("Fine."));
  ::unsetenv("http_proxy");
  ::unsetenv("all_proxy");
  ASSERT_TRUE(asked.answer.ok());
  EXPECT_EQ(asked.answer->text, "Fine.");
  EXPECT_TRUE(proxy.stop().empty());
}

}  // namespace
}  // namespace wardbook::gateway
