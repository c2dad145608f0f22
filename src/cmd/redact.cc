#include <variant>

#include <fmt/format.h>
#include <unistd.h>
#include <boost/json.hpp>

#include "base/file.h"
#include "cmd/all_commands.h"
#include "cmd/invocation.h"
#include "cmd/record.h"
#include "cmd/record_stream.h"
#include "cmd/treatment_option.h"
#include "cmd/two_detectors.h"
#include "deid/language.h"
#include "deid/redactor.h"
#include "document/decode.h"
#include "text/utf8.h"
#include "workflow/json_text.h"
#include "workflow/known.h"
#include "workflow/views.h"

namespace wardbook::cmd {
namespace json = boost::json;
namespace {

constexpr std::uint64_t largest_known_file = 16 << 20;

enum class Offsets : std::uint8_t { code_point, utf8, utf16 };

struct RedactOptions {
  deid::Treatment treatment;
  deid::LabelSet labels = deid::LabelSet().set();
  Offsets offsets = Offsets::code_point;
  std::optional<deid::Language> language;  // none: each text says
  EstimateOfRun* estimate = nullptr;       // --estimate counts there
};

json::string word(std::string_view text) { return json::string(text.data(), text.size()); }

Result<RedactOptions> read_options(const Invocation& call) {
  RedactOptions options;
  options.treatment = TRY(treatment_option(call));
  auto offsets = call.value("--offsets").value_or("code-point");
  options.offsets = offsets == "utf8" ? Offsets::utf8 : offsets == "utf16" ? Offsets::utf16 : Offsets::code_point;
  options.language = deid::language_from(call.value("--lang").value_or("auto"));
  if (auto list = call.value("--labels")) {
    options.labels.reset();
    for (std::string_view left = *list; !left.empty();) {
      auto comma = std::min(left.find(','), left.size());
      auto label = trust::label_from(left.substr(0, comma));
      if (!label) return fail(Code::invalid_request, "--labels names a label that does not exist; redact --help lists them.");
      options.labels.set(static_cast<std::size_t>(*label));
      left.remove_prefix(std::min(comma + 1, left.size()));
    }
    if (options.labels.none()) return fail(Code::invalid_request, "--labels is empty.");
  }
  return options;
}

std::uint32_t offset_of(const text::OffsetMap& map, Offsets offsets, std::uint32_t byte) {
  switch (offsets) {
    case Offsets::utf8:
      return byte;
    case Offsets::utf16:
      return map.utf16_of_byte(byte);
    case Offsets::code_point:
      break;
  }
  return map.code_point_of_byte(byte);
}

std::string spans_json(std::string_view text, const std::vector<deid::Span>& spans, Offsets offsets) {
  text::OffsetMap map(text);
  json::array array;
  for (const auto& span : spans) {
    json::array reasons;
    for (auto reason : span.reasons) reasons.push_back(word(reason));
    array.push_back(json::object{{"start", offset_of(map, offsets, span.start)},
                                 {"end", offset_of(map, offsets, span.end)},
                                 {"label", word(trust::name_of(span.label))},
                                 {"score", static_cast<int>(span.score * 1000 + 0.5F) / 1000.0},
                                 {"action", word(deid::name_of(span.action))},
                                 {"reasons", std::move(reasons)}});
  }
  return workflow::json_text(array);
}

deid::Language language_of(std::optional<deid::Language> said, const trust::Phi& text) {
  return said ? *said : deid::detect_language(text.reveal());
}

LineResult redact_line(std::string_view line, const deid::Redactor& redactor, const RedactOptions& options) {
  auto read = read_record(line);
  if (auto* error = std::get_if<RecordError>(&read)) return {std::move(error->line), false};
  auto& record = std::get<Record>(read);
  auto language = language_of(record.language ? record.language : options.language, record.text);
  // A record without a patient is a patient of its own.
  auto treatment = for_patient(options.treatment, record.patient ? record.patient->reveal() : record.id);
  auto outcome = redactor.redact(record.text.reveal(), record.known, treatment, language, options.labels);
  if (!outcome) return {record_error(record.id, outcome.error()), false};
  if (options.estimate) options.estimate->add(record.text.reveal(), outcome->spans, language);
  return {fmt::format(R"({{"id":{},"redacted":{},"spans":{},{}}})", record.id, json::serialize(word(outcome->redacted.text())),
                      spans_json(record.text.reveal(), outcome->spans, options.offsets), workflow::attestation_members(outcome->redacted))};
}

Result<Answer> redact_text(const Invocation& call, const deid::Redactor& redactor, const RedactOptions& options,
                           const trust::KnownIdentifiers& known) {
  auto bytes = TRY(read_all(STDIN_FILENO, document::Limits().bytes));
  auto document = TRY(document::decode(bytes));
  // UTF-8 is given back with its own line ends; only another encoding has to change.
  trust::Phi text =
      text::valid_utf8(text_of(bytes)) ? trust::Phi(crypto::SecretBytes(bytes.begin(), bytes.end())) : std::move(document.text);
  auto language = language_of(options.language, text);
  auto outcome = TRY(redactor.redact(text.reveal(), known, options.treatment, language, options.labels));
  if (!call.json()) narrate_attestation(call, outcome.redacted);
  std::string estimate;
  if (options.estimate) {
    options.estimate->add(text.reveal(), outcome.spans, language);
    if (!call.json()) call.narrate(options.estimate->text());
    estimate = ",\"estimate\":" + options.estimate->json();
  }
  return Answer{
      fmt::format(R"({{"redacted":{},"spans":{},"mode":"{}","operator":"{}",{}{}}})", json::serialize(word(outcome.redacted.text())),
                  spans_json(text.reveal(), outcome.spans, options.offsets), trust::name_of(outcome.redacted.mode()),
                  trust::name_of(outcome.redacted.applied()), workflow::attestation_members(outcome.redacted), estimate),
      std::string(outcome.redacted.text())};
}

}  // namespace

Result<Answer> run_redact(Invocation& call) {
  auto options = TRY(read_options(call));
  trust::KnownIdentifiers known;
  if (auto file = call.value("--known")) {
    auto bytes = read_file(*file, largest_known_file);
    if (!bytes) return fail(Code::invalid_request, "The file that --known names cannot be read.");
    known = TRY(workflow::parse_known(text_of(*bytes)));
  }
  std::optional<EstimateOfRun> estimate;
  if (call.has("--estimate")) {
    if (call.value("--labels")) return fail(Code::invalid_request, "--estimate needs all labels; leave --labels out.");
    options.estimate = &estimate.emplace();
  }
  deid::Engine engine;
  deid::Redactor redactor(engine);
  if (!call.has("--jsonl")) return redact_text(call, redactor, options, known);
  if (call.has("--known")) return fail(Code::invalid_request, "With --jsonl each record brings its own \"known\".");
  narrate_statement(call, options.treatment.mode);
  auto answer = TRY(stream_records(call, [&](std::string_view line) { return redact_line(line, redactor, options); }));
  if (estimate) call.narrate(estimate->text());
  return answer;
}

}  // namespace wardbook::cmd
