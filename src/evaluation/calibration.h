// The rates of evaluation/estimate.h by language, counted on every other held-out note (tests/heldout). Written by
// tools/calibrate_estimate.py: do not edit.
#pragma once

#include <string_view>

#include "evaluation/estimate.h"

namespace wardbook::evaluation {

// In the order of Group. Of a language without an entry: the English ones.
const GroupRates& rates_of(std::string_view language);

}  // namespace wardbook::evaluation
