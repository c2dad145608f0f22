// The words that the closed world knows, in ASCII and small letters: an exact hash table over the lists of src/closedworld/data.
// Immutable after construction: thread safe.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wardbook::closedworld {

enum class Standing : std::uint8_t {
  unknown,
  name,        // a frequent surname, first name or place that is no word: not even in small letters
  small_only,  // a rarer word that is a name as well: passes in small letters
  ambiguous,   // a common word and a frequent name: "long", "rose", "may"
  also_name,   // a common word that somebody is called by now and then: counts where a name must stand ("her son Hope")
  known,
};

class Vocabulary {
 public:
  Vocabulary();
  Standing standing(std::string_view lower) const;
  // Whether one letter more, less, changed or swapped with its neighbour makes it a word of that length and more that passes. Words
  // of other letters than a to z, or of more than 40, never are.
  bool is_near_word(std::string_view lower, std::size_t least_length) const;

 private:
  struct Slot {
    std::uint32_t tag = 0;   // the high half of the hash
    std::uint32_t word = 0;  // index + 1; 0 if free
  };
  void take(std::span<const std::string_view> lines, Standing standing);
  void add(std::string_view word, Standing standing);
  std::string_view word_at(std::uint32_t index) const;
  const Slot* slot_of(std::uint64_t hash, std::string_view lower) const;
  bool may_hold(std::uint64_t hash) const;

  std::string letters_;              // one word after another
  std::vector<std::uint32_t> ends_;  // where each ends
  std::vector<Standing> standings_;
  std::vector<Slot> slots_;           // open addressing, a power of two of them
  std::vector<std::uint64_t> marks_;  // a bit for each hash: most guesses at what was meant end here, without a look at the slots
};

}  // namespace wardbook::closedworld
