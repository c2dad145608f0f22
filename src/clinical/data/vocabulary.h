// The generated word lists (tools/clinical_vocabulary.py). Lower case, in parts of at most 64 KB; a line
// lies in one part.
#pragma once

#include <span>
#include <string_view>

namespace wardbook::clinical {

// "term|code|title" a line; an empty title is the term itself.
extern const std::span<const std::string_view> icd10cm_terms;
// Names separated by "|" or a line end.
extern const std::span<const std::string_view> drug_names;

}  // namespace wardbook::clinical
