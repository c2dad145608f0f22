// From gold files to a model of the tagger, and to an honest estimate of how well such a model does.
#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "base/bytes.h"
#include "evaluation/score.h"
#include "training/corpus.h"
#include "training/crf.h"

namespace wardbook::training {

struct TrainOptions {
  deid::Language language = deid::Language::en;
  unsigned bits = 18;  // 2^bits features have room
  unsigned least = 2;  // how often a feature must occur
  CrfOptions crf;
};

using Told = std::function<void(std::string_view line)>;  // progress; never a value out of a document

// Same sources and options, same bytes. invalid_request: nothing to learn from.
Result<Bytes> train(std::span<const Source> sources, const TrainOptions& options, const Told& told);

// Each document of `sources` is read by an engine whose model was trained without it: `folds` models. Predictions in the order of
// the documents. `extra` is learnt by every model and not predicted.
Result<std::vector<std::vector<evaluation::Prediction>>> cross_validate(std::span<const Source> sources, std::span<const Source> extra,
                                                                        unsigned folds, const TrainOptions& options, const Told& told);

std::vector<evaluation::Prediction> predict(const deid::Engine& engine, std::span<const evaluation::GoldDocument> documents,
                                            deid::Language language);

}  // namespace wardbook::training
