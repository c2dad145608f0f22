// One text, cut into tokens and looked up once, as all detectors read it, and the place where they put what they find.
// Used by one thread at a time.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "deid/lexicon.h"
#include "deid/reason.h"
#include "deid/span.h"
#include "text/tokens.h"

namespace wardbook::deid {

// A candidate of this score makes no span; what it says is a reason for the span that covers it.
inline constexpr float withdrawn = 0;

struct Candidate {
  std::uint32_t start;  // bytes of the view
  std::uint32_t end;
  trust::Label label;
  Action action;
  float score;
  Reason reason;
};

using Index = std::uint32_t;  // of a token

class Page {
 public:
  // `stop`: who reads the page leaves it where it is once that is requested.
  Page(std::string_view view, const Lexicon& lexicon, Language language, std::stop_token stop = {});

  std::string_view text() const { return text_; }
  Language language() const { return language_; }
  bool stopped() const { return stop_.stop_requested(); }
  Index size() const { return static_cast<Index>(tokens_.size()); }
  // The tokens to be read, one after the other up to size(): all, or those near placeholders.
  Index first() const { return following_.empty() ? 0 : following_[0]; }
  Index next(Index i) const { return following_.empty() || i >= size() ? i + 1 : following_[i + 1]; }
  bool to_read(Index i) const { return following_.empty() || following_[i] == i; }
  const text::Token& token(Index i) const { return tokens_[i]; }
  text::Kind kind(Index i) const { return i < size() ? tokens_[i].kind : text::Kind::sign; }
  text::Shape shape(Index i) const { return i < size() ? tokens_[i].shape : text::Shape::none; }
  Facts facts(Index i) const { return i < size() ? facts_[i] : 0; }
  bool has(Index i, Facts any) const { return i < size() && (facts_[i] & any) != 0; }
  std::string_view str(Index i) const { return i < size() ? text::slice(text_, tokens_[i]) : std::string_view(); }
  std::string_view low(Index i) const { return i < size() ? text::slice(lower_, tokens_[i]) : std::string_view(); }  // ASCII lower case
  bool is(Index i, std::string_view lower) const { return low(i) == lower; }
  // A literal's length is known: few words have it, and those that do are compared in one step.
  template <std::size_t size>
  bool is(Index i, const char (&lower)[size]) const {
    const std::string_view word = low(i);
    return word.size() == size - 1 && std::memcmp(word.data(), lower, size - 1) == 0;
  }
  bool is_sign(Index i, char c) const { return i < size() && tokens_[i].end - tokens_[i].start == 1 && text_[tokens_[i].start] == c; }
  bool glued(Index i) const { return i < size() && !tokens_[i].space_before; }  // to the token before it
  bool line_start(Index i) const { return i >= size() || tokens_[i].line_before; }
  bool sentence_start(Index i) const { return i >= size() || sentence_starts_[i] != 0; }
  // A word of the shape of a name: capital, all capitals, mixed.
  bool capitalised(Index i) const {
    if (i >= size() || tokens_[i].kind != text::Kind::word) return false;
    switch (tokens_[i].shape) {
      case text::Shape::capital:
      case text::Shape::upper:
        return true;
      case text::Shape::mixed:
        return text_[tokens_[i].start] < 'a' || text_[tokens_[i].start] > 'z';
      default:
        return false;
    }
  }
  bool word(Index i) const { return kind(i) == text::Kind::word; }
  bool number(Index i) const { return kind(i) == text::Kind::number; }
  std::size_t length(Index i) const { return i < size() ? tokens_[i].end - tokens_[i].start : 0; }
  int value(Index i) const;  // of a number token of at most nine digits, else -1
  char char_before(Index i) const { return i < size() && tokens_[i].start > 0 ? text_[tokens_[i].start - 1] : ' '; }
  char char_after(Index i) const { return i < size() && tokens_[i].end < text_.size() ? text_[tokens_[i].end] : ' '; }

  struct Match {
    Index end;  // the token after the phrase
    Phrase phrase;
  };
  using KindSet = std::uint32_t;
  static constexpr KindSet set(PhraseKind kind) { return 1U << static_cast<unsigned>(kind); }
  // The longest phrase of one of the kinds that begins at `i`.
  std::optional<Match> phrase(Index i, KindSet kinds) const {
    if (i >= size() || (beginnings_[i].kinds & kinds) == 0) return std::nullopt;
    return longest(beginnings_[i].first_match, kinds);
  }
  Facts look_up(std::string_view word) const { return lexicon_.facts(word); }
  // The first token that begins at this byte of the view or behind it; size() if none does.
  Index index_at(std::uint32_t byte) const {
    return static_cast<Index>(std::ranges::lower_bound(tokens_, byte, {}, &text::Token::start) - tokens_.begin());
  }

  // Of a text that was read before and got placeholders: what stands near one is read anew, the rest is there to be looked at.
  void read_near_placeholders();

  // Tokens [first, end).
  void found(Index first, Index end, trust::Label label, float score, Reason reason, Action action = Action::redact);
  std::vector<Candidate>& candidates() { return candidates_; }
  const std::vector<Candidate>& candidates() const { return candidates_; }
  // Bytes of placeholders, sorted: nothing may be found there.
  const std::vector<text::Range>& placeholders() const { return placeholders_; }

 private:
  // The phrases that begin at a token: which kinds there are, and where they stand in matches_, longest first.
  struct Beginning {
    KindSet kinds = 0;
    std::uint32_t first_match = 0;
  };

  void look_up_words();
  void find_placeholders();
  void find_sentences();
  void match_phrases();
  std::optional<Match> match(Index i, const Lexicon::Entry& entry) const;
  Match longest(std::uint32_t first_match, KindSet kinds) const;

  std::string_view text_;
  std::string lower_;
  const Lexicon& lexicon_;
  Language language_;
  std::stop_token stop_;
  std::vector<text::Token> tokens_;
  std::vector<Facts> facts_;
  std::vector<std::uint8_t> sentence_starts_;
  std::vector<Beginning> beginnings_;
  std::vector<Match> matches_;
  std::vector<Index> following_;  // of each token the first from it on that is to be read; empty: all are
  std::vector<Candidate> candidates_;
  std::vector<text::Range> placeholders_;
};

}  // namespace wardbook::deid
