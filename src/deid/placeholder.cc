#include "deid/placeholder.h"

#include <algorithm>

namespace wardbook::deid {

namespace {

constexpr std::size_t longest = 40;  // bytes

// Codes of five digits are drawn once a label has 4,500 values, which take 9 bytes each at least ("[ID_1234]"): 40,500 bytes for numbers up
// to 99,999. With each digit more both grow tenfold. Numbers that are counted up need longer texts still.
std::uint64_t most_in(std::size_t size) { return std::max<std::uint64_t>(most_in_any_text, std::uint64_t{size} * 5 / 2); }

}  // namespace

std::optional<Placeholder> placeholder_at(std::string_view text, std::size_t at) {
  const std::size_t close = text.substr(0, std::min(text.size(), at + longest)).find(']', at);
  if (close == std::string_view::npos) return std::nullopt;
  std::string_view label = text.substr(at + 1, close - at - 1);
  std::size_t digits = 0;
  while (digits < label.size() && label[label.size() - 1 - digits] >= '0' && label[label.size() - 1 - digits] <= '9') ++digits;
  const std::string_view number = label.substr(label.size() - digits);
  label.remove_suffix(digits);
  if (digits > 0) {
    if (!label.ends_with('_')) return std::nullopt;
    label.remove_suffix(1);
  }
  Placeholder found{close + 1, trust::label_from(label), 0, true};
  if (!found.label && label != "REDACTED") return std::nullopt;
  if (digits == 0) return found;
  constexpr std::size_t most_digits = 18;
  for (const char c : number.substr(0, most_digits)) found.number = found.number * 10 + static_cast<std::uint64_t>(c - '0');
  found.genuine = number.front() != '0' && digits <= most_digits && found.number <= most_in(text.size());
  return found;
}

}  // namespace wardbook::deid
