// --mode, --operator, --key-file and --weekdays of redact, as what deid calls a treatment; and what is said of it afterwards.
#pragma once

#include <string>

#include "cmd/invocation.h"
#include "deid/treatment.h"

namespace wardbook::cmd {

// Without a store there is no vault: such an operator is refused here, and says where it is to be had.
Result<deid::Treatment> treatment_option(const Invocation& call);

// By which operator documents of the store are redacted: number, or vault. settings for another one.
Result<trust::Operator> store_operator(const Invocation& call);

// The treatment of one patient's text. Without a key in it, as it is. `patient` is what names the patient.
deid::Treatment for_patient(const deid::Treatment& treatment, std::string_view patient);

// The mode's statement and what was done with each of the 18 kinds, on standard error; no values.
void narrate_attestation(const Invocation& call, const trust::Redacted& redacted);
// The statement alone, for a stream of records, of which each has its own attestation.
void narrate_statement(const Invocation& call, trust::Mode mode);

}  // namespace wardbook::cmd
