// What the tagger sees of a page: which tokens may be part of an identifier at all, and what describes each of them.
//
// The gate. Most tokens of a note are plain words in small letters among their like; the tagger never reads them and calls them
// "no identifier", in training as in use. What is left falls into runs, which are tagged one by one. This is part of the model, not
// a shortcut past it: the same runs are seen in training.
//
// The features (tagger_features.cc) are conjunctions of what a token and its neighbours are: the word, its ends, its shape, what
// the dictionaries know, which field of the line it stands in, how the word occurs elsewhere in the document, and what the rules
// found there. All linear in the text; thread safe.
#pragma once

#include <cstdint>
#include <vector>

#include "deid/page.h"
#include "deid/span.h"
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
  TaggerFeatures(const Page& page, const std::vector<Span>& spans);
  // Of token i; always the same templates in the same order, so that training can leave groups of them out.
  void of(Index i, tagger::Feature* features) const;

 private:
  using Atom = std::uint32_t;
  struct Atoms {
    Atom word, shape, lexicon, ends;  // ends: hash of the last three letters
    Atom start, end2, end4;           // first three letters, last two, last four
    Atom rule, layout, elsewhere;
    Atom field;       // the words before the last colon of the line
    Atom first_word;  // of the line
    Atom chunk;       // shape of what stands between white space
    Atom column;      // words of the heading of its column
    Atom zone;        // how far from the first and the last line
    Index above;      // first token of the cell above it; own index if none
    Index before;     // the word or number before it, signs left out; own index if none
    Index after;
  };
  const Atoms& at(Index i, int step) const;
  void describe_words();
  void describe_rules(const std::vector<Span>& spans);
  void describe_lines();
  void describe_chunks();
  void describe_columns();
  void describe_elsewhere();

  const Page& page_;
  std::vector<Atoms> atoms_;
  Atoms outside_{};
};

}  // namespace wardbook::deid
