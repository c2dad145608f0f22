// The word lists, sorted and front-coded (tools/make_lexicon.py says how). Generated data; the hand-written words are in
// deid/vocabulary.cc.
#pragma once

#include <string_view>

namespace wardbook::deid::data {

extern const std::string_view first_names;
extern const std::string_view common_first_names;
extern const std::string_view last_names;
extern const std::string_view common_last_names;
extern const std::string_view frequent_first_names;
extern const std::string_view frequent_last_names;
extern const std::string_view common_words;
extern const std::string_view basic_words;
extern const std::string_view clinical_words;
extern const std::string_view cities;
extern const std::string_view hospitals;  // tools/make_hospitals.py

// Of other languages than English (tools/make_local_words.py).
extern const std::string_view words_es;
extern const std::string_view words_de;
extern const std::string_view nouns_de;
extern const std::string_view words_fr;

}  // namespace wardbook::deid::data
