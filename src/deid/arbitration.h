// Which candidates become spans. The rules, in order:
//  1. A placeholder of an earlier redaction is never touched.
//  2. The higher score wins, then the longer, then the earlier, then the label that comes first in the enum.
//  3. What a loser covers beyond the winners stays redacted if it was to be redacted and tells something
//     (remainders.h): a rule that lost the middle of an address must not give back its ends.
//  4. Names with nothing but a space between them are one name; places with a comma or "in" between them are one place.
// A withdrawn candidate only lends its reason. Deterministic; n log n in the candidates and linear in the text.
#pragma once

#include <vector>

#include "deid/page.h"

namespace wardbook::deid {

// Spans of the view, sorted and disjoint.
std::vector<Span> arbitrate(const Page& page);

}  // namespace wardbook::deid
