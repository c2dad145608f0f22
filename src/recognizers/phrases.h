// Finds phrases in a text: whole tokens in a row, whatever white space is between them. One look-up for each token of the text, and as
// many comparisons as there are phrases with that first token. Immutable after its making; thread safe.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "recognizers/definitions.h"
#include "text/range.h"
#include "text/tokens.h"

namespace wardbook::recognizers {

class Phrases {
 public:
  static Result<Phrases> of(
      const std::vector<Phrase>& phrases);  // settings, with the line: a phrase without a letter or a digit, or too long

  struct Match {
    text::Range range;
    trust::Label label;
  };
  // The longest phrase at each token, from left to right; matches do not overlap. `tokens` are those of `text`.
  std::vector<Match> find(std::string_view text, const std::vector<text::Token>& tokens) const;
  bool empty() const { return by_first_.empty(); }

 private:
  struct Entry {
    std::vector<std::string> words;  // folded
    std::vector<std::string> exact;  // as they were written, if that counts; else empty
    trust::Label label;
  };
  std::unordered_map<std::string, std::vector<Entry>> by_first_;  // longest first
};

}  // namespace wardbook::recognizers
