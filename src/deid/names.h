// How a name of a person reads: the one grammar that all detectors of names share.
#pragma once

#include "deid/page.h"

namespace wardbook::deid {

// How much the surroundings say that a name stands there.
enum class Evidence : std::uint8_t {
  none,    // only the dictionaries speak for it
  weak,    // "discussed with": not for plain words
  strong,  // a title or a label stands before: everything capitalised but function words
};

// A word that could be (part of) a name under that evidence.
bool name_word(const Page& page, Index i, Evidence evidence);
// The name that begins at `i` ("Maria de la Cruz", "J. R. Smith Jr.", "SMITH, JOHN A" where `reversed` is allowed): its end,
// or `i` if there is none. It does not run over a line end.
Index name_at(const Page& page, Index i, Evidence evidence, bool reversed = false);
// Whether what follows makes the words before it the name of a thing: "Parkinson's disease", "Kelly clamp".
bool names_a_thing(const Page& page, Index end);
// A dictionary knows it as a name and neither as a word nor in medicine.
bool surely_name(const Page& page, Index i);

// Behind a nickname in quotes or brackets at `i`, which stands after a first name ("Robert \"Buddy\" Smith"), or `i`.
Index nickname(const Page& page, Index i);
// Behind what a degree was given in, or `i`: "med." of "Dr. med. Huber", "rer. nat."; "Dr. Phil." may be somebody.
Index behind_faculty(const Page& page, Index i);
// Behind the titles that stand at `i`.
Index skip_title(const Page& page, Index i);
// A name in small letters, of words that are nothing else; its end, or `i`.
Index lower_name(const Page& page, Index i);
bool plain_word(const Page& page, Index i);   // a word of English as well
bool usable_name(const Page& page, Index i);  // capitalised, and no word of grammar, heading, title or weekday
bool first_name(const Page& page, Index i);   // a first name of the dictionaries

}  // namespace wardbook::deid
