// Whether a word is one of a short list.
#pragma once

#include <algorithm>
#include <iterator>
#include <string_view>

namespace wardbook::deid {

template <std::size_t size>
bool one_of(std::string_view word, const std::string_view (&words)[size]) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

}  // namespace wardbook::deid
