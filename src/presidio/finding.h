// One result of an analysis. The views lie in the request, in the text, or in this source code: a Finding lives no longer than these.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wardbook::presidio {

struct Finding {
  std::string_view entity_type;
  std::uint32_t start;  // bytes, half-open
  std::uint32_t end;
  double score;

  // Why, for "return_decision_process".
  std::string_view recognizer;
  std::string_view pattern_name;  // these two are empty where no pattern found it
  std::string_view pattern;
  double original_score;               // before a word of context raised it
  std::string_view supportive_word{};  // that word
  std::string reasons{};               // of Wardbook's engine
};

// As Presidio does: sorted by type, start, length (long first) and score (high first), without those of score 0 and those that lie in
// another one of the same type whose score is not lower.
void remove_duplicates(std::vector<Finding>& findings);

}  // namespace wardbook::presidio
