// Towns by which medicine calls things: "Boston Naming", "Paris IIa", "Rocky Mountain spotted fever". They tell of nobody's home.
#pragma once

#include "deid/page.h"

namespace wardbook::deid {

// The end of a scale, classification, test, disease or thing that is called after a place and begins at i; i if there is none.
Index called_after_place(const Page& page, Index i);
// Whether the tokens are such a name or its beginning.
bool called_after_place(const Page& page, Index first, Index end);

}  // namespace wardbook::deid
