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
      {{1349, 1322}, {205, 146}, {193, 5}, {1473, 19.45}},  // name
      {{600, 582}, {452, 362}, {2, 1}, {945, 16.38}},  // place
      {{930, 928}, {231, 186}, {4, 0}, {1114, 6.0}},  // date
      {{902, 892}, {236, 214}, {22, 1}, {1107, 6.76}},  // number
    }},
    // es
    GroupRates{{
      {{146, 137}, {30, 23}, {102, 1}, {161, 1.83}},  // name
      {{79, 76}, {19, 13}, {1, 0}, {89, 3.0}},  // place
      {{50, 50}, {45, 33}, {1, 0}, {83, 0.0}},  // date
      {{82, 82}, {38, 38}, {1, 0}, {120, 0.0}},  // number
    }},
    // de
    GroupRates{{
      {{156, 145}, {19, 13}, {345, 7}, {165, 0.38}},  // name
      {{107, 96}, {23, 17}, {1, 0}, {113, 4.0}},  // place
      {{61, 61}, {30, 29}, {1, 0}, {90, 0.0}},  // date
      {{52, 52}, {23, 23}, {2, 1}, {76, 0.57}},  // number
    }},
    // fr
    GroupRates{{
      {{139, 134}, {22, 14}, {133, 2}, {150, 0.0}},  // name
      {{68, 63}, {44, 31}, {1, 0}, {94, 3.0}},  // place
      {{56, 55}, {23, 20}, {0, 0}, {75, 0.0}},  // date
      {{67, 67}, {37, 32}, {11, 0}, {99, 2.0}},  // number
    }},
};

}  // namespace

const GroupRates& rates_of(std::string_view language) {
  for (std::size_t i = 0; i < languages.size(); ++i)
    if (languages[i] == language) return rates[i];
  return rates[0];
}

}  // namespace wardbook::evaluation
