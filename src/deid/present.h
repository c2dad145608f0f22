// The present year, by which a year of birth tells an age. Nothing in this folder reads a clock: who redacts says what year it is.
#pragma once

namespace wardbook::deid {

// Where nobody says more, and no text names a later year. Too early a present would let ages over 89 stay, so this only grows.
inline constexpr int earliest_present = 2025;

}  // namespace wardbook::deid
