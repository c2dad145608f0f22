#include "workflow/reidentify.h"

#include <algorithm>
#include <map>

#include <boost/json.hpp>

#include "deid/redactor.h"
#include "document/decode.h"
#include "text/utf8.h"
#include "workflow/document_view.h"
#include "workflow/session.h"

namespace wardbook::workflow {
namespace json = boost::json;
namespace {

using crypto::Context;

json::string word(std::string_view text) { return json::string(text.data(), text.size()); }

std::string_view without_brackets(std::string_view code) {
  if (code.starts_with('[') && code.ends_with(']')) return code.substr(1, code.size() - 2);
  return code;
}

}  // namespace

Result<std::vector<Reidentified>> values_behind(const std::vector<std::string>& codes, const trust::Redacted& redacted,
                                                const std::vector<deid::Span>& spans, const trust::Phi& document_text) {
  auto text = document_text.reveal();
  std::vector<const deid::Span*> handled;
  for (const auto& span : spans)
    if (span.action != deid::Action::keep) handled.push_back(&span);
  const auto& replacements = redacted.replacements();
  auto belongs = [&](std::size_t i) { return handled[i]->label == replacements[i].label && handled[i]->end <= text.size(); };
  bool together = handled.size() == replacements.size();
  for (std::size_t i = 0; together && i < handled.size(); ++i) together = belongs(i);
  if (!together) return fail(Code::integrity, "The redacted text and the identifiers of the document do not belong together.");

  // One walk over the text however many codes are asked for, since there may be many of both.
  std::vector<Reidentified> answer;
  std::map<std::string, std::vector<std::size_t>, std::less<>> places;  // of a code in the answer
  for (const auto& asked : codes) {
    places[std::string(without_brackets(asked))].push_back(answer.size());
    answer.push_back({std::string(without_brackets(asked)), trust::Label::other, {}});
  }
  text::OffsetMap offsets(redacted.text());
  for (std::size_t i = 0; i < handled.size(); ++i) {
    auto start = offsets.byte_of_code_point(replacements[i].start), end = offsets.byte_of_code_point(replacements[i].end);
    auto written = redacted.text().substr(start, end - start);
    auto code = without_brackets(written);
    auto asked = written.size() == code.size() ? places.end() : places.find(code);
    if (asked == places.end()) continue;
    auto value = text.substr(handled[i]->start, handled[i]->end - handled[i]->start);
    for (auto place : asked->second) {
      auto& found = answer[place];
      found.label = handled[i]->label;
      if (std::ranges::none_of(found.values, [&](const trust::Phi& seen) { return seen.reveal() == value; }))
        found.values.emplace_back(std::string(value));
    }
  }
  if (std::ranges::any_of(answer, [](const auto& found) { return found.values.empty(); }))
    return fail(Code::not_found, "The document's redacted text has no such code.");
  return answer;
}

Result<std::vector<Reidentified>> reidentify(Session& session, const trust::Principal& by, const store::DocumentRow& row, access::Act act,
                                             const std::vector<std::string>& codes) {
  act.type = ledger::Type::document_read_intent;
  act.outcome.counts = {{"codes", static_cast<std::int64_t>(codes.size())}};
  auto grant = TRY(session.gate().grant(by, act));
  auto found = [&]() -> Result<std::vector<Reidentified>> {
    if (row.status == store::Status::erased) return fail(Code::erased, "Document {} was erased.", row.id);
    if (!row.has_original) return fail(Code::not_found, "This document was refused before its bytes were kept.");
    auto open = [&](const trust::Sealed& sealed) { return trust::open(sealed, grant, session.keys(), session.clock()); };
    auto redacted_bytes = TRY(open(TRY(session.catalogue().value(Context::redacted, row.id))));
    auto redacted = TRY(deid::Redactor::deserialize(bytes_of(redacted_bytes.reveal())));
    auto span_bytes = TRY(open(TRY(session.catalogue().value(Context::identifiers, row.id))));
    auto spans = TRY(deid::deserialize_spans(bytes_of(span_bytes.reveal())));
    auto original = TRY(open(TRY(session.blobs().get(Context::original, row.id))));
    auto document = TRY(document::decode(bytes_of(original.reveal())));
    return values_behind(codes, redacted, spans, document.text);
  }();
  ledger::Outcome outcome;
  outcome.counts = {{"codes", found ? static_cast<std::int64_t>(found->size()) : 0}};
  TRY(record_reading(session, by, act, grant, found ? nullptr : &found.error(), std::move(outcome)));
  return found;
}

std::string reidentified_json(const Uuid& id, const std::vector<Reidentified>& found) {
  json::array codes;
  for (const auto& one : found) {
    json::array values;
    for (const auto& value : one.values) values.push_back(word(value.reveal()));
    codes.push_back(json::object{{"code", one.code}, {"label", word(trust::name_of(one.label))}, {"values", std::move(values)}});
  }
  return json::serialize(json::object{{"id", id.text()}, {"codes", std::move(codes)}});
}

}  // namespace wardbook::workflow
