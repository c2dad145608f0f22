// A text as the tagger sees it, for training.
#pragma once

#include <vector>

#include "deid/network_input.h"
#include "deid/tagger_input.h"
#include "text/range.h"

namespace wardbook::deid {

struct TaggerExample {
  struct RunOfTokens {
    std::vector<text::Range> tokens;        // bytes of the text
    std::vector<bool> ruled;                // whether the rules take it for part of an identifier
    std::vector<tagger::Feature> features;  // tagger_features for each token
  };
  std::vector<RunOfTokens> runs;
};

struct NetworkExample {
  struct Token {
    text::Range range;  // bytes of the text
    bool ruled;         // the rules take it for part of an identifier
    bool read;          // the tagger reads it
  };
  std::vector<Token> tokens;
  tagger::Descriptions descriptions;  // of all of them
};

}  // namespace wardbook::deid
