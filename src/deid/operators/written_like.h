// A word written as another one is: all capitals, all small letters, or as it stands; without accents where the other has none.
// A function without state: thread safe.
#pragma once

#include <string>
#include <string_view>

#include "text/fold.h"

namespace wardbook::deid::operators {

inline std::string written_like(std::string_view word, std::string_view model) {
  bool ascii = true, upper = model.size() > 1, lower = true;
  for (const char c : model) {
    ascii &= (c & 0x80) == 0;
    upper &= !(c >= 'a' && c <= 'z');
    lower &= !(c >= 'A' && c <= 'Z');
  }
  if (lower) return ascii ? text::fold(word) : text::lower(word);
  if (!ascii && !upper) return std::string(word);
  const std::string folded = text::fold(word);
  std::string result;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const char c = folded[i];
    // Capitals in the middle ("O'Brien", "McKay") stay where the accents do not move them.
    const bool capital = upper || i == 0 || (folded.size() == word.size() && word[i] >= 'A' && word[i] <= 'Z');
    result += capital && c >= 'a' && c <= 'z' ? static_cast<char>(c - 0x20) : c;
  }
  return result;
}

}  // namespace wardbook::deid::operators
