// What happens to texts on their way into a record: capitals, scanning, wrapping, dictation, copying between programs. Each with a chance
// of its own; most documents get little. Marked text never grows or shrinks but by what happens inside of it. Functions without state:
// thread safe.
#pragma once

#include <vector>

#include "synthesis/dice.h"
#include "synthesis/marked_note.h"

namespace wardbook::synthesis {

void roughen(Dice& dice, Language language, std::vector<Piece>& pieces);

}  // namespace wardbook::synthesis
