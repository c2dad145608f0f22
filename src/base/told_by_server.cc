#include "base/told_by_server.h"

#include <algorithm>

namespace wardbook {

ClientMessage told_by_server(std::string_view sentence) {
  constexpr std::size_t longest = 400;
  std::string text(sentence.substr(0, longest));
  std::ranges::replace_if(text, [](char c) { return c < 0x20 || c > 0x7e; }, '?');
  return ClientMessage(std::move(text));
}

}  // namespace wardbook
