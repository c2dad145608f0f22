// Which spans are direct identifiers: those that 45 CFR 164.514(b)(2)(i) wants out. All labels but PROFESSION and OTHER; of AGE only spans
// with a number from 90 on; of DATE all but bare years (1900 to 2099). A function without state: thread safe.
#pragma once

#include <string>

namespace wardbook::evaluation {

bool is_direct(const std::string& label, const std::string& text);

}  // namespace wardbook::evaluation
