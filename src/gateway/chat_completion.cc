#include "gateway/chat_completion.h"

#include <fmt/format.h>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace wardbook::gateway {
namespace {

namespace json = boost::json;

std::string framed(std::string_view document) {
  std::string begin;
  std::string end;
  for (std::size_t number = 1;; ++number) {
    begin = fmt::format("=== BEGIN DOCUMENT {} ===", number);
    end = fmt::format("=== END DOCUMENT {} ===", number);
    if (document.find(begin) == document.npos && document.find(end) == document.npos) break;
  }
  return fmt::format("{}\n{}\n{}", begin, document, end);
}

}  // namespace

std::string write_request(std::string_view model, const Prompt& prompt, std::string_view document) {
  json::object request;
  request["model"] = model;
  request["temperature"] = prompt.temperature;
  request["max_tokens"] = prompt.max_output_tokens;
  request["stream"] = false;
  request["messages"] = json::array{
      json::object{{"role", "system"}, {"content", prompt.text}},
      json::object{{"role", "user"}, {"content", framed(document)}},
  };
  return json::serialize(request);
}

Result<std::string> read_response(std::string_view body) {
  json::parse_options options;
  options.max_depth = 16;
  boost::system::error_code error;
  const json::value root = json::parse(body, error, {}, options);
  if (error) return fail(Code::model_unavailable, "The model's answer is no complete JSON.");
  const auto* top = root.if_object();
  const auto* choices = top && top->if_contains("choices") ? top->at("choices").if_array() : nullptr;
  if (!choices || choices->empty()) return fail(Code::model_unavailable, "The model's answer has no choices.");
  const auto* choice = choices->front().if_object();
  if (!choice) return fail(Code::model_unavailable, "The model's answer has a choice that is no object.");

  if (const auto* reason = choice->if_contains("finish_reason"); reason && !reason->is_null()) {
    const auto* word = reason->if_string();
    if (word && *word == "length") return fail(Code::model_unavailable, "The model's answer was cut off at its longest length.");
    if (word && *word == "content_filter") return fail(Code::model_unavailable, "The model's server filtered the answer.");
    if (!word || *word != "stop") return fail(Code::model_unavailable, "The model did not finish its answer.");
  }
  const auto* message = choice->if_contains("message") ? choice->at("message").if_object() : nullptr;
  const auto* content = message && message->if_contains("content") ? message->at("content").if_string() : nullptr;
  if (!content || content->find_first_not_of(" \t\r\n") == json::string::npos)
    return fail(Code::model_unavailable, "The model's answer has no text.");
  return std::string(*content);
}

}  // namespace wardbook::gateway
