// What the tagger sees of a page: which tokens may be part of an identifier at all, and what describes each of them.
//
// The gate. Most tokens of a note are plain words in small letters among their like; the tagger never reads them and calls them
// "no identifier", in training as in use. What is left falls into runs, which are tagged one by one. This is part of the model, not
// a shortcut past it: the same runs are seen in training.
//
// The features (tagger_features.cc) are conjunctions of what a token and its neighbours are (token_atoms.h). All linear in the text;
// thread safe.
#pragma once

#include <cstdint>
#include <vector>

#include "deid/token_atoms.h"
#include "tagger/model.h"

namespace wardbook::deid {

inline constexpr std::uint32_t tagger_feature_version = 1;
inline constexpr std::size_t tagger_features = 67;      // of each token
inline constexpr std::size_t tagger_rule_features = 9;  // of these, the last ones: what the rules found

struct Run {
  Index first;
  Index end;
};

// The runs of tokens that the tagger reads, in order. `spans` are those of the rules.
std::vector<Run> runs_to_tag(const Page& page, const std::vector<Span>& spans);

class TaggerFeatures {
 public:
  explicit TaggerFeatures(const TokenAtoms& atoms) : atoms_(atoms) {}
  // Of token i; always the same templates in the same order, so that training can leave groups of them out.
  void of(Index i, tagger::Feature* features) const;

 private:
  const TokenAtoms& atoms_;
};

}  // namespace wardbook::deid
