// Days of one month that are said together in Spanish, German and French: "les 3, 5 et 10 avril", "vom 10. und 11.10.2033", "2.-4.3.".
// Functions without state: thread safe.
#pragma once

#include "deid/european_text.h"

namespace wardbook::deid::european {

// "3", "03", "1er": a day of the month.
bool day(const Page& page, Index i);

// Finds the days before the one at `last`, whose month follows it and is said once. They need a word before them, the point of an
// ordinal or a dash without blanks: "Grad 2 und 3. März" has one day.
void days_before(Page& page, const Text& text, Index last);

}  // namespace wardbook::deid::european
