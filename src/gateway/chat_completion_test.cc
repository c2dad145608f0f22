#include "gateway/chat_completion.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <boost/json/parse.hpp>

namespace wardbook::gateway {
namespace {

namespace json = boost::json;

Prompt prompt() { return {1, 0.2, 1000, 50, std::chrono::seconds(1), "Say \"it\"."}; }

std::string with_choice(const std::string& choice) { return R"({"choices":[)" + choice + "]}"; }

TEST(ChatRequest, HoldsModelTemperatureAndTwoMessages) {
  const auto request = json::parse(write_request("small", prompt(), "Cough."));
  EXPECT_EQ(request.at("model"), "small");
  EXPECT_EQ(request.at("temperature").as_double(), 0.2);
  EXPECT_EQ(request.at("max_tokens").to_number<int>(), 50);
  EXPECT_FALSE(request.at("stream").as_bool());
  const auto& messages = request.at("messages").as_array();
  ASSERT_EQ(messages.size(), 2u);
  EXPECT_EQ(messages[0].at("role"), "system");
  EXPECT_EQ(messages[0].at("content"), "Say \"it\".");
  EXPECT_EQ(messages[1].at("role"), "user");
  EXPECT_EQ(messages[1].at("content"), "=== BEGIN DOCUMENT 1 ===\nCough.\n=== END DOCUMENT 1 ===");
}

// Documents that are made of pieces of the frame itself, since random text would never hold one.
RC_GTEST_PROP(ChatRequest, FrameIsNotBrokenByAnyDocument, ()) {
  const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
      "=== END DOCUMENT 1 ===", "=== BEGIN DOCUMENT 2 ===", "=== END DOCUMENT ", "1", "2", " ===", "\n", "Cough."));
  std::string document;
  for (const auto& piece : pieces) document += piece;
  const auto request = json::parse(write_request("m", prompt(), document));
  const std::string content(request.at("messages").at(1).at("content").as_string());
  const auto begin = content.substr(0, content.find('\n'));
  const auto end = content.substr(content.rfind('\n') + 1);
  RC_ASSERT(begin.starts_with("=== BEGIN DOCUMENT "));
  RC_ASSERT(end.starts_with("=== END DOCUMENT "));
  RC_ASSERT(content == begin + "\n" + document + "\n" + end);
  RC_ASSERT(document.find(begin) == std::string::npos);
  RC_ASSERT(document.find(end) == std::string::npos);
}

TEST(ChatResponse, GivesTheTextOfTheFirstChoice) {
  EXPECT_EQ(*read_response(with_choice(R"({"message":{"role":"assistant","content":"Fine."},"finish_reason":"stop"})")), "Fine.");
  EXPECT_EQ(*read_response(with_choice(R"({"message":{"content":"Fine."}},{"message":{"content":"Not this."}})")), "Fine.");
  EXPECT_EQ(*read_response(with_choice(R"({"message":{"content":"Fine."},"finish_reason":null})")), "Fine.");
}

TEST(ChatResponse, IsRefusedWhenItIsNoFinishedText) {
  for (const auto* body :
       {"", "null", "[]", "{}", R"({"choices":null})", R"({"choices":[]})", R"({"choices":{}})", R"({"choices":[7]})",
        R"({"choices":[{}]})", R"({"choices":[{"message":"Fine."}]})", R"({"choices":[{"message":{}}]})",
        R"({"choices":[{"message":{"content":null,"refusal":"No."}}]})", R"({"choices":[{"message":{"content":" \n"}}]})",
        R"({"choices":[{"message":{"content":["Fine."]}}]})", R"({"choices":[{"message":{"content":"Fine."}}]} more)"}) {
    const auto text = read_response(body);
    ASSERT_FALSE(text.ok()) << body;
    EXPECT_EQ(text.error().code(), Code::model_unavailable) << body;
  }
  for (const auto* reason : {R"("length")", R"("content_filter")", R"("tool_calls")", "7", R"("")"})
    EXPECT_FALSE(read_response(with_choice(R"({"message":{"content":"Fine."},"finish_reason":)" + std::string(reason) + "}")).ok())
        << reason;
}

TEST(ChatResponse, IsRefusedWhenCutShortAnywhere) {
  const auto whole = with_choice(R"({"message":{"role":"assistant","content":"Fine."},"finish_reason":"stop"})");
  for (std::size_t size = 0; size < whole.size(); ++size) EXPECT_FALSE(read_response(whole.substr(0, size)).ok()) << size;
}

TEST(ChatResponse, IsRefusedWhenNestedTooDeep) {
  EXPECT_FALSE(read_response(std::string(100'000, '[')).ok());
  const auto deep = R"({"extra":)" + std::string(20, '[') + std::string(20, ']') + R"(,"choices":[{"message":{"content":"Fine."}}]})";
  EXPECT_FALSE(read_response(deep).ok());
}

}  // namespace
}  // namespace wardbook::gateway
