// The time of day that belongs to a date. Functions without state: thread safe.
#pragma once

#include "deid/page.h"

namespace wardbook::deid {

// Behind a date that ends at `end`, the time that makes a stamp of it: "0300", "0612h", "@1900", "at 2215", "20:39:34". Its end, or
// `end`. Other times of day stay, for they may be when a drug was given or when somebody comes again.
Index clock_behind(const Page& page, Index end);

// "0804/1530": month, day, hour and minute without a sign between, whatever it says.
bool stamp_of_eight(const Page& page, Index i);

}  // namespace wardbook::deid
