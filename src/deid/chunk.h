// A piece of text without white space that may be an identifier: tokens that stand together, with - _ . / between them.
#pragma once

#include <string>

#include "deid/page.h"

namespace wardbook::deid {

struct Chunk {
  Index end;        // the token after it; equal to its first if there is none
  unsigned digits;  // how many digits and letters
  unsigned letters;
  std::string plain;  // letters and digits only
};

// From token `i` on, at most 40 tokens and 64 characters.
Chunk chunk_at(const Page& page, Index i);
// "NM_000218", "NCT01234567": prefixes of codes for the public.
bool benign_prefix(std::string_view low);
// Tokens before `i` that a line does not end between say that the number is benign: "CPT", "platelets".
bool benign_before(const Page& page, Index i);
// Whether tokens [first, end) begin with the code that the name of a system of public codes stands before: "NDC 0002-8215-01",
// "LOINC code: 2345-7", "PMID 31234567". A number in the groups of a telephone's or of social security is none, whatever stands before.
bool public_code(const Page& page, Index first, Index end);

}  // namespace wardbook::deid
