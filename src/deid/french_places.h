// Places as French notes say them: where somebody comes from, is treated or works, hospitals that go by their letters or behind a
// short word for their kind, rooms of operation, and the parts of an address that no street begins. Functions without state: thread safe.
#pragma once

#include "deid/european_text.h"

namespace wardbook::deid::european {

// What begins at the word `i`.
void french_place(Page& page, const Text& text, Index i);

// Behind a room's number: ", lit fenêtre", "porte"; the end, or `end`.
Index side_of_room(const Text& text, Index end);

}  // namespace wardbook::deid::european
