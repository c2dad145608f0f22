// What stands in the place of each value that goes: one text a part, as its operator says. Pure but for the codes of the operator
// vault, which it draws.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "deid/lexicon.h"
#include "deid/span.h"
#include "deid/treatment.h"

namespace wardbook::deid {

// A span that goes, and the operator that does it.
struct Part {
  Span span;
  trust::Operator applied;
};

// An operator that can make nothing of a value (a date without a year) becomes tag in its part; the action of a part becomes
// generalize where something coarser of the value stays, else redact. `parts` are sorted.
std::vector<std::string> replacements(std::string_view text, std::vector<Part>& parts, const Treatment& treatment, Language language,
                                      int present_year, const Lexicon& lexicon);

// Whether a part of this label and action becomes "90 or older" under this treatment: an age over 89, unless the caller named an
// operator for ages.
bool becomes_age_category(const Span& span, const Treatment& treatment);

}  // namespace wardbook::deid
