// Trains the weights of a linear-chain conditional random field: stochastic gradient ascent with AdaGrad (Duchi, Hazan and Singer
// 2011) on the likelihood of the allowed tags, softmax-margin (Gimpel and Smith 2010) so that a missed identifier costs more than a
// false alarm, averaged over the later epochs. One thread, one order for a seed: repeatable to the bit on one kind of machine.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "tagger/model.h"
#include "training/corpus.h"

namespace wardbook::training {

struct CrfOptions {
  unsigned epochs = 8;
  std::uint64_t seed = 1;
  float rate = 0.15F;
  float miss_cost = 2.5F;   // of calling a part of an identifier none
  float alarm_cost = 0.5F;  // of calling anything an identifier
  float confusion_cost = 0.5F;
  float dropout = 0.5F;        // how often a feature is left out of a turn
  float rule_dropout = 0.15F;  // how often a run is learnt without knowing what the rules found
  float weight_decay = 1e-6F;
};

struct Weights {
  std::size_t tags = 0;
  std::vector<float> rows;         // most_tags for each feature number
  std::vector<float> transitions;  // tags x most_tags
};

// `numbers`: the feature numbers of the corpus, `features` how many there are. `told` hears of each epoch and its loss a token.
Weights train_crf(const Corpus& corpus, const std::vector<std::uint32_t>& numbers, std::size_t features, std::size_t tags,
                  const CrfOptions& options, const std::function<void(unsigned, double)>& told);

}  // namespace wardbook::training
