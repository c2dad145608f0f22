// Other places and organisations in the same layout: numbers and names are others; what kind of place it is ("Street", "Hospital",
// "Apt", "Inc"), the State, and the first three digits of a ZIP code that may stay, are as they were. The same word becomes the same
// word for one patient. A function without state: thread safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "deid/lexicon.h"
#include "deid/operators/taken.h"
#include "deid/patient_key.h"
#include "deid/span.h"

namespace wardbook::deid::operators {

// Nothing where there is no name and no number to change.
std::optional<std::string> surrogate_place(std::string_view value, Language language, const Taken& taken, const PatientKey& key,
                                           const Lexicon& lexicon);

}  // namespace wardbook::deid::operators
