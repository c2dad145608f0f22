// Fresh dates in the manner of others. Functions without state: thread safe.
#pragma once

#include <string>
#include <string_view>

#include "synthesis/dice.h"
#include "synthesis/marked_note.h"

namespace wardbook::synthesis {

// A date instead of `value`: mostly written as it is ("03-04", "March 4th", "02APR24 0620"), a whole date sometimes in another manner of
// the language. Intervals between the dates of a note do not hold; a year of birth stays one.
std::string fresh_date(Dice& dice, Language language, std::string_view value);

// An age instead of `value`, in digits or words as it is, with its unit. A child stays a child.
std::string fresh_age(Dice& dice, Language language, std::string_view value);

}  // namespace wardbook::synthesis
