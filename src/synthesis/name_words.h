// How a name as it is written falls into words: "O'NEILL-NAKAMURA, Fumiko K." Functions without state: thread safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "deid/name_pools.h"

namespace wardbook::synthesis {

struct NameToken {
  enum class Kind : std::uint8_t {
    word,
    initial,    // one letter, or two with a hyphen between them
    particle,   // "van", "de", "Jr", "III": stays
    separator,  // all that is no word
  };
  Kind kind;
  std::string_view text;
};

std::vector<NameToken> name_tokens(std::string_view value, const deid::NamePools& pools);
// "RTB" or "mk": the initials of an author, not a name. `value` is the whole of a NAME value.
bool is_monogram(std::string_view value, const deid::NamePools& pools);

}  // namespace wardbook::synthesis
