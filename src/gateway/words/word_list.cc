#include "gateway/words/word_list.h"

#include <algorithm>

#include "gateway/words/known_words.h"

namespace wardbook::gateway {

WordList::Words::Words(std::span<const std::string_view> lines) {
  std::string word;
  const auto finish = [&] {
    if (word.empty()) return;
    letters_ += word;
    ends_.push_back(static_cast<std::uint32_t>(letters_.size()));
  };
  for (const auto line : lines)
    for (const char c : line) {
      if (c >= 'a') {
        word += c;
        continue;
      }
      finish();
      word.resize(std::min(word.size(), static_cast<std::size_t>(c - 'A')));
    }
  finish();
}

bool WordList::Words::holds(std::string_view lower) const {
  const auto word_at = [this](std::size_t index) {
    const std::size_t start = index ? ends_[index - 1] : 0;
    return std::string_view(letters_).substr(start, ends_[index] - start);
  };
  std::size_t low = 0;
  for (std::size_t high = ends_.size(); low < high;) {
    const auto middle = (low + high) / 2;
    if (word_at(middle) < lower)
      low = middle + 1;
    else
      high = middle;
  }
  return low < ends_.size() && word_at(low) == lower;
}

WordList::WordList() : known_(known_words()), ambiguous_(ambiguous_words()), eponyms_(eponyms()) {}

Standing WordList::standing(std::string_view word) const {
  std::string lower(word);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  if (known_.holds(lower)) return Standing::known;
  if (ambiguous_.holds(lower)) return Standing::ambiguous;
  return eponyms_.holds(lower) ? Standing::eponym : Standing::unknown;
}

}  // namespace wardbook::gateway
