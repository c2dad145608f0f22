#include "cmd/patient_option.h"

#include "base/file.h"

namespace wardbook::cmd {

Result<std::optional<workflow::PatientIdentifier>> patient_option(const Invocation& call) {
  constexpr std::uint64_t largest = 4096;
  auto value = call.value("--patient-id");
  if (!value) return std::optional<workflow::PatientIdentifier>();
  if (!value->starts_with("@")) return std::optional(TRY(workflow::parse_patient_identifier(*value)));
  auto bytes = read_file(value->substr(1), largest);
  if (!bytes) return fail(Code::invalid_request, "The file that --patient-id names cannot be read.");
  return std::optional(TRY(workflow::parse_patient_identifier(text_of(*bytes))));
}

}  // namespace wardbook::cmd
