// A number behind a label may have the form of a date: "MRN: 04-12-61". Dates may stay where the number may not (45 CFR 164.514(e)(2)),
// so the label says what it is wherever it names a number and nothing else. What merely stands near a date ("medical record from 3/4/2021",
// "hip implant 3/14/2021") does not. Functions without state: thread safe.
#pragma once

#include "deid/page.h"

namespace wardbook::deid {

// The label over [i, label.end), and what it stands before, on its line: token `value`.
bool outranks_date(const Page& page, const Page::Match& label, Index value);
// The label is the whole heading of a column.
bool heading_outranks_date(const Page& page, const Page::Match& heading);

// Above every rule and the tagger, below what is known beforehand.
inline constexpr float surer_than_date = 0.995F;

}  // namespace wardbook::deid
