// What only Spanish texts write: each looks at what begins (or, for streets, ends) at one token. Functions without state: thread safe.
#pragma once

#include "deid/european_text.h"

namespace wardbook::deid::european {

// Rooms and beds without a word for them: "4.ª norte, 412", "UCC-3", and the rooms that head the lines of a home's book.
void spanish_room(Page& page, const Text& text, Index i);
// Streets without a word for them, and those of Latin America: "vive en Vara de Rey 61", "Cra 9 # 31-07", "Mz. F Lt. 12".
void spanish_street(Page& page, const Text& text, Index i);
// Places behind words for from and to: "llega de Mieres", "desde Irún".
void spanish_place(Page& page, const Text& text, Index i);
// The days of the month of the dates that the page has so far, a bit each from 1 on; bit 0 says nothing.
using KnownDays = std::uint32_t;
KnownDays known_days(const Page& page);
// Feasts of several words, days whose month those dates tell, and times with "p. m." behind a date.
void spanish_day(Page& page, const Text& text, Index i, KnownDays known);

}  // namespace wardbook::deid::european
