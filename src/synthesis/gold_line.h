// A document of pieces as a line of a gold file. Functions without state: thread safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "synthesis/marked_note.h"

namespace wardbook::synthesis {

// {"id","lang","text","spans","hard_negatives","template"}; offsets are code points.
std::string gold_line(std::string_view id, std::string_view template_name, Language language, const std::vector<Piece>& pieces);

}  // namespace wardbook::synthesis
