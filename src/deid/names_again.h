// Names that are sure already, at another place, where they may read as words of the sentence do: "Will denies pain".
#pragma once

#include "deid/page.h"

namespace wardbook::deid {

// Words of grammar ("will", "may", "le"): whether a part of a sure name that is one stands at `k` as a name. "Will
// denies pain", "spoke with Will", "May's mother", "Ms. May"; not "Will follow up", "in May", "WILL FOLLOW UP".
bool grammar_word(const Page& page, Index k);
bool named_by_grammar_word(const Page& page, Index k);
// "Young denies pain", "WHITE IS WELL": what is said of a person follows. Of words of medicine only what nobody says of a thing.
bool acts_as_person(const Page& page, Index k);

}  // namespace wardbook::deid
