// A room, a unit or a house named by its kind alone: "the Operating Room", "a Nursing Home" tell nobody where.
#pragma once

#include "deid/page.h"

namespace wardbook::deid {

// Whether tokens [first, end) are such words and no number or letter of a room follows.
bool kind_of_place(const Page& page, Index first, Index end);

}  // namespace wardbook::deid
