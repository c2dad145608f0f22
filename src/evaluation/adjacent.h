// Spans of one label with nothing but a space between them, taken as one: where a set marks given and family names, or a postcode and its
// town, as spans of their own, strict scores otherwise count a manner of marking and not what was found. Offsets are code points. Functions
// without state: thread safe.
#pragma once

#include <vector>

#include "evaluation/gold.h"
#include "evaluation/predictions.h"

namespace wardbook::evaluation {

// On both sides. Predictions of documents that `gold` does not have stay as they are.
void join_adjacent(std::vector<GoldDocument>& gold, std::vector<Prediction>& predictions);

}  // namespace wardbook::evaluation
