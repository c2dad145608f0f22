#include "clinical/results.h"

#include <charconv>
#include <string>

namespace wardbook::clinical {
namespace {

bool ends_line(const Word& word) { return word.kind == WordKind::line_end || word.kind == WordKind::paragraph_end; }
bool is_word(const Text& text, std::size_t at, std::string_view lower) {
  return at < text.words().size() && text.words()[at].kind == WordKind::word && text.lower(text.words()[at]) == lower;
}
bool is_number(const Text& text, std::size_t at) { return at < text.words().size() && text.words()[at].kind == WordKind::number; }

// "1,250" is 1250.
std::optional<double> number_at(const Text& text, std::size_t at) {
  if (!is_number(text, at)) return std::nullopt;
  std::string digits;
  for (const char byte : text.of(text.words()[at]))
    if (byte != ',') digits += byte;
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

bool joins(const Text& text, std::size_t at) {
  return text.is_symbol(at, '-') || text.of(text.words()[at]) == "–" || is_word(text, at, "to");
}
bool below(const Text& text, std::size_t at) {
  return text.is_symbol(at, '<') || text.of(text.words()[at]) == "≤" || is_word(text, at, "below") ||
         (is_word(text, at, "to") && is_word(text, at - 1, "up"));
}
bool above(const Text& text, std::size_t at) {
  return text.is_symbol(at, '>') || text.of(text.words()[at]) == "≥" || is_word(text, at, "above");
}

bool range_between(const Text& text, std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < end; ++at) {
    if (text.is_symbol(at, '<') || text.is_symbol(at, '>') || text.of(text.words()[at]) == "≤" || text.of(text.words()[at]) == "≥")
      return true;
    if (joins(text, at) && at > begin && at + 1 < end && is_number(text, at - 1) && is_number(text, at + 1)) return true;
    if ((is_word(text, at, "ref") || is_word(text, at, "reference") || is_word(text, at, "normal")) && at + 1 < end) return true;
  }
  return false;
}

// Whether `value` lies outside of the range that the words [begin, end) give. The last range in the line counts: a unit such as
// "x 10^3" never looks like one.
bool outside(const Text& text, double value, std::size_t begin, std::size_t end) {
  for (std::size_t at = end; at-- > begin;) {
    if (at > begin && at + 1 < end && joins(text, at)) {
      const auto low = number_at(text, at - 1), high = number_at(text, at + 1);
      if (low && high && *low <= *high) return value < *low || value > *high;
    }
    std::size_t limit = at + 1;
    if (text.is_symbol(limit, '=')) ++limit;
    if (limit >= end) continue;
    const bool inclusive = limit == at + 2 || text.of(text.words()[at]) == "≤" || text.of(text.words()[at]) == "≥";
    if (const auto bound = number_at(text, limit)) {
      if (below(text, at)) return inclusive || is_word(text, at, "to") ? value > *bound : value >= *bound;
      if (above(text, at)) return inclusive ? value < *bound : value <= *bound;
    }
  }
  return false;
}

bool is_flag(std::string_view word) {
  return word == "H" || word == "L" || word == "HH" || word == "LL" || word == "HIGH" || word == "LOW" || word == "High" || word == "Low" ||
         word == "A" || word == "ABN" || word == "Abnormal" || word == "ABNORMAL" || word == "CRIT" || word == "CRITICAL" ||
         word == "Critical";
}

// A flag stands in the words after the value by itself: not the L of "g/L".
bool flagged(const Text& text, std::size_t begin, std::size_t end) {
  const auto& words = text.words();
  for (std::size_t at = begin; at < end && at < begin + 10; ++at) {
    if (text.is_symbol(at, '.')) return false;
    if (text.is_symbol(at, '*')) return true;
    if (words[at].kind != WordKind::word || !is_flag(text.of(words[at]))) continue;
    const bool in_unit = (at > 0 && text.is_symbol(at - 1, '/')) || text.is_symbol(at + 1, '/');
    if (!in_unit) return true;
  }
  return false;
}

}  // namespace

std::vector<ResultRow> result_rows(const Text& text, const Reading& reading) {
  const auto& words = text.words();
  const auto& entities = reading.entities;
  std::vector<ResultRow> rows;
  std::size_t word = 0;
  for (std::size_t i = 0; i + 1 < entities.size(); ++i) {
    if (entities[i].label != EntityLabel::TEST || entities[i + 1].label != EntityLabel::LAB_VALUE) continue;
    const Entity& value = entities[i + 1];
    while (word < words.size() && words[word].start < value.start) ++word;
    const bool test_follows = i + 2 < entities.size() && entities[i + 2].label == EntityLabel::TEST;
    std::size_t end = word;
    while (end < words.size() && end - word < 64 && !ends_line(words[end]) && !(test_follows && words[end].start >= entities[i + 2].start))
      ++end;
    std::size_t begin = word;
    while (begin < end && words[begin].end <= value.end) ++begin;
    const std::uint32_t row_end = end > word ? words[end - 1].end : value.end;
    ResultRow row{{entities[i].start, std::max(row_end, value.end)}, {value.start, value.end}, range_between(text, begin, end), false};
    row.out_of_range = flagged(text, begin, end);
    std::size_t number = word;
    while (number < begin && !is_number(text, number)) ++number;
    // "<0.01" is no number to compare.
    const bool compares = number > word && number < begin;
    if (const auto measured = number < begin && !compares ? number_at(text, number) : std::nullopt; measured && !row.out_of_range)
      row.out_of_range = outside(text, *measured, begin, end);
    rows.push_back(row);
  }
  return rows;
}

}  // namespace wardbook::clinical
