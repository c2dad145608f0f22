// What the closed-world detector suspects: where, what it looks like, and how strongly. A plain value.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace wardbook::closedworld {

enum class Kind : std::uint8_t {
  name,         // a word that is in no vocabulary, or a common word that stands as a name does ("seen by Long")
  titled_name,  // whatever stands with a capital letter after Mr, Dr, Frau …
  place,        // the same as a name, where a place is spoken of: "Weston Hospital", "1423 Maple Street", "lives in Wexcombe"
  number,       // digits in no shape that clinical numbers have, or behind "MRN", "room", "account" …
  date,         // a day or a month of a year, in figures or in words
  phone,        // groups of digits as in telephone numbers, social security numbers and addresses of networks
  age,          // above 90 (45 CFR 164.514(b)(2)(i)(C) makes one class of all from 90 on; "90" is how that is written)
  at_sign,      // one '@'
  web_address,  // "://" or "www."
};
inline constexpr std::size_t kind_count = 9;
inline constexpr std::array<std::string_view, kind_count> kind_names{"name",  "titled_name", "place",   "number",     "date",
                                                                     "phone", "age",         "at_sign", "web_address"};
constexpr std::string_view name_of(Kind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

struct Suspect {
  std::uint32_t start;  // bytes of the UTF-8 text, half-open, at character boundaries
  std::uint32_t end;
  Kind kind;
  float score;  // 0 to 1; from `strong` on it is more likely an identifier than not
};

// Below it stand typing errors, unknown drugs and rare words in small letters: worth counting, not worth stopping a text for.
inline constexpr float strong = 0.5F;

}  // namespace wardbook::closedworld
