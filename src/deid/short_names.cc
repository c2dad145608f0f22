#include "deid/short_names.h"

#include <algorithm>

namespace wardbook::deid {

namespace {

constexpr std::size_t most_names = 8;  // of one page, so that the search stays linear

}  // namespace

void ShortNames::learn(const Page& page, Index first, Index end) {
  const Index at = end + 1;
  if (!page.is_sign(end, '(') || !page.is_sign(at + 1, ')') || page.shape(at) != text::Shape::upper) return;
  const std::string_view letters = page.low(at);
  if (letters.size() < 3 || letters.size() > 6 || names_.size() == most_names || page.has(at, fact::credential)) return;
  std::size_t matched = 0;
  for (Index i = first; i < end; ++i) {
    if (!page.word(i) || page.low(i) == "'s") continue;
    if (matched < letters.size() && page.low(i)[0] == letters[matched])
      ++matched;
    else if (!page.has(i, fact::function))  // "of" and "the" may have a letter or none
      return;
  }
  if (matched == letters.size()) names_.push_back(letters);
}

bool ShortNames::has(const Page& page, Index i) const {
  return !names_.empty() && page.shape(i) == text::Shape::upper && std::ranges::find(names_, page.low(i)) != names_.end();
}

}  // namespace wardbook::deid
