// A room, a unit or a house named by its kind alone: "the Operating Room", "a Nursing Home" tell nobody where.
#pragma once

#include "deid/page.h"

namespace wardbook::deid {

// Whether tokens [first, end) are such words and no number or letter of a room follows.
bool kind_of_place(const Page& page, Index first, Index end);

// "POD 3", "AF POD#2", "LOS 7": the days since an operation, and of a stay. "moved to POD 3" is a place of the ward.
bool days_counted(const Page& page, Index first, Index end);
// "Rm: ED-17", "Bed:": the label of what follows.
bool label_of_field(const Page& page, Index first, Index end);
// "LIVER TRANSPLANT CLINIC", "Hospital Medicine": words of wards and headings, one at least that tells what is done there, and no word
// that hospitals are called with. "Memorial", "Mercy" are names.
bool words_of_wards(const Page& page, Index first, Index end);

}  // namespace wardbook::deid
