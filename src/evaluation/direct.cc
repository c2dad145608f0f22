#include "evaluation/direct.h"

#include <algorithm>
#include <cstdint>

namespace wardbook::evaluation {
namespace {

// The numbers that stand in a span, and whether it is nothing but one.
struct Figures {
  std::uint32_t greatest = 0;
  bool only = false;
};
Figures figures_of(const std::string& text) {
  Figures figures;
  std::uint32_t number = 0;
  for (const char c : text) {
    number = c >= '0' && c <= '9' ? std::min(number, 100'000u) * 10 + static_cast<std::uint32_t>(c - '0') : 0;
    figures.greatest = std::max(figures.greatest, number);
  }
  figures.only = !text.empty() && text.find_first_not_of("0123456789") == text.npos;
  return figures;
}

}  // namespace

bool is_direct(const std::string& label, const std::string& text) {
  if (label == "PROFESSION" || label == "OTHER") return false;
  const auto figures = figures_of(text);
  if (label == "AGE") return figures.greatest >= 90;
  return !(label == "DATE" && figures.only && figures.greatest >= 1900 && figures.greatest < 2100);
}

}  // namespace wardbook::evaluation
