// What only German texts have. Each reads the page at one token, from the walk of the detector that does the same for all languages.
#pragma once

#include "deid/european_text.h"

namespace wardbook::deid::german {

// Whether what stands there is a noun, a term or a label, which German writes with a capital as it does a name.
bool other_noun(const european::Text& text, Index i);

// "Klassenlehrer Schädler", "dr. el-hadidi", "bei von Waldenfels", "zu Jeddeloh, Harm", "Freig. LBH"
void find_name(Page& page, const european::Text& text, Index i);
// The end of the doctor's name [first, end) behind the title at `title`: the town behind it is a place of its own ("Dr. Pichler, Murau").
Index before_town(Page& page, const european::Text& text, Index title, Index first, Index end);

// "30DEZ60", "vom siebten ersten", "jeden 1. und 15.", "am Reformationstag"
void find_date(Page& page, const european::Text& text, Index i);

// "in Neuweier", "Zimmer „Elbe“", "Wohnbereich Schlei", "kkh schrobenhausen", "bei der Holzbau Ahrend GmbH", "TSV Ostheim"
void find_place(Page& page, const european::Text& text, Index i);

}  // namespace wardbook::deid::german
