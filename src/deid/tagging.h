// The trained tagger's part of the engine.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "deid/earlier_reading.h"
#include "deid/page.h"
#include "deid/span.h"
#include "tagger/model.h"
#include "tagger/network.h"

namespace wardbook::deid {

// What was trained: a linear model for each language, or null: then the rules alone find identifiers in that language; and a network for
// all of them, or null, which has a say where the linear model is unsure.
struct Models {
  std::array<const tagger::Model*, language_names.size()> linear{};
  const tagger::Network* network = nullptr;
};

// Those that the program carries (models/).
Models built_in_models();
struct ModelFile {
  std::string_view name;  // without folder and ending
  BytesView bytes;        // empty if there is none
};
std::vector<ModelFile> built_in_model_files();

// What the models said when the text was read before.
struct TaggedBefore {
  EarlierReading<tagger::Scores> linear;                // of a token
  EarlierReading<std::vector<tagger::Scores>> network;  // of some tokens in a row
};

// Adds what the model finds to the page's candidates, and takes back what the weaker rules found where the model is sure that there
// is nothing. `spans` are those of the rules.
void find_tagged(Page& page, const std::vector<Span>& spans, const tagger::Model& model, const tagger::Network* network,
                 TaggedBefore& before);

}  // namespace wardbook::deid
