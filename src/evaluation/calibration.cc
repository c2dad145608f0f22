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
      {{517, 502}, {91, 52}, {73, 4}, {558, 11.59}},  // name
      {{251, 242}, {207, 163}, {0, 0}, {405, 15.0}},  // place
      {{367, 366}, {128, 91}, {2, 0}, {457, 1.0}},  // date
      {{404, 399}, {157, 142}, {9, 0}, {541, 10.0}},  // number
    }},
    // es
    GroupRates{{
      {{29, 28}, {1, 0}, {65, 21}, {49, 1.0}},  // name
      {{12, 7}, {8, 5}, {3, 3}, {15, 3.12}},  // place
      {{10, 10}, {8, 8}, {0, 0}, {18, 0.0}},  // date
      {{26, 25}, {7, 6}, {6, 6}, {37, 4.62}},  // number
    }},
    // de
    GroupRates{{
      {{34, 31}, {4, 3}, {122, 20}, {54, 0.0}},  // name
      {{10, 10}, {1, 0}, {3, 3}, {13, 2.0}},  // place
      {{18, 18}, {7, 7}, {0, 0}, {25, 3.0}},  // date
      {{22, 21}, {5, 5}, {4, 1}, {27, 4.77}},  // number
    }},
    // fr
    GroupRates{{
      {{46, 45}, {2, 1}, {69, 10}, {56, 0.78}},  // name
      {{14, 14}, {3, 3}, {0, 0}, {17, 5.0}},  // place
      {{22, 22}, {7, 6}, {0, 0}, {28, 2.0}},  // date
      {{28, 27}, {10, 10}, {6, 4}, {41, 3.57}},  // number
    }},
};

}  // namespace

const GroupRates& rates_of(std::string_view language) {
  for (std::size_t i = 0; i < languages.size(); ++i)
    if (languages[i] == language) return rates[i];
  return rates[0];
}

}  // namespace wardbook::evaluation
