// Names as French notes write them: with a particle behind the surname's first word, in small letters behind a title, by a given name
// and a letter, and by the letters that sign. Functions without state: thread safe.
#pragma once

#include "deid/european_text.h"

namespace wardbook::deid::european {

// Whether the particle at `i` goes on with a surname: "Durand [de] Lavigerie"; not "Martin [de] Médecine interne".
bool french_particle(const Text& text, Index i);

// "mme [le goff yvonne]", "dr [van damme]": behind a title that small-lettered notes use, from `at`; the end, or `at`.
Index small_french_name(const Text& text, Index at);

// "gaëlle t.", "noémie b": a given name in small letters and the letter of a surname, which begin at `i`.
void small_name_and_letter(Page& page, const Text& text, Index i);

// "Validé CH 27-02-2025", "visa vj", "saisi par ab": the letters by which somebody signs, behind the word at `i`.
void french_visa(Page& page, const Text& text, Index i);

}  // namespace wardbook::deid::european
