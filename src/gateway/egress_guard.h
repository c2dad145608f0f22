// The second look at a text before it leaves, and at the answer before it is used. A guard knows nothing of how the text was
// redacted and shares neither code nor lists with the redactor, so that one mistake cannot pass both. It says what kinds of
// things it found and how many, never which. Thread safe.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "trust/known_identifiers.h"

namespace wardbook::gateway {

enum class FindingKind : std::uint8_t {
  known_identifier,  // of this patient, as whole tokens, in any case
  digit_run,         // five digits and more, a code of letters with at least four digits, digits behind "MRN", "room" …
  date,              // a day or a month of a year, in figures or in words
  phone,             // groups of digits as in telephone and social security numbers
  age,               // above 90 (45 CFR 164.514(b)(2)(i)(C) wants all from 90 on as one; "90" is how that is written)
  at_sign,
  web_address,
  titled_name,   // a capitalised word after Mr, Mrs, Ms, Dr or Prof
  unknown_word,  // a word that is no common or clinical word, or that stands as a name does
  bad_encoding,  // not UTF-8: what cannot be read cannot be cleared
  place,         // a street with its number; an unknown word where a place is spoken of
};
inline constexpr std::size_t finding_kind_count = 11;
inline constexpr std::array<std::string_view, finding_kind_count> finding_kind_names{
    "known_identifier", "digit_run",   "date",         "phone",        "age",  "at_sign",
    "web_address",      "titled_name", "unknown_word", "bad_encoding", "place"};

constexpr std::string_view name_of(FindingKind kind) { return finding_kind_names[static_cast<std::size_t>(kind)]; }

struct Finding {
  FindingKind kind;
  std::uint32_t count;
};

struct Verdict {
  bool clear = false;
  std::vector<Finding> findings;  // each kind once, in the order of the enum; empty if clear
};

class EgressGuard {
 public:
  virtual ~EgressGuard() = default;
  virtual Verdict scan(std::string_view text, const trust::KnownIdentifiers& known) const = 0;
};

}  // namespace wardbook::gateway
