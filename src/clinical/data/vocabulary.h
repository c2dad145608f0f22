// The generated word lists (tools/clinical_vocabulary.py). Lower case, one entry a line, as the comments say.
#pragma once

#include <string_view>

namespace wardbook::clinical {

// "term|code|title" a line; an empty title is the term itself.
extern const std::string_view icd10cm_terms;
// Names separated by "|" or a line end.
extern const std::string_view drug_names;

}  // namespace wardbook::clinical
