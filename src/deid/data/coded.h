// Reading the front-coded lists of lists.h: a capital letter says how many letters of the word before stay ("A" none, "B" one), then
// come the others.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wardbook::deid::data {

// each(step(... step(step(start, first letter), second letter) ...)) for each word; the letters that a word shares with the one before
// are not stepped over again.
template <typename State, typename Step, typename Each>
void each_coded_as(std::string_view coded, State start, Step step, Each each) {
  std::vector<State> behind(64, start);  // so many letters of the word
  for (std::size_t at = 0; at < coded.size();) {
    auto length = static_cast<std::size_t>(coded[at] - 'A');
    for (++at; at < coded.size() && (coded[at] < 'A' || coded[at] > 'Z'); ++at) {
      if (++length == behind.size()) behind.resize(2 * length);
      behind[length] = step(behind[length - 1], coded[at]);
    }
    each(behind[length]);
  }
}

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
