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
      {{1347, 1319}, {198, 143}, {193, 4}, {1466, 20.57}},  // name
      {{597, 582}, {436, 362}, {1, 0}, {944, 21.0}},  // place
      {{928, 926}, {231, 187}, {4, 0}, {1113, 6.0}},  // date
      {{902, 892}, {228, 208}, {23, 1}, {1101, 7.77}},  // number
    }},
    // es
    GroupRates{{
      {{143, 134}, {28, 22}, {103, 1}, {157, 0.84}},  // name
      {{81, 78}, {19, 13}, {1, 0}, {91, 3.0}},  // place
      {{50, 50}, {49, 36}, {1, 0}, {86, 0.0}},  // date
      {{82, 82}, {38, 38}, {1, 0}, {120, 0.0}},  // number
    }},
    // de
    GroupRates{{
      {{157, 148}, {18, 12}, {349, 7}, {167, 0.44}},  // name
      {{102, 95}, {23, 17}, {1, 0}, {112, 3.0}},  // place
      {{60, 60}, {30, 29}, {1, 0}, {89, 1.0}},  // date
      {{51, 51}, {23, 23}, {2, 1}, {75, 0.56}},  // number
    }},
    // fr
    GroupRates{{
      {{140, 135}, {22, 14}, {132, 2}, {151, 0.0}},  // name
      {{68, 62}, {46, 31}, {1, 0}, {93, 3.0}},  // place
      {{57, 56}, {22, 20}, {0, 0}, {76, 0.0}},  // date
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
