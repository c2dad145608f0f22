#include "deid/numbering.h"

#include <array>
#include <set>
#include <string>
#include <unordered_map>

#include "deid/placeholder.h"
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

// Gives each label its next number: behind those that the text's placeholders have; or, where that could lead to one that does not read as
// a placeholder, the lowest that they do not have.
class Numbers {
 public:
  Numbers(std::string_view text, std::size_t values) {
    for (std::size_t at = text.find('['); at != std::string_view::npos; at = text.find('[', at + 1)) {
      const auto there = placeholder_at(text, at);
      if (there && there->genuine && there->label && there->number > 0)
        taken_[static_cast<std::size_t>(*there->label)].insert(static_cast<std::uint32_t>(there->number));
    }
    for (std::size_t label = 0; label < last_.size(); ++label)
      if (!taken_[label].empty() && *taken_[label].rbegin() + values <= most_in_any_text) last_[label] = *taken_[label].rbegin();
  }
  std::uint32_t next(std::size_t label) {
    while (taken_[label].contains(++last_[label])) continue;
    return last_[label];
  }

 private:
  std::array<std::set<std::uint32_t>, trust::label_count> taken_;
  std::array<std::uint32_t, trust::label_count> last_{};
};

}  // namespace

std::vector<std::uint32_t> number_values(std::string_view text, std::span<const Span> spans) {
  Numbers next(text, spans.size());
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
    const auto [at, fresh] = numbers[label].emplace(key, 0);
    if (fresh) at->second = next.next(label);
    result.push_back(at->second);
  }
  return result;
}

}  // namespace wardbook::deid
