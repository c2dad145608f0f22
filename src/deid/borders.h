// Where a span ends. What is left standing of an identifier still tells ("[LOCATION] Georgia Medical Center"), so each span takes in
// what plainly belongs to it:
//  - a date: the weekday before it, and a time of day directly behind it, which makes it a stamp;
//  - a code: the rest of what stands between white space;
//  - a place or an organization, in English: the capitalised words of its name on either side;
//  - an address: the State between its town and its ZIP code, which makes it one place with its street;
//  - a name, in English: the initial, or the given name in the same small letters, before it.
// No span grows into another. Linear in the text.
#pragma once

#include <vector>

#include "deid/page.h"
#include "deid/span.h"

namespace wardbook::deid {

// Spans of the view, sorted and disjoint; they stay so.
void grow_to_borders(const Page& page, std::vector<Span>& spans);

}  // namespace wardbook::deid
