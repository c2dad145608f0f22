// Rooms and beds as lists of patients have them, bare at the start of a line: "14A - Oyelaran, cellulitis", "205 Hattie up 2x". One such
// line says nothing; three with numbers of their own and names behind them are a list. Used by one thread.
#pragma once

#include <vector>

#include "deid/page.h"

namespace wardbook::deid {

class BedList {
 public:
  // A sure name begins at token `i`.
  void learn(const Page& page, Index i);
  // All names have been learned. Whether there is a list.
  bool settle(const Page& page);
  // Adds the room at token `k` if it begins a line of the list, with a name behind it ("14A - Ruhl") or none ("14B - empty").
  void find(Page& page, Index k) const;

 private:
  std::vector<Index> rooms_;  // with a name behind them
  int least_ = 0, most_ = 0;  // of their numbers
  bool list_ = false;
};

}  // namespace wardbook::deid
