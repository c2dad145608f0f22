#include "closedworld/detector.h"

#include <string>

#include "closedworld/found.h"
#include "closedworld/numbers.h"
#include "closedworld/plain_text.h"
#include "closedworld/tokens.h"
#include "closedworld/vocabulary.h"
#include "closedworld/words.h"

namespace wardbook::closedworld {

Detector::Detector() : vocabulary_(std::make_unique<const Vocabulary>()) {}
Detector::~Detector() = default;

std::optional<std::vector<Suspect>> Detector::find(std::string_view text) const {
  const auto plain = PlainText::of(text, PlainText::Placeholders::replaced);
  if (!plain) return std::nullopt;
  const Tokens tokens(plain->text(), *vocabulary_);
  Found found;
  find_numbers(tokens, found);
  find_dates_in_words(tokens, found);
  find_words(tokens, *vocabulary_, found);
  auto suspects = found.settle();
  for (auto& suspect : suspects) {
    suspect.start = plain->origin(suspect.start);
    suspect.end = plain->origin(suspect.end);
  }
  return suspects;
}

bool Detector::is_everyday(std::string_view word) const {
  std::string lower(word);
  for (char& c : lower) c = to_small(c);
  return vocabulary_->standing(lower) >= Standing::ambiguous;
}

}  // namespace wardbook::closedworld
