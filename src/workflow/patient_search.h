// The documents of the patient with an identifier, exactly as it was given, through the blind index: the identifier itself stands in no
// row, no entry and no error. A patient whose documents the filter does not let through is answered as one whom nobody knows, so what a
// caller may not see (the caller sets `sender`) changes no answer. Thread safe.
#pragma once

#include "store/catalogue.h"
#include "workflow/intake.h"

namespace wardbook::workflow {

// One entry of the ledger, under the patient if there is one: forbidden and the gate's others.
Result<store::Page> search_patient(Session& session, const trust::Principal& principal, trust::Purpose purpose,
                                   const PatientIdentifier& identifier, store::ListFilter filter, const access::Facts& facts = {});

}  // namespace wardbook::workflow
