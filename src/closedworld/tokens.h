// Inside of closedworld: a plain text cut into words, numbers and placeholders, and how each word is written.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "closedworld/vocabulary.h"

namespace wardbook::closedworld {

enum class Shape : std::uint8_t {
  number,       // digits
  placeholder,  // one mark of the redactor
  small,        // "long"
  capital,      // "Long"
  capitals,     // "LONG"
  initial,      // one letter, capital
  mixed,        // "McAllister", "GelPort", "mCi"
  foreign,      // with letters of another script
};

struct Token {
  std::uint32_t start;
  std::uint32_t end;
  Shape shape;
  Standing standing;  // of words
  bool is_word() const { return shape >= Shape::small; }
  bool has_capital() const { return shape >= Shape::capital && shape != Shape::foreign; }
};

class Tokens {
 public:
  Tokens(std::string_view plain, const Vocabulary& vocabulary);

  std::size_t size() const { return tokens_.size(); }
  const Token& operator[](std::size_t i) const { return tokens_[i]; }
  std::string_view text(std::size_t i) const { return plain_.substr(tokens_[i].start, tokens_[i].end - tokens_[i].start); }
  std::string_view lower(std::size_t i) const {
    return std::string_view(lower_).substr(tokens_[i].start, tokens_[i].end - tokens_[i].start);
  }
  // What stands between a token and the one before it, or after it.
  std::string_view before(std::size_t i) const;
  std::string_view after(std::size_t i) const { return i + 1 < size() ? before(i + 1) : plain_.substr(tokens_[i].end); }
  // Whether a sentence, a line, an item of a list or a text in brackets begins here.
  bool starts_sentence(std::size_t i) const;
  std::string_view plain() const { return plain_; }

 private:
  std::string_view plain_;
  std::string lower_;
  std::vector<Token> tokens_;
};

}  // namespace wardbook::closedworld
