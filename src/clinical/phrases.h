// A dictionary of phrases, matched word by word: for a place in the text, the longest phrase that starts there.
//
// One open hash table holds every prefix of every phrase under a rolling 64-bit hash of its words' keys, so a match costs one look-up
// a word and stops at the first word that no phrase goes on with. Two phrases with the same 64-bit hash would be taken for one
// another: with 50,000 phrases about once in 10^10 tables. Immutable once built; thread safe.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "clinical/words.h"

namespace wardbook::clinical {

class Phrases {
 public:
  struct Match {
    std::uint32_t value = 0;  // 0: nothing found
    std::size_t last = 0;     // the last word of the match
    std::uint32_t words = 0;
  };

  // `value` > 0. A phrase that is there already keeps its value.
  void add(std::string_view phrase, std::uint32_t value);
  // The same for phrases separated by `separator`; white space round each is dropped.
  void add_all(std::string_view phrases, std::uint32_t value, char separator = ',');
  Match longest(const Text& text, std::size_t at) const;
  // The value of a phrase of one word, 0 if it is none.
  std::uint32_t single(std::uint64_t key) const;
  std::size_t size() const { return phrases_; }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t value = 0;
    bool goes_on = false;
  };
  const Slot* find(std::uint64_t hash) const;
  Slot& make(std::uint64_t hash);
  void grow();

  std::vector<Slot> slots_ = std::vector<Slot>(64);
  std::size_t used_ = 0, phrases_ = 0;
};

}  // namespace wardbook::clinical
