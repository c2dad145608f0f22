// Facilities that have their names behind the word that says what they are.
#pragma once

#include "deid/page.h"

namespace wardbook::deid {

// "Heart Center of Acadiana", "Senior Health Center at Shannon": a head of two words in tokens [i, end). The first word of the whole, or
// `end`.
Index named_behind(const Page& page, Index i, Index end);

// "Cardiology of the Piedmont, P.A.", "Dermatology of Dallas": finds the practice whose kind stands at token `i`.
void find_practice(Page& page, Index i);

// The end of ", Crowley satellite", ", Downey campus" that begins at `end`, or `end`.
Index branch_after(const Page& page, Index end);

}  // namespace wardbook::deid
