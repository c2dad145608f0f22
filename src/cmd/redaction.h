// What `redact` does to a text, whatever form it comes in: the engine, the mode, the operators and the labels of one call. Thread safe.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cmd/invocation.h"
#include "cmd/treatment_option.h"
#include "cmd/two_detectors.h"
#include "deid/redactor.h"
#include "deid/treatment.h"
#include "trust/phi.h"

namespace wardbook::cmd {

class Redaction {
 public:
  static Result<std::unique_ptr<const Redaction>> of(const Invocation& call);  // invalid_request, settings
  Redaction(const Redaction&) = delete;
  Redaction& operator=(const Redaction&) = delete;
  ~Redaction() = default;

  // `patient` names whose text it is: surrogates and shifts are the same for all texts of a patient. `said` is the language that the
  // record names; without one --lang holds, or the text itself says.
  Result<deid::Redactor::Outcome> redact(const trust::Phi& text, const trust::KnownIdentifiers& known, std::string_view patient,
                                         std::optional<deid::Language> said = {}) const;
  // A field of a table, which alone may say too little of itself: where it is one identifier if its column's heading stands before it
  // ("ssn: 123456789"), it is that; otherwise it is read as a text of its own.
  Result<std::string> redact_field(std::string_view heading, const trust::Phi& field, const trust::KnownIdentifiers& known,
                                   std::string_view patient) const;
  deid::Language language_of(const trust::Phi& text, std::optional<deid::Language> said = {}) const;
  trust::Mode mode() const { return treatment_.mode; }
  bool needs_patient() const { return treatment_.key.has_value(); }
  const EstimateOfRun* estimate() const { return estimate_.get(); }      // over what was redacted so far; null without --estimate
  const AttestationOfRun& attestation() const { return *attestation_; }  // likewise
  // How the outcome came about, as JSON members without braces: those of workflow::redaction_members, and with --labels "labels".
  std::string members(const trust::Redacted& redacted) const;
  // The spans as the contract has them, their offsets counted as --offsets says.
  std::string spans_json(const trust::Phi& text, const std::vector<deid::Span>& spans) const;

 private:
  enum class Offsets : std::uint8_t { code_point, utf8, utf16 };
  Redaction(std::shared_ptr<const deid::SiteRules> site_rules, int present_year)
      : engine_(std::move(site_rules)), redactor_(engine_, present_year) {}

  deid::Engine engine_;
  deid::Redactor redactor_;
  deid::Treatment treatment_;
  deid::LabelSet labels_ = deid::LabelSet().set();
  Offsets offsets_ = Offsets::code_point;
  std::optional<deid::Language> language_;
  std::unique_ptr<EstimateOfRun> estimate_;
  std::unique_ptr<AttestationOfRun> attestation_ = std::make_unique<AttestationOfRun>();
};

// --known FILE, or nothing known. invalid_request.
Result<trust::KnownIdentifiers> known_of(const Invocation& call);

// redact --csv: records of standard input to standard output.
Result<Answer> redact_csv(const Invocation& call, const Redaction& redaction, const trust::KnownIdentifiers& known);

}  // namespace wardbook::cmd
