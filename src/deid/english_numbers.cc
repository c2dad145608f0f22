#include "deid/english_numbers.h"

#include <algorithm>
#include <array>

namespace wardbook::deid {

namespace {

constexpr std::array<std::string_view, 19> small{"one",     "two",     "three",     "four",     "five",    "six",      "seven",
                                                 "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen", "fourteen",
                                                 "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 8> tens{"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};

int small_at(const Page& page, Index i) {
  const auto* found = std::find(small.begin(), small.end(), page.low(i));
  return found == small.end() ? 0 : static_cast<int>(found - small.begin()) + 1;
}

Index behind_dash(const Page& page, Index i) { return page.is_sign(i, '-') ? i + 1 : i; }

// Behind "hundred": past "and", " and ", "-and-" where a number goes on.
Index behind_and(const Page& page, Index i) {
  Index at = behind_dash(page, i);
  if (page.is(at, "and")) at = behind_dash(page, at + 1);
  return page.has(at, fact::number_word) && !page.is(at, "hundred") ? at : i;
}

// 91 of "91f"; -1 if no digit stands first.
int leading_number(const Page& page, Index i) {
  int number = -1;
  for (const char c : page.str(i)) {
    if (c < '0' || c > '9' || number > 1000) break;
    number = std::max(number, 0) * 10 + (c - '0');
  }
  return number;
}

}  // namespace

EnglishNumber number_at(const Page& page, Index i) {
  if (page.number(i)) return {i + 1, page.length(i) <= 3 ? page.value(i) : -1};
  if (!page.has(i, fact::number_word)) return {i, -1};
  int value = 0;
  Index at = i;
  const Index hundred = small_at(page, i) == 1 ? behind_dash(page, i + 1) : i;
  if (page.is(hundred, "hundred")) {
    if (hundred == i && (i == 0 || !page.is(i - 1, "a"))) return {i, -1};
    value = 100;
    at = behind_and(page, hundred + 1);
  }
  const auto* ten = std::find(tens.begin(), tens.end(), page.low(at));
  if (ten != tens.end()) {
    value += (static_cast<int>(ten - tens.begin()) + 2) * 10;
    ++at;
    const Index ones = behind_dash(page, at);
    if (small_at(page, ones) > 0 && small_at(page, ones) < 10) value += small_at(page, ones), at = ones + 1;
  } else if (small_at(page, at) > 0) {
    value += small_at(page, at);
    ++at;
  }
  return {at, value};
}

NumberWithin first_number(const Page& page, Index first, Index end) {
  for (Index i = first; i < end; ++i) {
    const EnglishNumber number = number_at(page, i);
    if (number.end > i) return {i, number.end, number.value};
    if (const int leading = leading_number(page, i); leading >= 0) return {i, i + 1, leading};
  }
  return {first, first, -1};
}

}  // namespace wardbook::deid
