// The dictionary of hospitals: the Hospital General Information of the Centers for Medicare and Medicaid Services
// (tools/make_hospitals.py), by their whole names and by what people call them.
#pragma once

#include "deid/page.h"

namespace wardbook::deid {

// Where the longest name of a hospital that begins at token `i` ends, or `i`. In small letters only whole names count: "mercy hospital
// clermont"; with capitals the short ones do too: "Banner Estrella", "MetroHealth".
Index listed_hospital(const Page& page, Index i);

}  // namespace wardbook::deid
