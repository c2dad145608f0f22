// Ages: what the rules and the tagger have in common, and the parts of the detector find_ages. All linear; used as the page is.
#pragma once

#include "deid/page.h"

namespace wardbook::deid {

// 45 CFR 164.514(b)(2)(i)(C): "all ages over 89".
inline constexpr int oldest_that_stays = 89;

// Whether the number of tokens [first, end) is what something measures, and no age: a pulse of 98, 100 cc, 98 on room air.
bool measures_something(const Page& page, Index first, Index end);

// Ages over 89 that nothing but their sentence tells: "She is 93 and lives alone", "Mr. Keller is ninety", "a frail 93 F with CHF".
void find_ages_of_persons(Page& page);
// "in her nineties", "a man in his early 90s", "a nonagenarian", "in the tenth decade of life".
void find_decades_of_life(Page& page);
// Years of birth that tell an age over 89, in all languages.
void find_birth_years(Page& page);

// Whether the words before token `end` name a person: "she", "his mother", "the patient", "Mr. Keller".
bool ends_with_person(const Page& page, Index end);

}  // namespace wardbook::deid
