// The persons of one synthetic document: every word of every name of a note is mapped to a fresh word, the same wherever it occurs and
// whatever its case. Given names become given names of the same gender, others surnames; words that stand in one name, and so are of one
// person or family, get names of one origin; initials follow. Particles, suffixes, order and punctuation stay. Made for one document.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "synthesis/marked_note.h"
#include "synthesis/name_source.h"

namespace wardbook::synthesis {

class Personas {
 public:
  Personas(const std::vector<Piece>& pieces, Language language, const NameSource& source, Dice& dice);

  // A NAME value with its words replaced, each in the case that it had.
  std::string rename(std::string_view value) const;
  // What a word of a name became, or nothing. For e-mail addresses and file names that hold a name.
  const std::string* fresh(std::string_view word) const;

  struct Person {
    std::string given;  // may be empty
    std::string surname;
  };
  // Somebody of the document, or of nowhere if it names none.
  Person somebody(Dice& dice) const;

 private:
  struct Word {
    int given = 0;    // evidence that it is a given name (above zero) or a surname
    int female = 0;   // evidence of the gender, above zero for female
    std::string kin;  // a word that it stood in one name with: leads to the root of the family
    std::string fresh;
  };
  void learn(const std::vector<Piece>& pieces);
  void decide(Language language, Dice& dice);
  void choose_initials(const std::vector<Piece>& pieces, Dice& dice);
  bool clashes(std::string_view fresh) const;
  std::string root(const std::string& word);
  std::string fresh_initials(std::string_view value) const;

  const NameSource& source_;
  std::map<std::string, Word> words_;  // by the folded word; ordered, so that a seed means the same everywhere
  std::map<std::string, std::string> initials_;
  std::vector<Person> persons_;
  Family stranger_;
};

}  // namespace wardbook::synthesis
