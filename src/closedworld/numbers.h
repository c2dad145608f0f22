// Inside of closedworld: numbers in no shape that a clinical number has. Doses, ranges, blood pressures, scores ("5/5"), decimals, times
// of day, values with units of up to seven digits, spinal levels and codes (ICD, CPT behind its name) pass; so does a year.
//
//   number  five digits in a row; a code with a letter and four digits, if it is no measure ("1000mg"); three digits behind "MRN",
//           "room", "ext." and other labels
//   date    three groups with one of - / . between, one of them a year or the last of two digits; a month and a year ("03/2019"); a month
//           and a day with a day above 12, a leading zero, or "on" before it
//   phone   groups of two digits or more with seven digits in all, joined by hyphens, dots or brackets; by spaces only where the groups are
//           those of a telephone or social security number; four groups of an address of a network
//   age     91 to 120 years
#pragma once

#include "closedworld/found.h"
#include "closedworld/tokens.h"

namespace wardbook::closedworld {

void find_numbers(const Tokens& tokens, Found& found);

}  // namespace wardbook::closedworld
