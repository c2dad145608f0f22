// What is known about words: a table from a folded word to a set of facts, and a list of phrases (labels of fields, names of
// places) that are matched word by word. Immutable after its making; thread safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "trust/label.h"

namespace wardbook::deid {

// Facts about a word, one bit each.
using Facts = std::uint64_t;
namespace fact {
inline constexpr Facts first = 1ULL << 0;         // a first name
inline constexpr Facts first_common = 1ULL << 1;  // one of the most common ones
inline constexpr Facts last = 1ULL << 2;          // a surname
inline constexpr Facts last_common = 1ULL << 3;
inline constexpr Facts word = 1ULL << 4;      // a word of English
inline constexpr Facts basic = 1ULL << 5;     // one of the most used
inline constexpr Facts clinical = 1ULL << 6;  // a disease, drug, eponym, part of the body, test
inline constexpr Facts city = 1ULL << 7;
inline constexpr Facts city_start = 1ULL << 8;   // the first word of a place of two or three words
inline constexpr Facts state = 1ULL << 9;        // name of a State of the United States, one word
inline constexpr Facts state_code = 1ULL << 10;  // "MA"; only in capitals
inline constexpr Facts country = 1ULL << 11;
inline constexpr Facts function = 1ULL << 12;    // a pronoun, article, preposition, auxiliary
inline constexpr Facts title = 1ULL << 13;       // "Dr", "Mrs"
inline constexpr Facts credential = 1ULL << 14;  // "MD", "RN"
inline constexpr Facts month = 1ULL << 15;
inline constexpr Facts weekday = 1ULL << 16;
inline constexpr Facts relation = 1ULL << 17;       // "daughter"
inline constexpr Facts eponym_object = 1ULL << 18;  // what follows an eponym: "disease", "sign", "clamp"
inline constexpr Facts facility_head = 1ULL << 19;  // "Hospital"
inline constexpr Facts facility_name = 1ULL << 20;  // "Mercy", "Memorial": words that facilities are named with
inline constexpr Facts department = 1ULL << 21;     // "Emergency", "Cardiology": they name no facility
inline constexpr Facts street = 1ULL << 22;         // "Street", "Ave"
inline constexpr Facts unit = 1ULL << 23;           // "mg": what follows a measured number
inline constexpr Facts speaks = 1ULL << 24;         // "denies", "reports": what persons do at the start of a sentence
inline constexpr Facts particle = 1ULL << 25;       // "van", "de"
inline constexpr Facts heading = 1ULL << 26;        // words of headings and field labels: never a name
inline constexpr Facts phrase_start = 1ULL << 27;   // some phrase begins with it
inline constexpr Facts number_word = 1ULL << 28;    // "ninety"
inline constexpr Facts placeholder = 1ULL << 29;    // inside "[NAME_1]"
inline constexpr Facts street_short = 1ULL << 30;   // of the streets, those that are other words too: "Dr", "St", "Way"
inline constexpr Facts eponym = 1ULL << 31;         // "Parkinson", "Kelly": a name that things of medicine bear
inline constexpr Facts acronym = 1ULL << 32;        // a word of medicine in capitals only: "ANA", "ART", "GRACE"
// A word of another language than English that notes are full of. The lexicon knows them by language; a page has only those of its own.
inline constexpr Facts word_es = 1ULL << 33;
inline constexpr Facts word_de = 1ULL << 34;
inline constexpr Facts word_fr = 1ULL << 35;
inline constexpr Facts noun_de = 1ULL << 36;
inline constexpr Facts local_word = 1ULL << 37;      // of the page's language
inline constexpr Facts local_noun = 1ULL << 38;      // and it has a capital wherever it stands
inline constexpr Facts hospital = 1ULL << 39;        // of words with '_' behind each (deid/hospitals.h): a hospital is called so
inline constexpr Facts hospital_start = 1ULL << 40;  // the first word of one
// How often a name is borne, in classes of the census of 1990: first_common and last_common are the 600 most common of each sex and the
// 3,000 most common surnames, these the 100 and the 300.
inline constexpr Facts first_frequent = 1ULL << 41;
inline constexpr Facts last_frequent = 1ULL << 42;
inline constexpr Facts starts = phrase_start | hospital_start;  // what these say depends on the words that follow
inline constexpr Facts any_name = first | last;
inline constexpr Facts any_word = word | basic;
}  // namespace fact

enum class PhraseKind : std::uint8_t {
  id_label,       // an identifier follows: label says which
  weak_id_label,  // an identifier follows only after "#", ":", "number"
  name_label,     // a name follows: "attending physician"
  kin_label,      // a name may follow: "mother"
  name_cue,       // a name may follow in running text: "discussed with"
  place,          // it is a place: "Los Angeles"
  state,
  country,
  facility,      // it is a facility: "Johns Hopkins"
  place_cue,     // a place follows: "lives in"
  facility_cue,  // a facility follows: "transferred to"
  employer_cue,  // an employer follows: "works at"
  profession_cue,
  holiday,
  birth_cue,     // a date or year of birth follows
  score,         // the scale of a rating: "pain", "MMSE"
  benign_label,  // the number that follows is no identifier: "CPT", "ICD-10"
};

struct Phrase {
  PhraseKind kind;
  trust::Label label;
};

class Lexicon {
 public:
  Lexicon();
  Facts facts(std::string_view folded) const { return facts(key(folded)); }
  // The same in steps, for many words in a row: the key of a folded word, asking the memory for its slot, and its facts.
  using Key = std::uint64_t;
  static Key key(std::string_view folded);
  void fetch(Key key) const { __builtin_prefetch(&slots_[key % slot_count]); }
  Facts facts(Key key) const;
  // Phrases whose first word is `first`, longest first; words are separated by one space.
  struct Entry {
    std::vector<std::string> words;
    Phrase phrase;
  };
  struct Phrases {
    std::uint32_t kinds = 0;  // a bit for each PhraseKind that occurs
    std::vector<Entry> entries;
  };
  const Phrases* phrases(std::string_view first) const;

 private:
  void add(std::string_view word, Facts facts) { add(key(word), facts); }
  void add(Key key, Facts facts);
  void remove(std::string_view word, Facts facts);
  void add_list(std::string_view coded, Facts facts);
  void add_names(std::string_view coded, Facts whole, Facts start);  // words joined by '_'
  void add_words(std::string_view words, Facts facts);
  void add_phrases(std::string_view phrases, Phrase phrase);

  static constexpr std::size_t slot_count = 1U << 19;  // for some 200,000 words
  struct Slot {
    Key hash = 0;
    Facts facts = 0;
  };
  std::vector<Slot> slots_;
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  std::unordered_map<std::string, Phrases, Hash, std::equal_to<>> phrases_;
};

}  // namespace wardbook::deid
