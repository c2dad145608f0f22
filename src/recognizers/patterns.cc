#include "recognizers/patterns.h"

#include <algorithm>

#include <re2/re2.h>

#include "deid/view.h"
#include "recognizers/recognizers.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace wardbook::recognizers {
namespace {

re2::StringPiece piece_of(std::string_view text) { return {text.data(), text.size()}; }

// What a validator reads: letters in upper case, and digits.
std::string plain(std::string_view text) {
  std::string result;
  for (const char c : text)
    if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'))
      result += c;
    else if (c >= 'a' && c <= 'z')
      result += static_cast<char>(c - 'a' + 'A');
  return result;
}

std::vector<std::string> folded_words(std::string_view text) {
  const deid::View view(text);
  std::vector<std::string> words;
  for (const text::Token& token : text::tokens(view.text())) words.push_back(text::fold(text::slice(view.text(), token)));
  return words;
}

// "\C" matches a byte inside of a character.
text::Range whole_characters(std::string_view text, std::size_t start, std::size_t end) {
  while (start > 0 && text::is_continuation(text[start])) --start;
  while (end < text.size() && text::is_continuation(text[end])) ++end;
  return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
}

}  // namespace

Pattern::Pattern() = default;
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

Result<Pattern> Pattern::of(const PatternDefinition& definition) {
  Pattern pattern;
  const Line line = definition.line;
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(memory_of_a_pattern);
  pattern.expression_ = std::make_unique<const re2::RE2>(piece_of(definition.expression), options);
  if (!pattern.expression_->ok()) {
    if (pattern.expression_->error_code() == re2::RE2::ErrorPatternTooLarge)
      return fail(Code::settings, "recognizers.toml:{}: this expression is too large once it is compiled.", line);
    return fail(Code::settings, "recognizers.toml:{}: this is no expression of RE2.", line);
  }
  for (const re2::StringPiece text : {"", "a", " a1 "}) {
    re2::StringPiece match;
    if (pattern.expression_->Match(text, 0, text.size(), re2::RE2::UNANCHORED, &match, 1) && match.empty())
      return fail(Code::settings, "recognizers.toml:{}: this expression matches where nothing stands.", line);
  }
  for (const auto& [name, number] : pattern.expression_->NamedCapturingGroups()) {
    auto label = trust::label_from(name);
    if (!label) return fail(Code::settings, "recognizers.toml:{}: a named group has a name that is no label.", line);
    pattern.groups_.push_back({number, *label});
    pattern.highest_group_ = std::max(pattern.highest_group_, number);
  }
  if (pattern.groups_.empty() != definition.label.has_value())
    return fail(Code::settings, "recognizers.toml:{}: a pattern needs a label, or groups with the names of labels, and not both.", line);
  if (definition.label) pattern.groups_.push_back({0, *definition.label});
  for (const std::string& words : definition.context) pattern.context_.push_back(folded_words(words));
  pattern.definition_ = definition;
  return pattern;
}

bool Pattern::has_context(std::string_view text, const std::vector<text::Token>& tokens, text::Range match) const {
  const auto first = std::partition_point(tokens.begin(), tokens.end(), [&](const text::Token& token) { return token.end <= match.start; });
  const auto behind = std::partition_point(first, tokens.end(), [&](const text::Token& token) { return token.start < match.end; });
  // Words and numbers are counted, signs are not.
  auto from = first, to = behind;
  for (std::size_t words = 0; from != tokens.begin() && words < definition_.window;) words += (--from)->kind != text::Kind::sign;
  for (std::size_t words = 0; to != tokens.end() && words < definition_.window;) words += (to++)->kind != text::Kind::sign;
  const auto before = folded_words(text.substr(from->start, match.start - from->start));
  const auto after = to == behind ? std::vector<std::string>() : folded_words(text.substr(match.end, (to - 1)->end - match.end));
  const auto in = [](const std::vector<std::string>& words, const std::vector<std::string>& wanted) {
    return std::search(words.begin(), words.end(), wanted.begin(), wanted.end()) != words.end();
  };
  return std::any_of(context_.begin(), context_.end(), [&](const auto& wanted) { return in(before, wanted) || in(after, wanted); });
}

void Pattern::find(std::string_view text, const std::vector<text::Token>& tokens, const std::array<float, trust::label_count>& least_scores,
                   std::vector<deid::SiteFind>& finds) const {
  std::vector<re2::StringPiece> groups(static_cast<std::size_t>(highest_group_) + 1);
  const auto whole = piece_of(text);
  for (std::size_t at = 0; at <= text.size();) {
    if (!expression_->Match(whole, at, text.size(), re2::RE2::UNANCHORED, groups.data(), highest_group_ + 1)) break;
    const auto start = static_cast<std::size_t>(groups[0].data() - text.data());
    const auto end = start + groups[0].size();
    at = std::max(end, start + 1);
    while (at < text.size() && text::is_continuation(text[at])) ++at;
    if (groups[0].empty()) continue;
    std::optional<float> score;  // made when it is needed: most finds fail their validator
    for (const Group& group : groups_) {
      const auto found = groups[static_cast<std::size_t>(group.number)];
      if (found.empty() || (definition_.validator && !definition_.validator(plain({found.data(), found.size()})))) continue;
      if (!score)
        score = !context_.empty() && has_context(text, tokens, whole_characters(text, start, end)) ? definition_.context_score
                                                                                                   : definition_.score;
      if (*score < least_scores[static_cast<std::size_t>(group.label)]) continue;
      const auto from = static_cast<std::size_t>(found.data() - text.data());
      finds.push_back({whole_characters(text, from, from + found.size()), group.label, *score, deid::SiteFind::By::pattern});
    }
  }
}

}  // namespace wardbook::recognizers
