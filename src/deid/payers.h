// Insurers and carriers: who pays for millions tells of nobody, unless somebody works there.
#pragma once

#include "deid/page.h"

namespace wardbook::deid {

bool payer(const Page& page, Index first, Index end);

}  // namespace wardbook::deid
