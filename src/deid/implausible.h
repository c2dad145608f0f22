// What the tagger may not call an identifier, however sure it is: readings of numbers, letters and words of medicine that have another
// meaning in every clinical text. Rules are not held to this; they have conditions of their own.
#pragma once

#include "deid/page.h"

namespace wardbook::deid {

// Whether tokens [first, end) can be no identifier of that label: a score as a date ("rates her pain as 9/10"), a vitamin or a vertebra
// as a code ("B-12"), times of a dose as a name ("p.r.n."), a pacing mode as a place ("VVIR").
bool implausible(const Page& page, trust::Label label, Index first, Index end);

}  // namespace wardbook::deid
