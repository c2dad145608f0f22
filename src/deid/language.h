// Which of the four languages a text is written in: by the words that hold sentences and headings together, and by letters in threes.
// Right on notes of twenty words; a text that says too little (a list of numbers, a name) is taken for English. Names and numbers hardly
// count: a letter from Hamburg may be written in French. Linear; the same text gives the same answer; thread safe.
#pragma once

#include <string_view>

#include "deid/span.h"

namespace wardbook::deid {

Language detect_language(std::string_view text);  // of valid UTF-8

}  // namespace wardbook::deid
