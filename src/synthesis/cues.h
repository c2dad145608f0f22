// The words around identifiers: labels of fields and titles, and what else people write there. Functions without state: thread safe.
#pragma once

#include <vector>

#include "synthesis/dice.h"
#include "synthesis/marked_note.h"

namespace wardbook::synthesis {

// Swaps some labels before values for others that mean the same ("MRN:", "Med Rec No:"), and some titles before names.
void swap_cues(Dice& dice, Language language, std::vector<Piece>& pieces);

struct CueGroup {
  Language language;
  trust::Label label;
  std::string_view choices;  // separated by |
};
extern const std::span<const CueGroup> cue_groups;

}  // namespace wardbook::synthesis
