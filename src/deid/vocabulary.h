// The hand-written vocabulary: short lists, each a string of words or of phrases, with what they mean. The long lists are
// generated and lie in deid/data.
#pragma once

#include <span>
#include <string_view>

#include "deid/lexicon.h"

namespace wardbook::deid {

struct WordList {
  Facts facts;
  std::string_view words;  // separated by spaces
};
struct PhraseList {
  PhraseKind kind;
  trust::Label label;
  std::string_view phrases;  // separated by "|"
};

std::span<const WordList> word_lists();           // vocabulary_words.cc
std::span<const WordList> clinical_word_lists();  // vocabulary_clinical.cc
std::span<const PhraseList> phrase_lists();       // vocabulary_phrases.cc
std::span<const PhraseList> place_lists();        // vocabulary_places.cc

}  // namespace wardbook::deid
