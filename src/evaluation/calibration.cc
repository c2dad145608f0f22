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
      {{515, 500}, {99, 56}, {65, 4}, {560, 13.55}},  // name
      {{258, 243}, {204, 164}, {0, 0}, {407, 15.0}},  // place
      {{369, 367}, {125, 91}, {2, 0}, {458, 2.0}},  // date
      {{397, 391}, {159, 142}, {9, 1}, {534, 8.64}},  // number
    }},
    // es
    GroupRates{{
      {{32, 31}, {7, 0}, {42, 6}, {37, 0.0}},  // name
      {{32, 23}, {9, 5}, {1, 1}, {29, 2.79}},  // place
      {{13, 13}, {11, 9}, {0, 0}, {22, 0.0}},  // date
      {{28, 27}, {10, 9}, {0, 0}, {36, 1.0}},  // number
    }},
    // de
    GroupRates{{
      {{36, 32}, {8, 3}, {105, 8}, {43, 0.0}},  // name
      {{29, 26}, {5, 2}, {0, 0}, {28, 1.0}},  // place
      {{19, 19}, {13, 12}, {0, 0}, {31, 0.0}},  // date
      {{24, 21}, {10, 9}, {0, 0}, {30, 1.0}},  // number
    }},
    // fr
    GroupRates{{
      {{85, 77}, {10, 3}, {51, 2}, {82, 0.92}},  // name
      {{32, 25}, {14, 10}, {0, 0}, {35, 2.0}},  // place
      {{24, 24}, {12, 10}, {0, 0}, {34, 0.0}},  // date
      {{31, 30}, {13, 13}, {2, 1}, {44, 0.0}},  // number
    }},
};

}  // namespace

const GroupRates& rates_of(std::string_view language) {
  for (std::size_t i = 0; i < languages.size(); ++i)
    if (languages[i] == language) return rates[i];
  return rates[0];
}

}  // namespace wardbook::evaluation
