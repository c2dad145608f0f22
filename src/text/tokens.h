// Cuts a text into words, numbers and signs. White space makes no token. Linear in the text; thread safe.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/range.h"

namespace wardbook::text {

enum class Kind : std::uint8_t {
  word,    // letters; an apostrophe between letters stays inside ("O'Brien") but a possessive "'s" is a token of its own
  number,  // ASCII digits
  mixed,   // letters and digits without a break: "A1c", "20mg", "4B"
  sign,    // one character that is none of these
};
enum class Shape : std::uint8_t {
  none,
  lower,
  capital /* "Maria" */,
  upper /* "MARIA", at least two letters */,
  initial /* "M" */,
  mixed /* "McKay" */
};

struct Token {
  std::uint32_t start;
  std::uint32_t end;
  Kind kind;
  Shape shape;
  bool space_before;  // white space, or the start of the text, stands before it
  bool line_before;   // a line end, or the start of the text, stands before it
};

std::vector<Token> tokens(std::string_view text);

// Of the text that the token was cut from, or of one of the same length.
inline std::string_view slice(std::string_view text, const Token& token) { return {text.data() + token.start, token.end - token.start}; }

}  // namespace wardbook::text
