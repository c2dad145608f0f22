// --patient-id [ASSIGNER|]VALUE or @FILE.
#pragma once

#include "cmd/invocation.h"
#include "workflow/intake.h"

namespace wardbook::cmd {

Result<std::optional<workflow::PatientIdentifier>> patient_option(const Invocation& call);

}  // namespace wardbook::cmd
