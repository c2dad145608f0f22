// Gold documents as the trainer reads them: runs of tokens, each with the tags that the gold file allows.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "deid/engine.h"
#include "evaluation/gold.h"
#include "tagger/model.h"

namespace wardbook::training {

enum class Marks : std::uint8_t {
  all,   // what is not marked is no identifier
  none,  // nobody marked anything: what the rules find may be one, the rest is none
};

struct Source {
  std::vector<evaluation::GoldDocument> documents;
  std::vector<std::string> not_annotated;  // labels of which the gold says nothing
  Marks marks = Marks::all;
};

// The labels that the sources annotate, in the order of trust::Label.
std::vector<trust::Label> labels_of(std::span<const Source> sources);

using TagSet = std::uint64_t;  // a bit for each tag

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

// A token without a gold span has no tag; where the rules see an identifier it may also have one of a label that its source did not
// annotate. (Were it free to have one everywhere, nothing would keep the training from calling whole texts by that label.)
Corpus make_corpus(const deid::Engine& engine, std::span<const Source> sources, const std::vector<trust::Label>& labels,
                   deid::Language language);

}  // namespace wardbook::training
