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
      {{1347, 1319}, {205, 146}, {193, 5}, {1470, 17.45}},  // name
      {{599, 583}, {440, 354}, {1, 0}, {937, 19.0}},  // place
      {{929, 927}, {234, 188}, {4, 0}, {1115, 7.0}},  // date
      {{900, 891}, {231, 210}, {23, 1}, {1102, 5.76}},  // number
    }},
    // es
    GroupRates{{
      {{143, 134}, {29, 21}, {100, 0}, {155, 2.0}},  // name
      {{83, 78}, {19, 14}, {1, 0}, {92, 3.0}},  // place
      {{50, 50}, {47, 33}, {1, 0}, {83, 0.0}},  // date
      {{82, 82}, {39, 38}, {1, 0}, {120, 1.0}},  // number
    }},
    // de
    GroupRates{{
      {{156, 145}, {21, 15}, {345, 9}, {169, 0.08}},  // name
      {{103, 94}, {19, 15}, {1, 0}, {109, 3.0}},  // place
      {{61, 61}, {31, 29}, {1, 0}, {90, 0.0}},  // date
      {{51, 51}, {23, 23}, {2, 1}, {75, 0.56}},  // number
    }},
    // fr
    GroupRates{{
      {{141, 136}, {25, 14}, {132, 2}, {152, 0.0}},  // name
      {{68, 62}, {46, 30}, {1, 0}, {92, 4.0}},  // place
      {{57, 56}, {25, 20}, {0, 0}, {76, 0.0}},  // date
      {{66, 66}, {36, 32}, {11, 0}, {98, 2.0}},  // number
    }},
};

}  // namespace

const GroupRates& rates_of(std::string_view language) {
  for (std::size_t i = 0; i < languages.size(); ++i)
    if (languages[i] == language) return rates[i];
  return rates[0];
}

}  // namespace wardbook::evaluation
