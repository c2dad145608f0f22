// Names of places, facilities and organisations, composed from patterns. A pattern is text with codes:
//   %S a surname, %G a given name, %C a real city, %P an invented place, %B either of both, %N a name from nature ("Willow Creek"),
//   %T a saint or a holy name, %D a direction, %A an acronym, %W a word that streets are named with, %V a kind of street,
//   # a digit, & a digit but zero, @ a capital letter.
// Immutable after its making; thread safe.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "synthesis/dice.h"
#include "synthesis/marked_note.h"
#include "synthesis/name_source.h"

namespace wardbook::synthesis {

// Choices, separated by |.
struct WordingTable {
  std::string_view cities;  // empty: those of the lexicon
  std::string_view nature, saints, directions, street_words, street_kinds;
  std::string_view streets, hospitals, rooms, places, counties, countries;
  std::string_view employers, schools, organizations, professions;
};

class Wording {
 public:
  explicit Wording(const NameSource& names);
  std::string city(Dice& dice, Language language) const;  // real or invented
  // A street, hospital and so on; `part` is neither none nor city.
  std::string compose(Dice& dice, Language language, Part part) const;
  std::string profession(Dice& dice, Language language) const;
  std::string expand(Dice& dice, Language language, std::string_view pattern) const;

 private:
  using List = std::vector<std::string_view>;
  struct Lists {
    std::vector<std::string> cities;
    List nature, saints, directions, street_words, street_kinds;
    List professions;
    std::array<List, 12> patterns;  // by Part
  };
  std::string code(Dice& dice, Language language, char code) const;

  const NameSource& names_;
  std::array<Lists, 4> lists_;  // by Language
};

// Inside of wording: the tables.
extern const WordingTable english_wording;
extern const WordingTable spanish_wording;
extern const WordingTable german_wording;
extern const WordingTable french_wording;

}  // namespace wardbook::synthesis
