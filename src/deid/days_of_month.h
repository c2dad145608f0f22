// Days of one month that are said together: "April 5, 6 and 9", "5 and 6 April". Functions without state: thread safe.
#pragma once

#include "deid/page.h"

namespace wardbook::deid {

// "3", "03", "3rd", "1er": a day of the month.
bool day_token(const Page& page, Index i);

// Behind a day that ends at `end`, more days of the same month ("-5", "and 4", ", 6 and 9"): their end, or `end`. Commas alone may part
// other things; the last of a list is joined by a word or a dash.
Index more_days(const Page& page, Index end);

}  // namespace wardbook::deid
