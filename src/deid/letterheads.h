// A letterhead that no word of its own gives away: it is known by the address or the telephone under it.
#pragma once

#include "deid/page.h"

namespace wardbook::deid {

// Where the name that begins the line at token `i` ends, if a street, a post-office box or, at the top of the text, a telephone follows
// on the same line or the next: "Three Rivers Kidney & Hypertension / 218 Stringtown Rd". Else `i`.
Index letterhead_over_address(const Page& page, Index i);

}  // namespace wardbook::deid
