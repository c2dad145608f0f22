// Common given names of English and their short forms that the pools lack, or know as a name of the other gender elsewhere ("Joan"
// is a man in Catalan). They say of a word of an English text that it is a given name, and whose. A function without state: thread safe.
#pragma once

#include <optional>
#include <string_view>

#include "deid/name_pools.h"

namespace wardbook::deid::operators {

// Of a word in small letters without accents. Where both genders bear the name, that of most of its bearers.
std::optional<Gender> gender_of_english(std::string_view folded);

}  // namespace wardbook::deid::operators
