// What may stay of a place. Functions without state: thread safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "deid/lexicon.h"
#include "deid/span.h"
#include "text/range.h"

namespace wardbook::deid::operators {

// The State and ZIP code that a place of the United States ends with; views into it, empty where there is none.
struct PlaceTail {
  std::string_view before;  // what stands before them, without the signs at its end
  std::string_view state;
  std::string_view zip;  // five digits, or nine with a dash
};
PlaceTail place_tail(std::string_view place);

// The State that a place of the United States ends with, and the first three digits of its ZIP code if they may stay, else 000
// (45 CFR 164.514(b)(2)(i)(B)): "Springfield, IL 62704" becomes "IL 627". Nothing if there is neither.
std::optional<std::string> generalized_place(std::string_view place);

// The end of the place that a limited data set may keep (45 CFR 164.514(e)(2)(ii)): town, State and ZIP code, in bytes of `span`'s text;
// empty if nothing may stay: no county, and no street that is called as a town. A town alone stays if the list of the places of the United
// States has it.
text::Range limited_data_set_part(std::string_view text, const Span& span, const Lexicon& lexicon);

}  // namespace wardbook::deid::operators
