// Numbers in words, and numbers as people speak them digit by digit. Functions without state: thread safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "synthesis/dice.h"
#include "synthesis/marked_note.h"

namespace wardbook::synthesis {

// 0 to 119: "ninety-one", "noventa y uno", "einundneunzig", "quatre-vingt-onze".
std::string in_words(Language language, int number);
std::string ordinal_word(int day);         // English, 1 to 31: "twenty-first"
std::string year_words(int year);          // English: "nineteen fifty-two", "two thousand five"
std::string_view ordinal_ending(int day);  // "st"

// A value that is spoken digit by digit ("five five five, oh one"), with other digits; nothing if it is none.
std::optional<std::string> respoken(Dice& dice, std::string_view value);

}  // namespace wardbook::synthesis
