#include "closedworld/tokens.h"

#include <algorithm>

#include "closedworld/plain_text.h"

namespace wardbook::closedworld {
namespace {

bool is_word_letter(char c) { return is_letter(c) || c == foreign; }

Shape shape_of(std::string_view word) {
  std::size_t capitals = 0;
  for (const char c : word) {
    if (c == foreign) return Shape::foreign;
    capitals += is_capital(c);
  }
  if (capitals == 0) return Shape::small;
  if (capitals == word.size()) return word.size() == 1 ? Shape::initial : Shape::capitals;
  return capitals == 1 && is_capital(word[0]) ? Shape::capital : Shape::mixed;
}

}  // namespace

Tokens::Tokens(std::string_view plain, const Vocabulary& vocabulary) : plain_(plain), lower_(plain) {
  std::transform(lower_.begin(), lower_.end(), lower_.begin(), to_small);
  tokens_.reserve(plain.size() / 5);
  for (std::size_t at = 0; at < plain.size();) {
    std::size_t end = at;
    Token token{static_cast<std::uint32_t>(at), 0, Shape::number, Standing::unknown};
    if (is_word_letter(plain[at])) {
      while (end < plain.size() && is_word_letter(plain[end])) ++end;
      token.shape = shape_of(plain.substr(at, end - at));
      if (token.shape != Shape::foreign) token.standing = vocabulary.standing(std::string_view(lower_).substr(at, end - at));
    } else if (is_digit(plain[at])) {
      while (end < plain.size() && is_digit(plain[end])) ++end;
    } else if (plain[at] == placeholder) {
      end = at + 1;
      token.shape = Shape::placeholder;
    } else {
      ++at;
      continue;
    }
    token.end = static_cast<std::uint32_t>(end);
    tokens_.push_back(token);
    at = end;
  }
}

std::string_view Tokens::before(std::size_t i) const {
  const std::size_t start = i ? tokens_[i - 1].end : 0;
  return plain_.substr(start, tokens_[i].start - start);
}

bool Tokens::starts_sentence(std::size_t i) const {
  const auto between = before(i);
  if (i == 0 || between.find_first_of("\n!?:;\"(*#>") != between.npos || between.find(sign) != between.npos) return true;
  if (between.find(" - ") != between.npos || between.find("--") != between.npos) return true;
  const auto dot = between.find('.');
  // "J. Baker", "Dr. Baker": that dot ends no sentence.
  if (dot == between.npos || tokens_[i - 1].shape == Shape::initial) return false;
  return true;
}

}  // namespace wardbook::closedworld
