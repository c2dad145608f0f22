// Numbers in words, of Spanish, German and French, as folded words: "noventa y tres", "vierundneunzig", "quatre-vingt-onze".
#pragma once

#include "deid/european_text.h"

namespace wardbook::deid::european {

struct Spoken {
  Index end;  // of the words; equal to their first if there is none
  int value;
};
// A number from 1 to 199 that begins at `i`; ordinals of days too ("vierzehnten", "premier").
Spoken spoken(const Text& text, Index i);
// A year: "dos mil veinticuatro", "mille neuf cent soixante-dix-huit", "zweitausendvierundzwanzig"; the end, or `i`.
Index spoken_year(const Text& text, Index i);

}  // namespace wardbook::deid::european
