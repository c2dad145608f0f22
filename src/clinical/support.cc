// Which sentences of a text bear out a model's sentence: its content words are found there, on the same side of every negation, and so
// are all its numbers and placeholders. Word overlap is no understanding; it errs towards "unsupported", which costs a look.
#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "clinical/phrases.h"
#include "clinical/sentences.h"
#include "clinical/summary.h"
#include "clinical/words.h"

namespace wardbook::clinical {
namespace {

constexpr std::size_t most_answer_sentences = 200, most_sources = 3, most_candidates = 24;
constexpr double enough_words = 0.6;

constexpr std::string_view stop_words =
    "a, an, the, of, in, on, at, to, for, with, by, from, as, and, or, but, is, was, were, are, be, been, being, has, have, had, he, she, "
    "it, they, his, her, their, this, that, these, those, who, which, "
    "patient, pt, mr, mrs, ms, dr, also, then, there, i, we, our, you, will, would, should, may, can, did, does, do, during, after, "
    "before, while, upon, due, because, into, over, up, out, about, presents, presented, "
    "presenting, noted, including, include, includes, per, than, so, such, other, any, some, all, both, each, given, underwent, admitted, "
    "reports, reported, states, male, female, man, woman, year, old, history, document, note, summary";
constexpr std::string_view negations =
    "no, not, denies, denied, without, never, nor, neither, negative for, free of, absence of, no evidence of, none, lack of, isn't, "
    "wasn't, doesn't, didn't, cannot";
constexpr std::string_view backward_negations = "ruled out, absent, excluded, unlikely, negative, not seen, not present, not found";
constexpr std::string_view negation_ends =
    "but, however, although, except, though, presents with, reports, found to have, showed, revealed, which";

struct Token {
  std::uint64_t key;
  bool negated;
  bool exact;  // a number or a placeholder: must be found
};

class Lists {
 public:
  Lists() {
    stop_.add_all(stop_words, 1);
    negation_.add_all(negations, 1);
    negation_.add_all(backward_negations, 2);
    negation_.add_all(negation_ends, 3);
  }

  std::vector<Token> tokens(const Text& text, std::size_t begin, std::size_t end) const {
    std::vector<Token> found;
    std::size_t scope = 0;  // words that a negation still reaches
    for (std::size_t at = begin; at < end; ++at) {
      const Word& word = text.words()[at];
      if (text.is_symbol(at, ';')) scope = 0;
      if (scope > 0) --scope;
      if (word.kind == WordKind::placeholder) {
        std::uint64_t key = 7;
        for (const char byte : text.of(word)) key = key * 1099511628211ull + static_cast<unsigned char>(byte);
        found.push_back({key, false, true});
        continue;
      }
      if (word.kind == WordKind::number) {
        found.push_back({word.key, false, true});
        continue;
      }
      if (word.kind != WordKind::word) continue;
      const Phrases::Match match = negation_.longest(text, at);
      if (match.value != 0 && match.last < end) {
        if (match.value == 1) scope = 10 + (match.last - at);
        if (match.value == 2)
          for (std::size_t back = 0; back < 6 && back < found.size(); ++back)
            found[found.size() - 1 - back].negated |= !found[found.size() - 1 - back].exact;
        if (match.value == 3) scope = 0;
        at = match.last;
        continue;
      }
      if (stop_.single(word.key) != 0) continue;
      found.push_back({word.key, scope > 0, false});
    }
    return found;
  }

