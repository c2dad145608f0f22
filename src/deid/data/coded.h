// Reading the front-coded lists of lists.h: a capital letter says how many letters of the word before stay ("A" none, "B" one), then
// come the others.
#pragma once

#include <string>
#include <string_view>

namespace wardbook::deid::data {

template <typename Each>
void each_coded(std::string_view coded, Each each) {
  std::string word;
  for (std::size_t at = 0; at < coded.size();) {
    word.resize(static_cast<std::size_t>(coded[at] - 'A'));
    for (++at; at < coded.size() && (coded[at] < 'A' || coded[at] > 'Z'); ++at) word += coded[at];
    each(word);
  }
}

}  // namespace wardbook::deid::data
