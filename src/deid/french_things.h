// What the tagger takes for an identifier in a French text, and is none. Functions without state: thread safe.
#pragma once

#include "deid/european_text.h"

namespace wardbook::deid::european {

// Leaves insurers behind the word that says so ("mutuelle Groupama"), labels and letters of the trade ("Melle", "IBODE", "SAMU"), counted
// things ("pot 2"), words in small letters on a page that writes its names with capitals, and the hour behind a day ("le 24 à 11 h").
void drop_french_things(Page& page, const Text& text);

}  // namespace wardbook::deid::european
