#include "cmd/view_text.h"

#include <fmt/format.h>

#include "base/bytes.h"
#include "cmd/json_fields.h"

namespace wardbook::cmd {
namespace json = boost::json;
namespace {

std::string entities_text(const json::value& view) {
  std::string text;
  for (const auto& entity : list_field(view, "entities")) {
    text += fmt::format("{:12} {:12} {}", text_field(entity, "label"), text_field(entity, "assertion"), text_field(entity, "text"));
    for (const auto& code : list_field(entity, "codes")) text += fmt::format("  [{}]", text_field(code, "code"));
    text += '\n';
  }
  return text.empty() ? "(no entities)\n" : text;
}

std::string summary_text(const json::value& view) {
  auto text = fmt::format("({})\n", text_field(view, "method"));
  if (auto fallback = text_field(view, "fallback"); !fallback.empty()) text += fmt::format("(no summary by the model: {})\n", fallback);
  if (list_field(view, "sentences").empty()) text += "(no sentence says enough)\n";
  for (const auto& sentence : list_field(view, "sentences"))
    text += fmt::format("- {}{}\n", text_field(sentence, "text"),
                        flag_field(sentence, "supported") ? "" : "  [nothing in the document supports this]");
  return text;
}

std::string checks_text(const json::value& view) {
  std::string text;
  for (const auto& check : list_field(view, "checks"))
    text += fmt::format("{:14} {:24} {}\n", text_field(check, "result"), text_field(check, "id"), text_field(check, "message"));
  return text;
}

std::string counts_text(const json::value& counts) {
  std::string text;
  if (!counts.is_object()) return "none";
  for (const auto& [name, count] : counts.get_object())
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", std::string_view(name.data(), name.size()),
                        count.is_int64() ? count.get_int64() : 0);
  return text.empty() ? "none" : text;
}

}  // namespace

std::string counts_text(const store::Counts& counts) {
  std::string text;
  for (const auto& [name, count] : counts) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", name, count);
  return text.empty() ? "none" : text;
}

std::string documents_text(std::string_view text) {
  auto page = parsed(text);
  std::string lines;
  for (const auto& document : list_field(page, "items")) {
    auto error = text_field(field(document, "error"), "code");
    lines += fmt::format("{}  {:10}  {:18}  {}{}{}\n", text_field(document, "id"), text_field(document, "status"),
                         text_field(document, "class"), text_field(document, "received_at"), error.empty() ? "" : "  ", error);
  }
  if (auto next = text_field(page, "next"); !next.empty()) lines += fmt::format("(more: --cursor {})\n", next);
  return lines;
}

std::string status_text(std::string_view json) {
  auto document = parsed(json);
  auto error = text_field(field(document, "error"), "code");
  auto text = fmt::format("document     {}\nstatus       {}{}{}\n", text_field(document, "id"), text_field(document, "status"),
                          error.empty() ? "" : ": ", error);
  if (const auto* facts = facts_named(error)) text += fmt::format("             {}\n", facts->hint);
  text += fmt::format("class        {}\nsource       {}\nformat       {}\nreceived     {}\n", text_field(document, "class"),
                      text_field(document, "source"), text_field(document, "format"), text_field(document, "received_at"));
  const auto& checks = field(document, "checks");
  text += fmt::format("identifiers  {}\nentities     {}\nchecks       {} passed, {} failed\n", counts_text(field(document, "identifiers")),
                      counts_text(field(document, "entities")), number_field(checks, "passed"), number_field(checks, "failed"));
  // Until it has come to rest, what is known of it goes to its first entry.
  const auto& ledger = field(document, "ledger");
  auto received = number_field(ledger, "received"), completed = number_field(ledger, "completed");
  text += fmt::format("ledger       {} to {}\n", received, std::max(received, completed));
  return text;
}

std::string view_text(std::string_view view, std::string_view text) {
  auto object = parsed(text);
  if (view == "redacted") return std::string(text_field(object, "text"));
  if (view == "entities") return entities_text(object);
  if (view == "summary") return summary_text(object);
  return checks_text(object);
}

std::string first_sentence(std::string_view text) {
  auto summary = parsed(text);
  const auto& sentences = list_field(summary, "sentences");
  return sentences.empty() ? "" : std::string(text_field(sentences[0], "text"));
}

std::string original_json(const Uuid& id, std::string_view content_type, std::string_view bytes) {
  return fmt::format(R"({{"id":"{}","content_type":"{}","base64":"{}"}})", id,
                     content_type.empty() ? "application/octet-stream" : content_type, to_base64(bytes_of(bytes)));
}

std::string page_of(const workflow::Events& events) {
  auto next = events.more ? std::to_string(events.items.back().index) : "null";
  return fmt::format("{{\"items\":[{}],\"next\":{}}}", workflow::items_json(events), next);
}

Answer history_answer(std::string text) {
  Answer answer;
  auto page = parsed(text);
  for (const auto& event : list_field(page, "items")) {
    const auto& resource = field(event, "resource");
    auto kind = text_field(resource, "kind");
    const bool of_the_whole = kind == "store" || kind == "ledger";  // there is one of each
    answer.text += fmt::format("{:6}  {}  {:22}  {:12}  {:18}  {:7}  {:36}  {}", number_field(event, "index"), text_field(event, "time"),
                               text_field(event, "type"), text_field(field(event, "actor"), "id"), text_field(event, "action"),
                               text_field(event, "purpose"), of_the_whole ? "" : text_field(resource, "id"),
                               text_field(field(event, "outcome"), "code"));
    answer.text.erase(answer.text.find_last_not_of(' ') + 1);
    answer.text += '\n';
  }
  if (field(page, "next").is_int64()) answer.text += fmt::format("(more: --after {})\n", number_field(page, "next"));
  answer.json = std::move(text);
  return answer;
}

}  // namespace wardbook::cmd
