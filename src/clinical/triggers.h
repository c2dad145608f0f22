// The words that change what a sentence says of the problems in it.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace wardbook::clinical {

// `withheld` ("stop aspirin") and `stopped` ("aspirin was stopped") are said of medicines alone.
enum class Property : std::uint8_t { negated, uncertain, historical, hypothetical, family, withheld, stopped, none, most };
enum class Reach : std::uint8_t {
  forward,
  backward,
  ends,     // the scope of the property ends here; of all, for Property::none; of all but family, for Property::most; of stopped, too, for
            // withheld
  nothing,  // looks like a trigger and is none
};

struct Triggers {
  Property property;
  Reach reach;
  std::string_view phrases;  // comma-separated
};

// The first that lists a phrase keeps it; the longest phrase at a place wins.
extern const std::array<Triggers, 22> trigger_table;

}  // namespace wardbook::clinical
