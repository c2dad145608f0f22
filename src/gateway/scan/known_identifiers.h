// Finds the patient's known identifiers in a plain text, as whole tokens in any case, accent and punctuation: "Lopez-Garcia" is
// found in "LOPEZ GARCÍA", "555-123-4567" in "5551234567". A name is found as a whole and by each of its parts of two letters and
// more; a part that is an everyday word ("Will", "May", "de") only where it has a capital letter, since every text would be
// blocked otherwise. Identifiers of one character are not looked for. A function without state: thread safe.
#pragma once

#include <cstdint>
#include <string_view>

#include "closedworld/detector.h"
#include "trust/known_identifiers.h"

namespace wardbook::gateway {

// In how many places one of them stands. Identifiers that are not UTF-8 cannot stand in a text that is.
std::uint32_t count_known(std::string_view plain, const trust::KnownIdentifiers& known, const closedworld::Detector& detector);

}  // namespace wardbook::gateway
