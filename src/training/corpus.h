// Gold documents as the trainer reads them: runs of tokens, each with the tags that the gold file allows.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "deid/engine.h"
#include "tagger/model.h"
#include "training/allowed_tags.h"
#include "training/source.h"

namespace wardbook::training {

// The labels that the sources annotate, in the order of trust::Label.
std::vector<trust::Label> labels_of(std::span<const Source> sources);

struct Corpus {
  struct Sequence {
    std::size_t first;  // token
    std::size_t end;
  };
  std::vector<Sequence> sequences;
  std::vector<TagSet> allowed;            // one for each token
  std::vector<tagger::Feature> features;  // deid::tagger_features for each token

  std::size_t gold_spans = 0;
  std::size_t unreachable_spans = 0;  // a letter or digit of them lies outside of all runs
};

Corpus make_corpus(const deid::Engine& engine, std::span<const Source> sources, const std::vector<trust::Label>& labels,
                   deid::Language language);

}  // namespace wardbook::training
