// Makes of cars: where a colour, a year or a word for cars stands near, "Chevrolet" is neither a person nor a place.
#pragma once

#include "deid/page.h"

namespace wardbook::deid {

bool make_of_car(const Page& page, Index first, Index end);

}  // namespace wardbook::deid
