// Days of one month that are said together: "April 5, 6 and 9", "5 and 6 April". Functions without state: thread safe.
#pragma once

#include "deid/page.h"

namespace wardbook::deid {

// "3", "03", "3rd", "1er": a day of the month.
bool day_token(const Page& page, Index i);

// Behind a day that ends at `end`, more days of the same month ("-5", "and 4", ", 6 and 9"): their end, or `end`. Commas alone may part
// other things; the last of a list is joined by a word or a dash.
Index more_days(const Page& page, Index end);

// "2021"
bool year_token(const Page& page, Index i);
// The end of the year behind what ends at `i`, or `i`: "2021", ", 2021", "of 2021", "'21", or one of two digits behind a sign.
Index year_after(const Page& page, Index i, bool comma_allowed);

// Behind this word a time is said: "since", "until", "last".
bool wants_time(std::string_view low);

}  // namespace wardbook::deid
