// The best sequence of tags for a run of tokens (Viterbi 1967). Before and behind the run stands no identifier.
#pragma once

#include <cstdint>
#include <vector>

#include "tagger/model.h"

namespace wardbook::tagger {

// One tag for each token. `scores` are those of the tokens, in order. Deterministic: of equal sequences the lower tags win.
std::vector<std::uint8_t> best_tags(const Model& model, const std::vector<Scores>& scores);

}  // namespace wardbook::tagger
