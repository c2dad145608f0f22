#include "cmd/view_text.h"

#include <fmt/format.h>
#include <boost/json.hpp>

#include "base/bytes.h"

namespace wardbook::cmd {
namespace json = boost::json;
namespace {

std::string_view text_of_field(const json::object& object, std::string_view name) {
  const auto* value = object.if_contains(json::string_view(name.data(), name.size()));
  return value && value->is_string() ? std::string_view(value->get_string().data(), value->get_string().size()) : std::string_view();
}

std::string entities_text(const json::object& view) {
  std::string text;
  for (const auto& item : view.at("entities").as_array()) {
    const auto& entity = item.as_object();
    text +=
        fmt::format("{:12} {:12} {}", text_of_field(entity, "label"), text_of_field(entity, "assertion"), text_of_field(entity, "text"));
    for (const auto& code : entity.at("codes").as_array()) text += fmt::format("  [{}]", text_of_field(code.as_object(), "code"));
    text += '\n';
  }
  return text.empty() ? "(no entities)\n" : text;
}

std::string summary_text(const json::object& view) {
  auto text = fmt::format("({})\n", text_of_field(view, "method"));
  if (auto fallback = text_of_field(view, "fallback"); !fallback.empty()) text += fmt::format("(no summary by the model: {})\n", fallback);
  if (view.at("sentences").as_array().empty()) text += "(no sentence says enough)\n";
  for (const auto& item : view.at("sentences").as_array()) {
    const auto& sentence = item.as_object();
    text += fmt::format("- {}{}\n", text_of_field(sentence, "text"),
                        sentence.at("supported").as_bool() ? "" : "  [nothing in the document supports this]");
  }
  return text;
}

std::string checks_text(const json::object& view) {
  std::string text;
  for (const auto& item : view.at("checks").as_array()) {
    const auto& check = item.as_object();
    text += fmt::format("{:14} {:24} {}\n", text_of_field(check, "result"), text_of_field(check, "id"), text_of_field(check, "message"));
  }
  return text;
}

}  // namespace

std::string counts_text(const store::Counts& counts) {
  std::string text;
  for (const auto& [name, count] : counts) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", name, count);
  return text.empty() ? "none" : text;
}

std::string status_text(const store::DocumentRow& row) {
  auto text = fmt::format("document     {}\nstatus       {}{}\n", row.id, name_of(row.status), row.error.empty() ? "" : ": " + row.error);
  if (const auto* facts = facts_named(row.error)) text += fmt::format("             {}\n", facts->hint);
  text += fmt::format("class        {}\nsource       {}\nformat       {}\nreceived     {}\n", row.document_class, row.source, row.format,
                      to_rfc3339(row.received_at));
  text += fmt::format("identifiers  {}\nentities     {}\nchecks       {} passed, {} failed\n", counts_text(row.identifiers),
                      counts_text(row.entities), row.checks_passed, row.checks_failed);
  text += fmt::format("ledger       {} to {}\n", row.ledger_received, row.ledger_completed.value_or(row.ledger_last));
  return text;
}

std::string view_text(std::string_view view, std::string_view text) {
  auto object = json::parse(json::string_view(text.data(), text.size())).as_object();
  if (view == "entities") return entities_text(object);
  if (view == "summary") return summary_text(object);
  return checks_text(object);
}

std::string first_sentence(std::string_view text) {
  auto object = json::parse(json::string_view(text.data(), text.size())).as_object();
  const auto& sentences = object.at("sentences").as_array();
  return sentences.empty() ? "" : std::string(text_of_field(sentences[0].as_object(), "text"));
}

std::string original_json(const Uuid& id, std::string_view content_type, std::string_view bytes) {
  return fmt::format(R"({{"id":"{}","content_type":"{}","base64":"{}"}})", id,
                     content_type.empty() ? "application/octet-stream" : content_type, to_base64(bytes_of(bytes)));
}

Answer history_answer(const workflow::Events& events) {
  Answer answer;
  std::string items;
  for (const auto& event : events.items) {
    const auto& entry = event.entry;
    const auto& kind = entry.draft.resource.kind;
    const bool of_the_whole = kind == "store" || kind == "ledger";  // there is one of each
    items += (items.empty() ? "" : ",") + event.json;
    answer.text += fmt::format("{:6}  {}  {:22}  {:12}  {:18}  {:7}  {:36}  {}", event.index, to_rfc3339(entry.time),
                               name_of(entry.draft.type), entry.draft.actor.id, entry.draft.action, entry.draft.purpose,
                               of_the_whole ? "" : entry.draft.resource.id, entry.draft.outcome.code);
    answer.text.erase(answer.text.find_last_not_of(' ') + 1);
    answer.text += '\n';
  }
  if (events.more) answer.text += fmt::format("(more: --after {})\n", events.items.back().index);
  auto next = events.more ? std::to_string(events.items.back().index) : "null";
  answer.json = fmt::format("{{\"items\":[{}],\"next\":{}}}", items, next);
  return answer;
}

}  // namespace wardbook::cmd
