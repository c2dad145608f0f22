#include "deid/numbering.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "text/fold.h"
#include "text/tokens.h"

namespace wardbook::deid {

namespace {

std::vector<std::string> words_of(std::string_view value) {
  const std::string folded = text::fold(value);
  std::vector<std::string> words;
  for (const text::Token& token : text::tokens(folded)) {
    if (token.kind != text::Kind::sign) words.emplace_back(text::slice(folded, token));
  }
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string result;
  for (const std::string& word : words) {
    result += word;
    result += ' ';
  }
  return result;
}

std::array<std::uint32_t, trust::label_count> highest_placeholders(std::string_view text) {
  std::array<std::uint32_t, trust::label_count> highest{};
  for (std::size_t at = text.find('['); at != std::string_view::npos; at = text.find('[', at + 1)) {
    const std::size_t close = text.substr(0, std::min(text.size(), at + 40)).find(']', at);
    if (close == std::string_view::npos) continue;
    std::string_view inside = text.substr(at + 1, close - at - 1);
    std::size_t digits = inside.size();
    while (digits > 0 && inside[digits - 1] >= '0' && inside[digits - 1] <= '9') --digits;
    if (digits == inside.size() || digits == 0 || inside[digits - 1] != '_' || inside.size() - digits > 9) continue;
    const auto label = trust::label_from(inside.substr(0, digits - 1));
    if (!label) continue;
    std::uint32_t value = 0;
    for (const char c : inside.substr(digits)) value = value * 10 + static_cast<std::uint32_t>(c - '0');
    auto& high = highest[static_cast<std::size_t>(*label)];
    high = std::max(high, value);
  }
  return highest;
}

}  // namespace

std::vector<std::uint32_t> number_values(std::string_view text, std::span<const Span> spans) {
  std::array<std::uint32_t, trust::label_count> next = highest_placeholders(text);
  // Of each word at an end of a whole name: the one name that has it, or nothing if several do.
  std::unordered_map<std::string, std::string> whole;
  std::vector<std::string> keys;
  for (const Span& span : spans) {
    const std::vector<std::string> words = words_of(text.substr(span.start, span.end - span.start));
    keys.push_back(joined(words));
    if (span.label != trust::Label::name || words.size() < 2) continue;
    for (const std::string& end : {words.front(), words.back()}) {
      if (end.size() < 2) continue;
      const auto [at, fresh] = whole.emplace(end + ' ', keys.back());
      if (!fresh && at->second != keys.back()) at->second.clear();
    }
  }
  std::array<std::unordered_map<std::string, std::uint32_t>, trust::label_count> numbers;
  std::vector<std::uint32_t> result;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const auto label = static_cast<std::size_t>(spans[i].label);
    std::string key = keys[i];
    if (spans[i].label == trust::Label::name) {
      const auto found = whole.find(key);
      if (found != whole.end() && !found->second.empty()) key = found->second;
    }
    const auto [at, fresh] = numbers[label].emplace(key, next[label] + 1);
    if (fresh) ++next[label];
    result.push_back(at->second);
  }
  return result;
}

}  // namespace wardbook::deid
