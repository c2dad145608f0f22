// Weights as the file that tagger/model.h describes: one byte a weight, as many features as fit into 2^bits slots, those with the
// largest weights first.
#pragma once

#include <vector>

#include "base/bytes.h"
#include "training/crf.h"
#include "training/vocabulary.h"

namespace wardbook::training {

// The features that find a slot among 2^bits: those first that move most, weight by occurrence.
std::vector<bool> worth_keeping(const Weights& weights, const Vocabulary& vocabulary, unsigned bits);

struct Packed {
  Bytes file;
  std::size_t features;  // that found a slot
};
Packed pack(const Weights& weights, const Vocabulary& vocabulary, const std::vector<trust::Label>& labels, unsigned bits);

}  // namespace wardbook::training
