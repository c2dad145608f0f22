// Sentences of clinical notes. A sentence ends at . ! ? before a capital or a digit, at an empty line, at the end of a list
// item or of a heading, and at a line end that does not look like a wrapped line. "Dr.", "q.d.", "1." and decimals end none.
// Ranges carry no outer white space, are sorted and disjoint; every character that is not white space lies in one. Linear;
// thread safe.
#pragma once

#include <string_view>
#include <vector>

#include "text/range.h"

namespace wardbook::text {

std::vector<Range> sentences(std::string_view text);

}  // namespace wardbook::text
