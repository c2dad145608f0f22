#include "cmd/redaction.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/file.h"
#include "base/year.h"
#include "cmd/site_rules_option.h"
#include "deid/language.h"
#include "text/utf8.h"
#include "workflow/known.h"
#include "workflow/views.h"

namespace wardbook::cmd {
namespace {

constexpr std::uint64_t largest_known_file = 16 << 20;

Result<deid::LabelSet> labels_in(std::string_view list) {
  deid::LabelSet labels;
  while (!list.empty()) {
    auto comma = std::min(list.find(','), list.size());
    auto label = trust::label_from(list.substr(0, comma));
    if (!label) return fail(Code::invalid_request, "--labels names a label that does not exist; redact --help lists them.");
    labels.set(static_cast<std::size_t>(*label));
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  if (labels.none()) return fail(Code::invalid_request, "--labels is empty.");
  return labels;
}

// A heading as a label in front of its value: "patient_name" is "patient name: ".
std::string label_of(std::string_view heading) {
  std::string label(heading);
  std::replace(label.begin(), label.end(), '_', ' ');
  return label + ": ";
}

bool is_one_identifier(const std::vector<deid::Span>& spans, std::size_t start, std::size_t end) {
  return spans.size() == 1 && spans[0].action != deid::Action::keep && spans[0].start == start && spans[0].end == end;
}

}  // namespace

Result<std::unique_ptr<const Redaction>> Redaction::of(const Invocation& call) {
  std::unique_ptr<Redaction> made(new Redaction(TRY(site_rules_option(call)), year_of(call.clock().now())));
  made->treatment_ = TRY(treatment_option(call));
  auto offsets = call.value("--offsets").value_or("code-point");
  made->offsets_ = offsets == "utf8" ? Offsets::utf8 : offsets == "utf16" ? Offsets::utf16 : Offsets::code_point;
  made->language_ = deid::language_from(call.value("--lang").value_or("auto"));
  if (auto list = call.value("--labels")) made->labels_ = TRY(labels_in(*list));
  if (call.has("--estimate")) {
    if (call.has("--labels")) return fail(Code::invalid_request, "--estimate needs all labels; leave --labels out.");
    made->estimate_ = std::make_unique<EstimateOfRun>();
  }
  return std::unique_ptr<const Redaction>(std::move(made));
}

deid::Language Redaction::language_of(const trust::Phi& text, std::optional<deid::Language> said) const {
  return said ? *said : language_ ? *language_ : deid::detect_language(text.reveal());
}

Result<deid::Redactor::Outcome> Redaction::redact(const trust::Phi& text, const trust::KnownIdentifiers& known, std::string_view patient,
                                                  std::optional<deid::Language> said) const {
  const auto language = language_of(text, said);
  auto treatment = needs_patient() ? for_patient(treatment_, patient) : treatment_;
  auto outcome = TRY(redactor_.redact(text.reveal(), known, treatment, language, labels_));
  attestation_->add(outcome.redacted);
  if (estimate_) estimate_->add(text.reveal(), outcome.spans, language);
  return outcome;
}

Result<std::string> Redaction::redact_field(std::string_view heading, const trust::Phi& field, const trust::KnownIdentifiers& known,
                                            std::string_view patient) const {
  constexpr std::size_t longest = 80;  // a longer one is a text, and says enough
  if (field.size() <= longest && field.size() > 0) {
    const auto label = label_of(heading);
    const trust::Phi labelled(label + std::string(field.reveal()));
    const auto language = language_of(field);
    auto treatment = needs_patient() ? for_patient(treatment_, patient) : treatment_;
    auto outcome = TRY(redactor_.redact(labelled.reveal(), known, treatment, language, labels_));
    if (is_one_identifier(outcome.spans, label.size(), labelled.size())) {
      attestation_->add(outcome.redacted);
      if (estimate_) estimate_->add(labelled.reveal(), outcome.spans, language);
      return std::string(outcome.redacted.text().substr(label.size()));
    }
  }
  return std::string(TRY(redact(field, known, patient)).redacted.text());
}

std::string Redaction::members(const trust::Redacted& redacted) const {
  std::string labels;
  for (std::size_t i = 0; i < labels_.size() && !labels_.all(); ++i)
    if (labels_.test(i)) labels += fmt::format(R"({}"{}")", labels.empty() ? "" : ",", trust::name_of(static_cast<trust::Label>(i)));
  return workflow::redaction_members(redacted) + (labels.empty() ? "" : fmt::format(R"(,"labels":[{}])", labels));
}

std::string Redaction::spans_json(const trust::Phi& text, const std::vector<deid::Span>& spans) const {
  text::OffsetMap map(text.reveal());
  return workflow::spans_json(spans, [&](std::uint32_t byte) {
    return offsets_ == Offsets::utf8 ? byte : offsets_ == Offsets::utf16 ? map.utf16_of_byte(byte) : map.code_point_of_byte(byte);
  });
}

Result<trust::KnownIdentifiers> known_of(const Invocation& call) {
  auto file = call.value("--known");
  if (!file) return trust::KnownIdentifiers();
  auto bytes = read_file(*file, largest_known_file);
  if (!bytes) return fail(Code::invalid_request, "The file that --known names cannot be read.");
  return workflow::parse_known_of_request(text_of(*bytes));
}

}  // namespace wardbook::cmd
