// Inside of carriers: the snippets of each language.
#pragma once

#include "synthesis/carriers.h"

namespace wardbook::synthesis {

extern const Snippets english_snippets;
extern const Snippets spanish_snippets;
extern const Snippets german_snippets;
extern const Snippets french_snippets;

}  // namespace wardbook::synthesis
