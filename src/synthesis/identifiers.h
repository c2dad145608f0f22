// Fresh numbers and codes. Functions without state: thread safe.
#pragma once

#include <string>
#include <string_view>

#include "synthesis/dice.h"
#include "synthesis/marked_note.h"
#include "synthesis/personas.h"

namespace wardbook::synthesis {

// A number or code instead of one with this label: mostly of the same shape, else of another that is usual for the label. `before` is the
// text that stands before it, which may say what it must be ("NPI", "VIN", "DNI").
std::string fresh_identifier(Dice& dice, Language language, const Personas& personas, trust::Label label, std::string_view value,
                             std::string_view before);

}  // namespace wardbook::synthesis
