// Fresh values for the marks of one document. The same value of the same label becomes the same again. Made for one document.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "synthesis/marked_note.h"
#include "synthesis/personas.h"
#include "synthesis/wording.h"

namespace wardbook::synthesis {

class Replacement {
 public:
  Replacement(const std::vector<Piece>& pieces, Language language, const NameSource& names, const Wording& wording, Dice& dice);

  // What stands instead of pieces[at]; the text before it may say what it must be. No value of the note comes back.
  std::string fresh(const std::vector<Piece>& pieces, std::size_t at);

 private:
  std::string draw(const Piece& piece, std::string_view before);
  std::string place(const Piece& piece);
  std::string in_form(Part part, std::string_view value);
  bool original(std::string_view fresh) const;

  Language language_;
  const Wording& wording_;
  Dice& dice_;
  Personas personas_;
  std::vector<std::string> originals_;  // values of five letters or more, as folded words between spaces
  std::map<std::string, std::string> known_;
};

}  // namespace wardbook::synthesis
