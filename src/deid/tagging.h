// The trained tagger's part of the engine.
#pragma once

#include <array>
#include <vector>

#include "deid/page.h"
#include "deid/span.h"
#include "tagger/model.h"

namespace wardbook::deid {

// A model for each language, or null: then the rules alone find identifiers in that language.
using Models = std::array<const tagger::Model*, language_names.size()>;

// Those that the program carries (models/deid-LANGUAGE.bin).
Models built_in_models();
std::array<BytesView, language_names.size()> built_in_model_files();  // their bytes, in the order of Language; empty if there is none

// Adds what the model finds to the page's candidates, and takes back what the weaker rules found where the model is sure that there
// is nothing. `spans` are those of the rules.
void find_tagged(Page& page, const std::vector<Span>& spans, const tagger::Model& model);

}  // namespace wardbook::deid
