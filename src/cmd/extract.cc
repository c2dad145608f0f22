#include <variant>

#include "base/year.h"
#include "cmd/all_commands.h"
#include "cmd/invocation.h"
#include "cmd/record.h"
#include "cmd/record_stream.h"
#include "deid/language.h"
#include "deid/redactor.h"
#include "workflow/pipeline.h"
#include "workflow/views.h"

namespace wardbook::cmd {
namespace {

LineResult extract_line(std::string_view line, const workflow::Engines& engines, const deid::Redactor& redactor) {
  auto read = read_record(line);
  if (auto* error = std::get_if<RecordError>(&read)) return {std::move(error->line), stream::Taken::no};
  auto& record = std::get<Record>(read);
  auto language = record.language ? *record.language : deid::detect_language(record.text.reveal());
  auto outcome = redactor.redact(record.text.reveal(), record.known, trust::Mode::safe_harbor, trust::Operator::number, language);
  if (!outcome) return {record_error(record.id, outcome.error()), stream::Taken::no};
  auto reading = engines.reader.read(outcome->redacted.text());
  auto summary = clinical::summarize(outcome->redacted.text(), reading);
  return {workflow::extract_json(record.id, outcome->redacted, reading, summary)};
}

}  // namespace

Result<Answer> run_extract(Invocation& call) {
  if (!call.has("--jsonl")) return fail(Code::invalid_request, "--jsonl is missing: extract reads one JSON record a line.");
  workflow::Engines engines;
  deid::Redactor redactor(engines.deid, year_of(call.clock().now()));
  return stream_lines(call, [&](std::string_view line) { return extract_line(line, engines, redactor); });
}

}  // namespace wardbook::cmd
