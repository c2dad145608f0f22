// Other numbers and codes in the same shape: a digit for a digit, a letter for a letter of the same case, everything else as it was.
// What passes a check digit is replaced by what passes it. The same value, whatever its grouping and case, becomes the same one.
// Nobody else is named by chance: telephone numbers of ten digits are 555-01xx, which no one has; social security numbers begin with
// 9, which none is given; e-mail and web addresses lie in example.com, .net and .org (RFC 2606), IP addresses in the blocks for
// documentation (RFC 5737, RFC 3849). Functions without state: thread safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "deid/operators/surrogate_names.h"
#include "deid/operators/taken.h"
#include "deid/patient_key.h"
#include "trust/label.h"

namespace wardbook::deid::operators {

// Nothing for a value without a digit where only digits may change (a file's name), or where every other value is taken.
std::optional<std::string> surrogate_code(std::string_view value, trust::Label label, const Taken& taken, const PatientKey& key);

// EMAIL, URL, IP. The name in an address becomes the one that the document has for it.
std::optional<std::string> surrogate_address(std::string_view value, trust::Label label, const SurrogateNames& names, const Taken& taken,
                                             const PatientKey& key);

}  // namespace wardbook::deid::operators
