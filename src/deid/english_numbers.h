// Numbers as English writes them, in figures or in words. Functions without state: thread safe.
#pragma once

#include "deid/page.h"

namespace wardbook::deid {

struct EnglishNumber {
  Index end;  // the token behind it; its first one if there is none
  int value;  // -1 if there is none
};
// "95", "ninety-five", "one hundred and two", and what follows the "a" of "a hundred-and-one", up to 199; figures up to 999.
EnglishNumber number_at(const Page& page, Index i);

struct NumberWithin {
  Index first, end;
  int value;  // -1 if there is none
};
// The first number of tokens [first, end), whole, even if it ends behind them; 91 of the token "91f".
NumberWithin first_number(const Page& page, Index first, Index end);

}  // namespace wardbook::deid
