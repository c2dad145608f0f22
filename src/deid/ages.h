// Ages: what the rules and the tagger have in common, and the parts of the detector find_ages. All linear; used as the page is.
#pragma once

#include "deid/page.h"

namespace wardbook::deid {

// 45 CFR 164.514(b)(2)(i)(C): "all ages over 89".
inline constexpr int oldest_that_stays = 89;

// Years of birth that tell an age over 89, in all languages.
void find_birth_years(Page& page);

}  // namespace wardbook::deid
