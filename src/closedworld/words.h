// Inside of closedworld: words that stand in no vocabulary, and common words that stand where names do. Each is scored by how it is
// written, what it looks like, and what stands beside it; neighbours that are suspected in the same way make one suspect.
#pragma once

#include "closedworld/found.h"
#include "closedworld/tokens.h"

namespace wardbook::closedworld {

void find_words(const Tokens& tokens, const Vocabulary& vocabulary, Found& found);

// Months beside numbers, in English, Spanish, German and French; English months alone, with a capital letter.
void find_dates_in_words(const Tokens& tokens, Found& found);

}  // namespace wardbook::closedworld
