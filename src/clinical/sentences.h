// The sentences of a text as the reading needs them: those of text/sentences.h, cut again where a line ends that does not wrap, so that
// each row of a table of results stands by itself, and at full stops before a small letter in notes that use no capitals. Sorted, disjoint,
// without white space at the ends.
#pragma once

#include <vector>

#include "clinical/words.h"
#include "text/range.h"

namespace wardbook::clinical {

std::vector<text::Range> sentences_of(const Text& text);

}  // namespace wardbook::clinical
