// The words that say what a facility is, behind its name: "Medical Center", "Hospital", "Nursing Home", "Health Department".
#pragma once

#include <string_view>

#include "deid/page.h"

namespace wardbook::deid {

// The end of a head that begins at token `i`, or `i`.
Index facility_head_end(const Page& page, Index i);

// Heads that are ordinary words need a name before them that can be nothing else.
bool weak_head(std::string_view low);

}  // namespace wardbook::deid
