#include "workflow/views.h"

#include <boost/json.hpp>

#include "base/error_codes.h"
#include "deid/modes.h"
#include "deid/zip_prefixes.h"
#include "text/utf8.h"
#include "workflow/json_text.h"

namespace wardbook::workflow {
namespace json = boost::json;
namespace {

json::string word(std::string_view text) { return json::string(text.data(), text.size()); }

json::object counts_object(const store::Counts& counts) {
  json::object object;
  for (const auto& [name, count] : counts) object.emplace(name, count);
  return object;
}

json::value index_or_null(std::optional<std::uint64_t> index) { return index ? json::value(*index) : json::value(nullptr); }

json::object range(const text::OffsetMap& offsets, std::uint32_t start, std::uint32_t end) {
  return {{"start", offsets.code_point_of_byte(start)}, {"end", offsets.code_point_of_byte(end)}};
}

json::array sources(const text::OffsetMap& offsets, const std::vector<clinical::Source>& sources) {
  json::array array;
  for (const auto& source : sources) array.push_back(range(offsets, source.start, source.end));
  return array;
}

json::array entities_array(std::string_view text, const text::OffsetMap& offsets, const clinical::Reading& reading) {
  json::array array;
  for (const auto& entity : reading.entities) {
    auto object = range(offsets, entity.start, entity.end);
    object["text"] = word(text.substr(entity.start, entity.end - entity.start));
    object["label"] = word(name_of(entity.label));
    object["assertion"] = word(name_of(entity.assertion));
    json::array codes;
    for (const auto& code : entity.codes)
      codes.push_back(json::object{{"system", word(code.system)}, {"code", word(code.code)}, {"display", word(code.display)}});
    object["codes"] = std::move(codes);
    array.push_back(std::move(object));
  }
  return array;
}

json::array sentences_array(const text::OffsetMap& offsets, const clinical::Summary& summary) {
  json::array array;
  for (const auto& sentence : summary.sentences)
    array.push_back(
        json::object{{"text", sentence.text}, {"supported", sentence.supported}, {"sources", sources(offsets, sentence.sources)}});
  return array;
}

enum class Zeros : std::uint8_t { shown, left_out };

json::object kinds_object(const trust::KindCounts& counts, Zeros zeros) {
  json::object object;
  for (std::size_t i = 0; i < counts.size(); ++i)
    if (zeros == Zeros::shown || counts[i] > 0) object.emplace(std::string(1, static_cast<char>('A' + i)), counts[i]);
  return object;
}

void put_attestation(json::object& to, const trust::Redacted& redacted) {
  to["attestation"] = kinds_object(redacted.attestation(), Zeros::shown);
  to["generalized"] = kinds_object(redacted.generalized(), Zeros::left_out);
  to["kept"] = kinds_object(redacted.kept(), Zeros::left_out);
  to["left"] = kinds_object(redacted.left(), Zeros::left_out);
  const auto statement = deid::statement_of(redacted.mode(), deid::left_in(redacted.left()));
  if (!statement.empty()) to["statement"] = word(statement);
}

json::value error_of(std::string_view code) {
  const auto* facts = facts_named(code);
  return facts ? json::value{{"code", word(facts->name)}, {"message", word(facts->hint)}} : json::value(nullptr);
}

}  // namespace

std::string document_json(const store::DocumentRow& row, bool duplicate) {
  json::object object{{"id", row.id.text()},
                      {"status", word(name_of(row.status))},
                      {"source", row.source},
                      {"format", row.format},
                      {"class", row.document_class},
                      {"language", row.language},
                      {"received_at", to_rfc3339(row.received_at)},
                      {"deadline", row.deadline ? json::value(to_rfc3339(*row.deadline)) : json::value(nullptr)},
                      {"identifiers", counts_object(row.identifiers)},
                      {"entities", counts_object(row.entities)},
                      {"checks", json::object{{"passed", row.checks_passed}, {"failed", row.checks_failed}}},
                      {"duplicate", duplicate},
                      {"error", error_of(row.error)},
                      {"ledger", json::object{{"received", row.ledger_received}, {"completed", index_or_null(row.ledger_completed)}}},
                      {"timings_ms", json::object{{"parse", row.timings.parse},
                                                  {"deidentify", row.timings.deidentify},
                                                  {"extract", row.timings.extract},
                                                  {"summarize", row.timings.summarize},
                                                  {"total", row.timings.total}}}};
  return json_text(object);
}

std::string job_json(const store::Job& job) {
  return json_text(json::object{{"id", job.document.text()},
                                {"state", word(name_of(job.state))},
                                {"priority", word(name_of(job.priority))},
                                {"received_at", to_rfc3339(job.since)},
                                {"due_at", to_rfc3339(job.due_at)},
                                {"attempts", job.attempts},
                                {"error", error_of(job.error)}});
}

std::string redacted_json(const Uuid& id, const trust::Redacted& redacted) {
  json::array spans;
  for (const auto& span : redacted.replacements())
    spans.push_back(json::object{{"start", span.start}, {"end", span.end}, {"label", word(trust::name_of(span.label))}});
  json::object object{{"id", id.text()},
                      {"text", word(redacted.text())},
                      {"mode", word(trust::name_of(redacted.mode()))},
                      {"operator", word(trust::name_of(redacted.applied()))},
                      {"spans", std::move(spans)}};
  put_attestation(object, redacted);
  return json_text(object);
}

std::string redaction_members(const trust::Redacted& redacted) {
  json::object object{{"mode", word(trust::name_of(redacted.mode()))}, {"operator", word(trust::name_of(redacted.applied()))}};
  put_attestation(object, redacted);
  object["zip_table"] = word(deid::zip_table_version);
  const auto text = json_text(object);
  return text.substr(1, text.size() - 2);
}

std::string entities_json(const Uuid& id, std::string_view text, const clinical::Reading& reading) {
  text::OffsetMap offsets(text);
  return json_text(json::object{{"id", id.text()}, {"entities", entities_array(text, offsets, reading)}});
}

std::string summary_json(const Uuid& id, std::string_view text, const clinical::Summary& summary, std::string_view fallback) {
  text::OffsetMap offsets(text);
  return json_text(json::object{{"id", id.text()},
                                {"method", summary.method},
                                {"fallback", fallback.empty() ? json::value(nullptr) : json::value(word(fallback))},
                                {"sentences", sentences_array(offsets, summary)}});
}

std::string checks_json(const Uuid& id, std::string_view text, const std::vector<clinical::Check>& checks) {
  text::OffsetMap offsets(text);
  json::array array;
  for (const auto& check : checks)
    array.push_back(json::object{{"id", word(check.id)},
                                 {"result", word(name_of(check.result))},
                                 {"severity", word(name_of(check.severity))},
                                 {"message", word(check.message)},
                                 {"evidence", sources(offsets, check.evidence)}});
  return json_text(json::object{{"id", id.text()}, {"checks", std::move(array)}});
}

std::string extract_json(std::string_view id_json, const trust::Redacted& redacted, const clinical::Reading& reading,
                         const clinical::Summary& summary) {
  auto text = redacted.text();
  text::OffsetMap offsets(text);
  json::array sections;
  for (const auto& section : reading.sections) {
    auto object = range(offsets, section.start, section.end);
    object["kind"] = word(section.kind);
    sections.push_back(std::move(object));
  }
  auto rest =
      json_text(json::object{{"class", word(name_of(reading.document_class))},
                             {"sections", std::move(sections)},
                             {"entities", entities_array(text, offsets, reading)},
                             {"summary", json::object{{"method", summary.method}, {"sentences", sentences_array(offsets, summary)}}},
                             {"redacted", word(text)}});
  return "{\"id\":" + std::string(id_json) + "," + rest.substr(1);
}

std::string spans_json(const std::vector<deid::Span>& spans, const std::function<std::uint32_t(std::uint32_t)>& offset) {
  json::array array;
  for (const auto& span : spans) {
    json::array reasons;
    for (auto reason : span.reasons) reasons.push_back(word(reason));
    array.push_back(json::object{{"start", offset(span.start)},
                                 {"end", offset(span.end)},
                                 {"label", word(trust::name_of(span.label))},
                                 {"score", static_cast<int>(span.score * 1000 + 0.5F) / 1000.0},
                                 {"action", word(deid::name_of(span.action))},
                                 {"reasons", std::move(reasons)}});
  }
  return json_text(array);
}

std::string event_json(std::uint64_t index, std::string_view entry) {
  return "{\"index\":" + std::to_string(index) + "," + std::string(entry.substr(1));
}

}  // namespace wardbook::workflow
