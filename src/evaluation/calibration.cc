// Written by tools/calibrate_estimate.py: do not edit.
// clang-format off
#include "evaluation/calibration.h"

namespace wardbook::evaluation {
namespace {

// Of sightings of both, of the first alone, of the second alone: how many there were and how many of them were true. Then, for so
// many that were seen, how many more were hidden from both.
constexpr std::array<std::string_view, 4> languages{"en", "es", "de", "fr"};
constexpr std::array rates{
    // en: asqphi
    GroupRates{{
      {{428, 428}, {11, 10}, {23, 3}, {438, 0.0}},  // name
      {{311, 309}, {133, 130}, {1, 1}, {439, 2.0}},  // place
      {{432, 429}, {1, 0}, {6, 6}, {429, 2.0}},  // date
      {{272, 272}, {3, 3}, {1, 0}, {275, 0.0}},  // number
    }},
    // es: meddocan
    GroupRates{{
      {{2259, 2121}, {93, 26}, {3242, 990}, {3137, 0.0}},  // name
      {{1981, 1965}, {54, 46}, {33, 14}, {2025, 54.67}},  // place
      {{1132, 1132}, {19, 16}, {7, 3}, {1151, 26.96}},  // date
      {{2025, 2018}, {56, 55}, {81, 51}, {2124, 35.61}},  // number
    }},
    // de: grascco
    GroupRates{{
      {{128, 124}, {20, 11}, {1550, 51}, {186, 0.0}},  // name
      {{38, 30}, {9, 3}, {18, 2}, {35, 6.81}},  // place
      {{269, 269}, {19, 13}, {16, 14}, {296, 31.33}},  // date
      {{22, 22}, {1, 1}, {8, 3}, {26, 19.87}},  // number
    }},
    // fr: edspseudo
    GroupRates{{
      {{217, 213}, {11, 6}, {228, 85}, {304, 15.62}},  // name
      {{55, 48}, {7, 5}, {2, 1}, {54, 14.9}},  // place
      {{165, 163}, {11, 9}, {3, 2}, {174, 42.89}},  // date
      {{197, 178}, {37, 19}, {15, 7}, {204, 8.26}},  // number
    }},
};

}  // namespace

const GroupRates& rates_of(std::string_view language) {
  for (std::size_t i = 0; i < languages.size(); ++i)
    if (languages[i] == language) return rates[i];
  return rates[0];
}

}  // namespace wardbook::evaluation
