// What a span that lost its middle to a stronger one leaves at its ends, and whether it says anything of a person.
#pragma once

#include <cstdint>
#include <string_view>

#include "deid/page.h"

namespace wardbook::deid {

// Whether [start, end) of `candidate`, which another span has cut, may stay in the text: no letter or digit that tells, the label of the
// next field ("Rm:"), a degree or a State behind a name, a sex in a field of its own, a time of day.
// `behind_name`: a name ends at most two bytes before.
bool tells_nothing(const Page& page, const Candidate& candidate, std::uint32_t start, std::uint32_t end, bool behind_name);

}  // namespace wardbook::deid
