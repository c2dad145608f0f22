// Where a TOML text has a character other than ASCII outside of its texts and comments, or a quote where no text can begin: no TOML
// has. The parser of toml++ 3.3 reaches undefined behaviour there, so it is refused before.
#pragma once

#include <optional>
#include <string_view>

#include "recognizers/definitions.h"

namespace wardbook::recognizers {

std::optional<Line> stray_character(std::string_view toml);

}  // namespace wardbook::recognizers
