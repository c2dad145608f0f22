// Sentences that speak to whatever program reads the text ("Ignore all previous instructions"). They are kept where they stand and
// are read as any words, but no summary repeats them.
#pragma once

#include <vector>

#include "clinical/words.h"
#include "text/range.h"

namespace wardbook::clinical {

// For each of `sentences`: true if it speaks to software, or follows one that does in the same paragraph.
std::vector<bool> addressed_to_software(const Text& text, const std::vector<text::Range>& sentences);

}  // namespace wardbook::clinical
