// Digit runs, dates in figures, telephone numbers, and codes of letters and digits, in a plain text without placeholders. Doses,
// ranges, blood pressures, scores ("5/5"), decimals and times of day pass; so does a year. A function without state: thread safe.
//
//   digit_run   five digits in a row; a code with a letter and four digits, if it is no measure ("1000mg")
//   date        three groups with one of - / . between, one of them a year or the last of two digits; a month and a year
//               ("03/2019"); a month and a day with a day above 12, a leading zero, or "on" before it
//   phone       groups of two digits or more with seven digits in all, joined by hyphens, dots or brackets; by spaces only where
//               the groups are those of a telephone or social security number; four groups of an address of a network
//   age         91 to 120 years
#pragma once

#include <string_view>

#include "gateway/scan/counts.h"

namespace wardbook::gateway {

void scan_numbers(std::string_view plain, Counts& counts);

}  // namespace wardbook::gateway
