// Words with a capital letter that are not known, names after a title, dates in words, '@' and web addresses, in a plain text
// without placeholders. A function without state: thread safe.
//
// A known word passes anywhere, and so does a single letter. An ambiguous word ("long", "white") passes in small letters, at the
// start of a sentence or line, before a word such as "syndrome" or "clamp", and in capitals beside words that are not ambiguous;
// an eponym ("Kelly") only before such a word.
#pragma once

#include <string_view>

#include "gateway/scan/counts.h"
#include "gateway/words/word_list.h"

namespace wardbook::gateway {

void scan_words(std::string_view plain, const WordList& list, Counts& counts);

}  // namespace wardbook::gateway
