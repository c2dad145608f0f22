// Known identifiers as JSON: {"names":[],"dates":[],"ids":[]}, each part may be missing. This is what --known files and the
// "known" field of a JSONL record hold, and what is sealed for a patient. Functions without state: thread safe.
#pragma once

#include <string_view>

#include "base/result.h"
#include "trust/known_identifiers.h"

namespace wardbook::workflow {

Result<trust::KnownIdentifiers> parse_known(std::string_view json);  // invalid_request
// The same from outside: no value has more than 256 bytes, for each is looked for at each word of the text.
Result<trust::KnownIdentifiers> parse_known_of_request(std::string_view json);  // invalid_request
trust::Phi known_with_id(const trust::Phi& value);

// {"assigner","value"}: what the blind index was made of, sealed so that it can be made again.
trust::Phi patient_identifier_json(std::string_view assigner, const trust::Phi& value);

}  // namespace wardbook::workflow
