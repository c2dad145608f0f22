#include <boost/json.hpp>

#include "cmd/all_commands.h"
#include "cmd/find_store.h"
#include "deid/redactor.h"
#include "document/decode.h"
#include "workflow/reidentify.h"

namespace wardbook::cmd {
namespace json = boost::json;
namespace {

using crypto::Context;

json::string word(std::string_view text) { return json::string(text.data(), text.size()); }

Result<std::vector<workflow::Reidentified>> open_codes(workflow::Session& session, const store::DocumentRow& row, const trust::Grant& grant,
                                                       const std::vector<std::string>& codes) {
  if (row.status == store::Status::erased) return fail(Code::erased, "Document {} was erased.", row.id);
  if (!row.has_original) return fail(Code::not_found, "This document was refused before its bytes were kept.");
  auto open = [&](const trust::Sealed& sealed) { return trust::open(sealed, grant, session.keys(), session.clock()); };
  auto redacted_bytes = TRY(open(TRY(session.catalogue().value(Context::redacted, row.id))));
  auto redacted = TRY(deid::Redactor::deserialize(bytes_of(redacted_bytes.reveal())));
  auto span_bytes = TRY(open(TRY(session.catalogue().value(Context::identifiers, row.id))));
  auto spans = TRY(deid::deserialize_spans(bytes_of(span_bytes.reveal())));
  auto original = TRY(open(TRY(session.blobs().get(Context::original, row.id))));
  auto document = TRY(document::decode(bytes_of(original.reveal())));
  return workflow::values_behind(codes, redacted, spans, document.text);
}

Answer answer_of(const Uuid& id, const std::vector<workflow::Reidentified>& found) {
  Answer answer;
  json::array codes;
  for (const auto& one : found) {
    json::array values;
    for (const auto& value : one.values) {
      values.push_back(word(value.reveal()));
      answer.text += one.code + "  " + std::string(value.reveal()) + "\n";
    }
    codes.push_back(json::object{{"code", one.code}, {"label", word(trust::name_of(one.label))}, {"values", std::move(values)}});
  }
  answer.json = json::serialize(json::object{{"id", id.text()}, {"codes", std::move(codes)}});
  return answer;
}

}  // namespace

Result<Answer> run_reidentify(Invocation& call) {
  auto id = Uuid::parse(TRY(call.positional(0)));
  if (!id) return fail(Code::invalid_request, "ID is the id of a document, as list shows it.");
  std::vector<std::string> codes(call.positionals().begin() + 1, call.positionals().end());
  if (codes.empty()) return fail(Code::invalid_request, "CODE is missing: what stands in brackets in the redacted text.");
  auto session = TRY(open_without_server(call));
  access::Act act{.action = trust::Action::document_reidentify, .resource = {"document", id->text()}};
  if (auto purpose = call.value("--purpose")) act.purpose = *trust::purpose_from(*purpose);
  auto row = session->document(*id);
  if (!row) {
    act.outcome.code = facts_of(row.error().code()).name;
    TRY(session->gate().pass(session->principal(), act));
    TRY(session->close());
    return std::move(row).error();
  }
  // Two entries: the intent before anything is opened, the outcome once it is known what was given back.
  act.type = ledger::Type::document_read_intent;
  act.subject = {row->id, row->patient};
  act.patient_ref = TRY(session->patient_ref(row->patient));
  act.outcome.counts = {{"codes", static_cast<std::int64_t>(codes.size())}};
  auto grant = session->gate().grant(session->principal(), act);
  if (!grant) {
    TRY(session->close());
    return std::move(grant).error();
  }
  auto found = open_codes(*session, *row, *grant, codes);
  auto outcome = session->draft(ledger::Type::document_read_outcome, act.action, row->id);
  outcome.purpose = trust::name_of(act.purpose);
  outcome.patient_ref = act.patient_ref;
  outcome.intent = grant->intent();
  outcome.outcome.code = found ? "shown" : facts_of(found.error().code()).name;
  outcome.outcome.counts = {{"codes", found ? static_cast<std::int64_t>(found->size()) : 0}};
  TRY(session->ledger().append(std::move(outcome)));
  TRY(session->close());
  if (!found) return std::move(found).error();
  return answer_of(row->id, *found);
}

}  // namespace wardbook::cmd
