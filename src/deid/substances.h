// Drugs and chemicals where English text says that something is one: codes of substances under trial ("treatment with SR 48692"), and
// words that no list knows ("Apamin (10 ng)", "diclofenac (Voltarol").
#pragma once

#include "deid/page.h"

namespace wardbook::deid {

// Whether tokens [first, end) are letters and a number that a maker calls a substance by: in running text, where the text says how it acts
// or was given. Behind a label or a sign it may be somebody's code.
bool code_of_substance(const Page& page, Index first, Index end);

// Whether a dose, what it blocks, or the substance's other name stands beside the word.
bool named_as_substance(const Page& page, Index first, Index end);

}  // namespace wardbook::deid
