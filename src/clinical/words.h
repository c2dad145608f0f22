// A text in words: what every step of the reading walks over.
//
// A Word is a word, a number, a placeholder ([NAME_1]), a single other character, or the end of a line. Its key is equal for forms
// that dictionaries should not tell apart: case, plural, possessive, British spelling ("Tumours" = "tumor", "Crohn's" = "crohn").
// The end of a line that merely wraps is no Word: the sentence goes on. Linear; any bytes give words, at character boundaries where
// the text is UTF-8. A Text is immutable and keeps views into the text that it was made of.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wardbook::clinical {

enum class WordKind : std::uint8_t { word, number, placeholder, symbol, line_end, paragraph_end };

struct Word {
  std::uint32_t start;
  std::uint32_t end;
  std::uint64_t key;  // of a word or number; else the first byte
  WordKind kind;
  bool touches_next;  // nothing lies between this word and the next
};

class Text {
 public:
  explicit Text(std::string_view text);

  std::string_view whole() const { return text_; }
  const std::vector<Word>& words() const { return words_; }
  std::string_view of(const Word& word) const { return text_.substr(word.start, word.end - word.start); }
  std::string_view lower(const Word& word) const { return std::string_view(lower_).substr(word.start, word.end - word.start); }
  bool is_symbol(std::size_t at, char symbol) const {
    return at < words_.size() && words_[at].kind == WordKind::symbol && text_[words_[at].start] == symbol;
  }
  // The word after `at` that a phrase may go on with: next in the text, over one hyphen that touches both. 0 if there is none.
  std::size_t next_in_phrase(std::size_t at) const;
  std::size_t previous_in_phrase(std::size_t at) const;  // words().size() if there is none

 private:
  std::string_view text_;
  std::string lower_;
  std::vector<Word> words_;
};

// The key of a single word in lower case.
std::uint64_t key_of(std::string_view lower_word);
bool is_white(char byte);
std::string_view trimmed(std::string_view text);

}  // namespace wardbook::clinical
