// What the originals of one document say, so that no surrogate says it again. Immutable after its making: thread safe.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "deid/span.h"

namespace wardbook::deid::operators {

// Letters and digits alone, folded: "QX-7712" and "qx 7712" are one value.
std::string plain_value(std::string_view value);

class Taken {
 public:
  Taken(std::string_view text, const std::vector<Span>& spans);
  bool word(std::string_view folded) const { return words_.contains(std::string(folded)); }
  bool value(std::string_view plain) const { return values_.contains(std::string(plain)); }

 private:
  std::unordered_set<std::string> words_;   // of names, places and organisations
  std::unordered_set<std::string> values_;  // plain values of all spans
};

}  // namespace wardbook::deid::operators
