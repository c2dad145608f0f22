#include "deid/page.h"

#include <algorithm>
#include <array>

#include "deid/placeholder.h"
#include "text/fold.h"
#include "trust/label.h"

namespace wardbook::deid {

using text::Kind;
using text::Shape;

Page::Page(std::string_view view, const Lexicon& lexicon, Language language, std::stop_token stop)
    : text_(view),
      lower_(view),
      lexicon_(lexicon),
      language_(language),
      stop_(std::move(stop)),
      tokens_(text::tokens(view)),
      facts_(tokens_.size()),
      sentence_starts_(tokens_.size()),
      beginnings_(tokens_.size()) {
  for (char& c : lower_)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  look_up_words();
  find_placeholders();
  find_sentences();
  match_phrases();
}

namespace {

// The words of the page's language in the place of those of all of them.
Facts of_language(Facts facts, Language language) {
  constexpr Facts of_any = fact::word_es | fact::word_de | fact::word_fr | fact::noun_de;
  const Facts word = language == Language::es ? fact::word_es : language == Language::de ? fact::word_de : fact::word_fr;
  const Facts left = facts & ~of_any;
  if (language == Language::en || (facts & word) == 0) return left;
  return left | fact::local_word | (language == Language::de && (facts & fact::noun_de) != 0 ? fact::local_noun : 0);
}

}  // namespace

// The lexicon is larger than the caches: its slots are asked for some words before they are read.
void Page::look_up_words() {
  constexpr Index ahead = 16;
  std::array<Lexicon::Key, ahead> keys{};
  std::array<bool, ahead> plain{};
  const auto ask = [&](Index i) {
    if (i >= size() || tokens_[i].kind == Kind::number) return;
    const std::string_view word = low(i);
    plain[i % ahead] = std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    keys[i % ahead] = Lexicon::key(plain[i % ahead] ? word : text::fold(word));
    lexicon_.fetch(keys[i % ahead]);
  };
  for (Index i = 0; i < ahead; ++i) ask(i);
  for (Index i = 0; i < size(); ask(i++ + ahead)) {
    if (tokens_[i].kind == Kind::number) continue;
    const std::string_view word = low(i);
    facts_[i] = of_language(lexicon_.facts(keys[i % ahead]), language_);
    // "Bašić" is not the word "basic": what a list of English says of the plain letters does not hold.
    if (!plain[i % ahead] && capitalised(i)) facts_[i] &= ~(fact::any_word | fact::function | fact::heading | fact::clinical);
    if ((facts_[i] & fact::word) == 0 && tokens_[i].kind == Kind::word && word.size() > 4 && word.back() == 's') {
      // A plural or a verb's third person of a known word is a known word.
      const Facts stem = lexicon_.facts(word.substr(0, word.size() - 1));
      if ((facts_[i] & fact::any_name) == 0) facts_[i] |= stem & (fact::word | fact::clinical);
    }
    if ((facts_[i] & fact::acronym) && tokens_[i].shape == Shape::upper) facts_[i] |= fact::clinical;
  }
}

// A value in the form of a placeholder: above all that others would find within it.
constexpr float dressed_up = 0.995F;

// "[NAME]", "[NAME_1]", "[REDACTED]" as the redactor writes them, and "90 or older".
void Page::find_placeholders() {
  const auto mark = [&](Index first, Index end) {
    for (Index i = first; i < end; ++i) facts_[i] = fact::placeholder;
    placeholders_.push_back({tokens_[first].start, tokens_[end - 1].end});
  };
  for (Index i = 0; i < size(); ++i) {
    if (is_sign(i, '[')) {
      const auto placeholder = placeholder_at(text_, tokens_[i].start);
      if (!placeholder) continue;
      Index end = i + 1;
      while (end < size() && tokens_[end].start < placeholder->end) ++end;
      if (placeholder->genuine)
        mark(i, end);
      else
        found(i, end, placeholder->label.value_or(trust::Label::id), dressed_up, Reason::pattern);
      i = end - 1;
    } else if (number(i) && is(i, "90") && is(i + 1, "or") && is(i + 2, "older")) {
      mark(i, i + 3);
    }
  }
}

void Page::find_sentences() {
  const auto starts = [&](Index i) {
    if (i == 0 || tokens_[i].line_before) return true;
    if (tokens_[i - 1].kind != Kind::sign) return false;
    const std::string_view before = str(i - 1);
    if (before == "." || before == "!" || before == "?" || before == ":" || before == ";" || before == "\xE2\x80\xA2" || before == "\"") {
      // "Dr. Smith" starts no sentence.
      return !(before == "." && i >= 2 && has(i - 2, fact::title));
    }
    return (before == "-" || before == "*") && (i == 1 || tokens_[i - 1].line_before);
  };
  for (Index i = 0; i < size(); ++i) sentence_starts_[i] = starts(i);
}

int Page::value(Index i) const {
  if (!number(i) || length(i) > 9) return -1;
  int result = 0;
  for (const char c : str(i)) result = result * 10 + (c - '0');
  return result;
}

// Detectors ask again and again, mostly for what is not there: so all phrases are matched once.
void Page::match_phrases() {
  for (Index i = 0; i < size(); ++i) {
    if ((facts_[i] & fact::phrase_start) == 0) continue;
    const Lexicon::Phrases* phrases = lexicon_.phrases(low(i));
    if (!phrases) continue;
    beginnings_[i].first_match = static_cast<std::uint32_t>(matches_.size());
    Index second = i + 1;
    while (is_sign(second, '.') || is_sign(second, '-')) ++second;
    const std::string_view second_word = low(second);
    for (const Lexicon::Entry& entry : phrases->entries) {
      // Most phrases are out by their second word.
      if (entry.words.size() > 1 && entry.words[1] != second_word && !(entry.words[1].size() == 1 && entry.words[1] < "0")) continue;
      const auto matched = match(i, entry);
      if (!matched) continue;
      matches_.push_back(*matched);
      beginnings_[i].kinds |= set(entry.phrase.kind);
    }
  }
}

std::optional<Page::Match> Page::match(Index i, const Lexicon::Entry& entry) const {
  Index at = i + 1;
  for (std::size_t w = 1; w < entry.words.size(); ++w, ++at) {
    const bool sign = entry.words[w].size() == 1 && entry.words[w] < "0";
    while (!sign && (is_sign(at, '.') || is_sign(at, '-'))) ++at;
    // Across a line end only if the phrase is wrapped, which a label is not.
    if (at >= size() || low(at) != entry.words[w] || (tokens_[at].line_before && entry.phrase.kind <= PhraseKind::kin_label))
      return std::nullopt;
  }
  return Match{at, entry.phrase};
}

Page::Match Page::longest(std::uint32_t first_match, KindSet kinds) const {
  while ((kinds & set(matches_[first_match].phrase.kind)) == 0) ++first_match;
  return matches_[first_match];
}

void Page::read_near_placeholders() {
  // Hardly a detector looks farther back or on than both.
  constexpr std::uint32_t near = 120;  // bytes
  constexpr Index near_tokens = 24;
  const auto token_at = [&](std::uint32_t byte) {
    const auto at =
        std::lower_bound(tokens_.begin(), tokens_.end(), byte, [](const text::Token& token, std::uint32_t to) { return token.start < to; });
    return static_cast<Index>(at - tokens_.begin());
  };
  following_.resize(size() + 1, size());
  Index done = 0;
  for (const text::Range& placeholder : placeholders_) {
    const Index from = token_at(placeholder.start);
    const Index first = std::min(token_at(placeholder.start - std::min(near, placeholder.start)), from - std::min(near_tokens, from));
    const Index end = std::max(token_at(placeholder.end + near), std::min(token_at(placeholder.end) + near_tokens, size()));
    for (Index i = std::max(done, first); i < end; ++i) following_[i] = i;
    done = std::max(done, end);
  }
  for (Index i = size(); i-- > 0;)
    if (following_[i] == size()) following_[i] = following_[i + 1];
}

void Page::found(Index first, Index end, trust::Label label, float score, Reason reason, Action action) {
  if (first >= end || end > size()) return;
  candidates_.push_back({tokens_[first].start, tokens_[end - 1].end, label, action, score, reason});
}

}  // namespace wardbook::deid
