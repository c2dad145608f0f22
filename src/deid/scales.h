// Scales by the most that they give: "PHQ-9 14/27, down from 19/27" tells no day of September.
#pragma once

#include "deid/page.h"

namespace wardbook::deid {

// Whether the three tokens of a fraction are a score of a scale that stands before, one of a row of scores
// ("6/10→3/10"), or a part of what is counted ("1/2 tab").
bool score_of_scale(const Page& page, Index first, Index end);

}  // namespace wardbook::deid
