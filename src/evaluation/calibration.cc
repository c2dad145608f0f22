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
      {{802, 787}, {100, 64}, {109, 3}, {854, 13.76}},  // name
      {{360, 351}, {275, 232}, {0, 0}, {583, 17.0}},  // place
      {{581, 578}, {149, 121}, {3, 0}, {699, 5.0}},  // date
      {{570, 566}, {176, 158}, {13, 1}, {725, 4.72}},  // number
    }},
    // es
    GroupRates{{
      {{38, 38}, {2, 0}, {49, 4}, {42, 1.0}},  // name
      {{22, 18}, {9, 8}, {0, 0}, {26, 1.0}},  // place
      {{10, 10}, {10, 9}, {0, 0}, {19, 0.0}},  // date
      {{32, 31}, {13, 11}, {1, 1}, {43, 0.66}},  // number
    }},
    // de
    GroupRates{{
      {{36, 35}, {3, 3}, {104, 5}, {43, 0.0}},  // name
      {{25, 24}, {4, 3}, {0, 0}, {27, 0.0}},  // place
      {{19, 19}, {11, 10}, {0, 0}, {29, 0.0}},  // date
      {{22, 21}, {10, 10}, {3, 0}, {31, 1.0}},  // number
    }},
    // fr
    GroupRates{{
      {{78, 76}, {8, 5}, {59, 0}, {81, 0.0}},  // name
      {{29, 28}, {10, 9}, {0, 0}, {37, 1.0}},  // place
      {{23, 23}, {9, 8}, {0, 0}, {31, 1.0}},  // date
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
