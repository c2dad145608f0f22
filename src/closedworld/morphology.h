// Whether a word that no list has is one that medicine forms from known ones. A function without state: thread safe.
#pragma once

#include <string_view>

#include "closedworld/vocabulary.h"

namespace wardbook::closedworld {

// `lower` in small ASCII letters. True for plurals and other inflections of long known words ("hemiscrotums"), for clinical endings
// ("pyelolithotomy", "rimegepant") and for clinical beginnings before a known word ("suprapatellar", "nonicteric").
bool is_well_formed(std::string_view lower, const Vocabulary& vocabulary);

}  // namespace wardbook::closedworld
