// Made by tools/make_zip_prefixes.py from the 2020 Census of the United States; do not edit. Three digits of ZIP codes that
// together hold 20,000 people or fewer, or nobody at all. NOTICE says where they come from.
#include "deid/zip_prefixes.h"

namespace wardbook::deid::data {

// clang-format off
const std::array<std::uint16_t, 124> restricted_zip_prefixes{
    0, 1, 2, 3, 4, 5, 8, 36, 55, 59, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99,
    102, 192, 202, 203, 204, 205, 213, 269, 311, 332, 340, 343, 345, 348, 353, 369, 375, 399, 419, 428,
    429, 459, 509, 517, 518, 519, 529, 533, 536, 552, 555, 556, 568, 569, 578, 579, 589, 621, 632, 642,
    643, 649, 659, 663, 682, 692, 694, 695, 696, 697, 698, 699, 702, 709, 715, 732, 733, 742, 753, 771,
    772, 817, 818, 819, 821, 823, 839, 842, 848, 849, 854, 858, 861, 862, 866, 867, 868, 869, 872, 876,
    878, 879, 884, 885, 886, 887, 888, 889, 892, 893, 896, 899, 901, 909, 929, 938, 942, 962, 963, 964,
    965, 966, 969, 987,
};
// clang-format on

}  // namespace wardbook::deid::data
