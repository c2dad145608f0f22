// Identifiers of the patient that are known before a text is read: given by the caller, by the format, or by earlier documents.
#pragma once

#include <vector>

#include "trust/phi.h"

namespace wardbook::trust {

struct KnownIdentifiers {
  std::vector<Phi> names;  // whole names or parts of them: "Maria Lopez-Garcia", "Lopez"
  std::vector<Phi> dates;  // in any common notation
  std::vector<Phi> ids;    // record numbers, phone numbers, addresses: found as whole tokens
};

}  // namespace wardbook::trust
