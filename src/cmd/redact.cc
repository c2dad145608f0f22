#include <variant>

#include <fmt/format.h>
#include <unistd.h>
#include <boost/json.hpp>

#include "base/file.h"
#include "cmd/all_commands.h"
#include "cmd/record.h"
#include "cmd/record_stream.h"
#include "cmd/redaction.h"
#include "cmd/treatment_option.h"
#include "deid/modes.h"
#include "document/decode.h"
#include "text/utf8.h"

namespace wardbook::cmd {
namespace {

std::string json_text(std::string_view text) { return boost::json::serialize(boost::json::string(text.data(), text.size())); }

LineResult redact_line(std::string_view line, const Redaction& redaction) {
  auto read = read_record(line);
  if (auto* error = std::get_if<RecordError>(&read)) return {std::move(error->line), stream::Taken::no};
  auto& record = std::get<Record>(read);
  // A record without a patient is a patient of its own.
  auto outcome = redaction.redact(record.text, record.known, record.patient ? record.patient->reveal() : record.id, record.language);
  if (!outcome) return {record_error(record.id, outcome.error()), stream::Taken::no};
  return {fmt::format(R"({{"id":{},"redacted":{},"spans":{},{}}})", record.id, json_text(outcome->redacted.text()),
                      redaction.spans_json(record.text, outcome->spans), redaction.members(outcome->redacted))};
}

// What the mode asks for beyond the redaction, or that it does not hold. A record of JSON Lines says it itself; nothing else does.
void declare_statement(const Invocation& call, const Redaction& redaction, deid::Left left) {
  const auto statement = deid::statement_of(redaction.mode(), left);
  if (statement.empty()) return;
  const auto line = fmt::format("wardbook: {}", statement);
  call.has("--jsonl") ? call.narrate(line) : call.declare(line);
}

// One document: names are carried through the whole of it, so all of it is held.
Result<Answer> redact_text(const Invocation& call, const Redaction& redaction, const trust::KnownIdentifiers& known) {
  auto bytes = TRY(read_all(STDIN_FILENO, document::Limits().bytes));
  auto document = TRY(document::decode(bytes));
  // UTF-8 is given back with its own line ends; only another encoding has to change.
  trust::Phi text =
      text::valid_utf8(text_of(bytes)) ? trust::Phi(crypto::SecretBytes(bytes.begin(), bytes.end())) : std::move(document.text);
  auto outcome = TRY(redaction.redact(text, known, ""));
  if (!call.json()) {
    declare_statement(call, redaction, redaction.attestation().left());
    call.narrate(redaction.attestation().text(redaction.mode()));
    if (redaction.estimate()) call.narrate(redaction.estimate()->text());
  }
  return Answer{
      fmt::format(R"({{"redacted":{},"spans":{},{}{}}})", json_text(outcome.redacted.text()), redaction.spans_json(text, outcome.spans),
                  redaction.members(outcome.redacted), redaction.estimate() ? ",\"estimate\":" + redaction.estimate()->json() : ""),
      std::string(outcome.redacted.text())};
}

}  // namespace

Result<Answer> run_redact(Invocation& call) {
  if (call.has("--jsonl") && call.has("--csv")) return fail(Code::invalid_request, "The input is either JSON Lines or CSV.");
  if (call.has("--jsonl") && call.has("--known")) return fail(Code::invalid_request, "With --jsonl each record brings its own \"known\".");
  if (call.has("--csv") && call.has("--offsets")) return fail(Code::invalid_request, "--csv gives no spans, so there are no --offsets.");
  if (!call.has("--csv") && (call.has("--delimiter") || call.has("--patient-column")))
    return fail(Code::invalid_request, "--delimiter and --patient-column belong to --csv.");
  auto known = TRY(known_of(call));
  auto redaction = TRY(Redaction::of(call));
  if (!call.has("--jsonl") && !call.has("--csv")) return redact_text(call, *redaction, known);
  declare_statement(call, *redaction, deid::Left::nothing);
  auto answer = TRY(call.has("--csv") ? redact_csv(call, *redaction, known)
                                      : stream_lines(call, [&](std::string_view line) { return redact_line(line, *redaction); }));
  // What was said at the start does not hold.
  if (redaction->attestation().left() == deid::Left::something && !deid::facts_of(redaction->mode()).if_left.empty())
    declare_statement(call, *redaction, deid::Left::something);
  if (call.has("--csv")) call.narrate(redaction->attestation().text(redaction->mode()));
  if (redaction->estimate()) call.narrate(redaction->estimate()->text());
  return answer;
}

}  // namespace wardbook::cmd
