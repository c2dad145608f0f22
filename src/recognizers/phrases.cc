#include "recognizers/phrases.h"

#include <algorithm>

#include "deid/view.h"
#include "text/fold.h"

namespace wardbook::recognizers {
namespace {

constexpr std::size_t most_tokens = 30;

}  // namespace

Result<Phrases> Phrases::of(const std::vector<Phrase>& phrases) {
  Phrases all;
  for (const Phrase& phrase : phrases) {
    const deid::View view(phrase.text);
    Entry entry{{}, {}, phrase.label};
    bool says_something = false;
    for (const text::Token& token : text::tokens(view.text())) {
      const auto word = text::slice(view.text(), token);
      entry.words.push_back(text::fold(word));
      if (phrase.letters == Letters::exact) entry.exact.emplace_back(word);
      says_something = says_something || token.kind != text::Kind::sign;
    }
    if (!says_something) return fail(Code::settings, "recognizers.toml:{}: this phrase has no letter and no digit.", phrase.line);
    if (entry.words.size() > most_tokens)
      return fail(Code::settings, "recognizers.toml:{}: this phrase has more than {} words and signs.", phrase.line, most_tokens);
    auto& entries = all.by_first_[entry.words.front()];
    entries.push_back(std::move(entry));
  }
  for (auto& [first, entries] : all.by_first_)
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.words.size() > b.words.size(); });
  return all;
}

std::vector<Phrases::Match> Phrases::find(std::string_view text, const std::vector<text::Token>& tokens) const {
  std::vector<Match> matches;
  if (empty()) return matches;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto found = by_first_.find(text::fold(text::slice(text, tokens[i])));
    if (found == by_first_.end()) continue;
    for (const Entry& entry : found->second) {
      const std::size_t size = entry.words.size();
      if (i + size > tokens.size()) continue;
      bool same = true;
      for (std::size_t k = 0; same && k < size; ++k) {
        const auto word = text::slice(text, tokens[i + k]);
        same = entry.exact.empty() ? text::fold(word) == entry.words[k] : word == entry.exact[k];
      }
      if (!same) continue;
      matches.push_back({{tokens[i].start, tokens[i + size - 1].end}, entry.label});
      i += size - 1;
      break;
    }
  }
  return matches;
}

}  // namespace wardbook::recognizers
