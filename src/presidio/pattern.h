// Expressions that come with a request, compiled by RE2: linear in the text and bounded in memory, whatever the client wrote (RE2 falls
// back from its automaton to steps of text times program, which most_steps bounds). What
// RE2 does not know is refused: look-around, back-references, possessive repetition. \w, \d and \b mean ASCII, where Python's mean Unicode.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace re2 {
class RE2;
}

namespace wardbook::presidio {

// The numbers of Python's re module, as requests give them.
inline constexpr std::int64_t ignore_case = 2, multiline = 8, dot_all = 16;
inline constexpr std::int64_t default_flags = ignore_case | multiline | dot_all;

inline constexpr std::size_t longest_expression = 16 << 10;      // bytes
inline constexpr std::size_t longest_list_of_words = 256 << 10;  // bytes of all words of a deny list
inline constexpr std::size_t most_matches = 1'000'000;           // of all expressions of a request
inline constexpr std::uint64_t most_steps = 10'000'000'000;  // of one search: bytes of text times instructions; two minutes at the worst
// One match is linear in the text, but all matches together need not be. What a request's expressions may take together:
inline constexpr std::chrono::seconds most_time{10};

// What is left to the expressions of one request.
class Patience {
 public:
  Patience() : end_(std::chrono::steady_clock::now() + most_time) {}
  // time_limit, too_large
  Result<void> one_more_match();

 private:
  std::chrono::steady_clock::time_point end_;
  std::size_t matches_ = 0;
};

class Pattern {
 public:
  // Nothing if RE2 does not take the expression, if it is too long, or if the flags are other than the three.
  static std::optional<Pattern> compile(std::string_view expression, std::int64_t flags);
  // Any of the words, between characters that are neither letters nor digits nor '_' (of any script).
  static std::optional<Pattern> of_words(const std::vector<std::string_view>& words, std::int64_t flags);
  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;
  ~Pattern();

  // Errors of both: time_limit, too_large.
  Result<bool> occurs_in(std::string_view text, Patience& patience) const;
  // Every match from left to right, without empty ones; bytes of `text`, which is UTF-8.
  Result<void> for_each(std::string_view text, Patience& patience,
                        const std::function<void(std::uint32_t start, std::uint32_t end)>& match) const;

 private:
  Pattern(std::unique_ptr<re2::RE2> expression, int group);
  Result<void> check_steps(std::string_view text) const;
  std::unique_ptr<re2::RE2> expression_;
  int group_;  // which part of a match is meant; 0: all of it
};

}  // namespace wardbook::presidio