 private:
  Phrases stop_, negation_;
};

std::pair<std::size_t, std::size_t> words_of(const Text& text, text::Range range, std::size_t& at) {
  const auto& words = text.words();
  while (at < words.size() && words[at].start < range.start) ++at;
  const std::size_t begin = at;
  while (at < words.size() && words[at].end <= range.end) ++at;
  return {begin, at};
}

// A word that an answer repeats counts once; so the work is bounded by the text, not by text times answer.
std::vector<Token> distinct(std::vector<Token> tokens) {
  const auto order = [](const Token& token) { return std::tuple(token.key, token.negated, token.exact); };
  std::sort(tokens.begin(), tokens.end(), [&](const Token& a, const Token& b) { return order(a) < order(b); });
  tokens.erase(std::unique(tokens.begin(), tokens.end(), [&](const Token& a, const Token& b) { return order(a) == order(b); }),
               tokens.end());
  return tokens;
}

}  // namespace

Summary support(std::string_view text, std::string_view model_answer, std::string method) {
  static const Lists lists;
  Summary summary{std::move(method), {}};
  const Text source(text), answer(model_answer);
  const auto source_ranges = sentences_of(source);
  auto answer_ranges = sentences_of(answer);
  if (answer_ranges.size() > most_answer_sentences) answer_ranges.resize(most_answer_sentences);

  // Where each word of the answer stands in the text.
  std::vector<std::vector<Token>> wanted;
  std::unordered_map<std::uint64_t, std::vector<std::pair<std::uint32_t, bool>>> places;
  std::size_t at = 0;
  for (const text::Range& range : answer_ranges) {
    const auto [begin, end] = words_of(answer, range, at);
    wanted.push_back(distinct(lists.tokens(answer, begin, end)));
    for (const Token& token : wanted.back()) places.try_emplace(token.key);
  }
  at = 0;
  for (std::uint32_t i = 0; i < source_ranges.size(); ++i) {
    const auto [begin, end] = words_of(source, source_ranges[i], at);
    for (const Token& token : lists.tokens(source, begin, end))
      if (const auto place = places.find(token.key); place != places.end()) place->second.emplace_back(i, token.negated);
  }

  for (std::size_t n = 0; n < answer_ranges.size(); ++n) {
    const std::vector<Token>& tokens = wanted[n];
    SummarySentence sentence{std::string(trimmed(text::slice(model_answer, answer_ranges[n]))), false, {}};
    // How many of the words each sentence of the text has, on the right side.
    std::unordered_map<std::uint32_t, std::uint32_t> hits;
    for (const Token& token : tokens) {
      std::uint32_t last = static_cast<std::uint32_t>(-1);
      for (const auto& [place, negated] : places.at(token.key))
        if ((token.exact || negated == token.negated) && std::exchange(last, place) != place) ++hits[place];
    }
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ranked(hits.begin(), hits.end());
    const std::size_t kept = std::min(ranked.size(), most_candidates);
    std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(kept), ranked.end(),
                      [](const auto& a, const auto& b) { return a.second != b.second ? a.second > b.second : a.first < b.first; });
    ranked.resize(kept);

    // Greedily, the sentence that adds most.
    std::vector<bool> covered(tokens.size(), false);
    std::vector<std::uint32_t> chosen;
    const auto has = [&](const Token& token, std::uint32_t place) {
      const auto& where = places.at(token.key);
      for (auto it = std::lower_bound(where.begin(), where.end(), std::pair(place, false)); it != where.end() && it->first == place; ++it)
        if (token.exact || it->second == token.negated) return true;
      return false;
    };
    while (chosen.size() < most_sources) {
      std::size_t best = 0;
      std::uint32_t best_place = 0;
      for (const auto& [place, count] : ranked) {
        std::size_t gain = 0;
        for (std::size_t i = 0; i < tokens.size(); ++i) gain += !covered[i] && has(tokens[i], place);
        if (gain > best) best = gain, best_place = place;
      }
      if (best == 0 || (best < 2 && !chosen.empty())) break;
      for (std::size_t i = 0; i < tokens.size(); ++i) covered[i] = covered[i] || has(tokens[i], best_place);
      chosen.push_back(best_place);
    }
    std::size_t words = 0, found = 0;
    bool exact = true, contradicted = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].exact) {
        exact = exact && covered[i];
        continue;
      }
      ++words;
      found += covered[i];
      // The word stands in a chosen sentence, on the other side of a negation only.
      if (!covered[i])
        for (const std::uint32_t place : chosen) contradicted |= has({tokens[i].key, !tokens[i].negated, false}, place);
    }
    sentence.supported = words > 0 && exact && !contradicted && static_cast<double>(found) >= enough_words * static_cast<double>(words);
    if (sentence.supported) {
      std::sort(chosen.begin(), chosen.end());
      for (const std::uint32_t place : chosen) sentence.sources.push_back({source_ranges[place].start, source_ranges[place].end});
    }
    summary.sentences.push_back(std::move(sentence));
  }
  return summary;
}

}  // namespace wardbook::clinical
