// Carriers: running clinical texts without identifiers, into which identifiers are planted by short marked snippets: a header, sentences
// between its sentences, a signature. So real language surrounds them. A carrier with nothing planted teaches that all of it stays.
// Functions without state: thread safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "synthesis/dice.h"
#include "synthesis/marked_note.h"

namespace wardbook::synthesis {

struct Carrier {
  std::string name;  // "carrier/17", by its line
  Language language = Language::en;
  std::string text;
};

// JSON Lines {"text","lang"?}. invalid_request with the number of the line.
Result<std::vector<Carrier>> parse_carriers(std::string_view file);

// The carrier with marked snippets; none at all for one in five.
std::vector<Piece> planted(Dice& dice, const Carrier& carrier);

// All of them have the same cast: a patient, Anna Keller; her kin; her doctors. Each is parsed by parse_marked.
struct Snippets {
  std::span<const std::string_view> headers, sentences, signatures;
};
const Snippets& snippets(Language language);

}  // namespace wardbook::synthesis
