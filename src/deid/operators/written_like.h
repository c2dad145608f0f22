// A word written as another one is: all capitals, all small letters, or as it stands; without accents where the other has none.
// A function without state: thread safe.
#pragma once

#include <string>
#include <string_view>

#include "text/fold.h"
#include "text/utf8.h"

namespace wardbook::deid::operators {

// Whether a letter has a capital at all; those of Arabic or Chinese have none.
inline bool has_case(char32_t c) { return text::is_letter(c) && (c < 0x300 || (c >= 0x370 && c < 0x590) || (c >= 0x1E00 && c < 0x2000)); }

inline std::string written_like(std::string_view word, std::string_view model) {
  bool ascii = true;
  std::size_t capitals = 0, small = 0;
  for (std::size_t at = 0; at < model.size();) {
    const text::Decoded letter = text::decode(model, at);
    at += letter.size;
    ascii &= letter.code_point < 0x80;
    if (has_case(letter.code_point)) ++(text::is_upper(letter.code_point) ? capitals : small);
  }
  const bool upper = small == 0 && capitals > 1;
  if (capitals == 0 && (ascii || small > 0)) return ascii ? text::fold(word) : text::lower(word);
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
