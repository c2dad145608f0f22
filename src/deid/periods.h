// Quarters and weeks of a year, and months in Roman numerals: a part of the detector find_month_dates.
#pragma once

#include "deid/page.h"

namespace wardbook::deid {

void find_periods(Page& page);  // linear

}  // namespace wardbook::deid
