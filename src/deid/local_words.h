// Words of Spanish, German and French notes that are nobody's name in themselves: those of the lists (fact::local_word), and longer ones
// that end as words of medicine and offices do ("Nachbehandlung", "hemicolectomía"). Nothing is one in an English text.
#pragma once

#include "deid/page.h"

namespace wardbook::deid {

bool local_word(const Page& page, Index i);
// Whether a title or a word for a relative stands before it ("Frau", "hermana"): then it is somebody's name, whatever it means.
bool announced(const Page& page, Index i);
// Whether all that stands there are such words, with signs between them, no number and no initial.
bool local_words_only(const Page& page, Index first, Index end);

}  // namespace wardbook::deid
