// Days as French notes write them beside their dates: by the short weekday, by a feast, with the time of a stamp behind them.
// Functions without state: thread safe.
#pragma once

#include "deid/european_text.h"

namespace wardbook::deid::european {

// The day that begins at the word `i`: "ma 29 avril", "sam. 15", "samedi le 1er", "jour de l'an", "Noël dernier", "d'octobre".
void french_day(Page& page, const Text& text, Index i);

// The time right behind a whole date in figures at `i`, which makes a stamp of it: "19/12/24 03h30", "22.05.2025 16:07".
void french_stamp(Page& page, Index i);

}  // namespace wardbook::deid::european
