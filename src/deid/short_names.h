// The letters by which a note calls a facility once it has named it: "Oregon State Hospital (OSH)", and later "OSH". Used by one thread.
#pragma once

#include <string_view>
#include <vector>

#include "deid/page.h"

namespace wardbook::deid {

class ShortNames {
 public:
  // Whether letters in brackets follow the name in tokens [first, end) and are its initials; then they are known from here on.
  void learn(const Page& page, Index first, Index end);
  bool has(const Page& page, Index i) const;

 private:
  std::vector<std::string_view> names_;  // in small letters
};

}  // namespace wardbook::deid
