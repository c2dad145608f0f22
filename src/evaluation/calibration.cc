// Written by tools/calibrate_estimate.py: do not edit.
// clang-format off
#include "evaluation/calibration.h"

namespace wardbook::evaluation {
namespace {

// Of sightings of both, of the first alone, of the second alone: how many there were and how many of them were true. Then, for so
// many that were seen, how many more were hidden from both.
constexpr std::array<std::string_view, 4> languages{"en", "es", "de", "fr"};
constexpr std::array rates{
    // en
    GroupRates{{
      {{1072, 1050}, {140, 95}, {155, 2}, {1147, 15.82}},  // name
      {{471, 456}, {360, 296}, {1, 0}, {752, 17.0}},  // place
      {{757, 756}, {188, 153}, {4, 0}, {909, 5.0}},  // date
      {{713, 709}, {193, 177}, {16, 1}, {887, 4.75}},  // number
    }},
    // es
    GroupRates{{
      {{41, 38}, {3, 1}, {45, 3}, {42, 0.92}},  // name
      {{20, 16}, {10, 7}, {0, 0}, {23, 1.0}},  // place
      {{9, 9}, {11, 9}, {0, 0}, {18, 0.0}},  // date
      {{32, 31}, {12, 10}, {1, 1}, {42, 0.69}},  // number
    }},
    // de
    GroupRates{{
      {{36, 34}, {5, 3}, {101, 4}, {41, 0.0}},  // name
      {{27, 25}, {4, 3}, {0, 0}, {28, 0.0}},  // place
      {{20, 20}, {11, 10}, {0, 0}, {30, 0.0}},  // date
      {{22, 21}, {10, 10}, {3, 0}, {31, 1.0}},  // number
    }},
    // fr
    GroupRates{{
      {{74, 73}, {11, 6}, {56, 0}, {79, 0.0}},  // name
      {{36, 31}, {11, 10}, {0, 0}, {41, 1.0}},  // place
      {{23, 23}, {10, 8}, {0, 0}, {31, 0.0}},  // date
      {{33, 32}, {15, 15}, {2, 0}, {47, 0.0}},  // number
    }},
};

}  // namespace

const GroupRates& rates_of(std::string_view language) {
  for (std::size_t i = 0; i < languages.size(); ++i)
    if (languages[i] == language) return rates[i];
  return rates[0];
}

}  // namespace wardbook::evaluation
