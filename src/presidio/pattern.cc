#include "presidio/pattern.h"

#include <array>
#include <vector>

#include <re2/re2.h>

#include "text/utf8.h"

namespace wardbook::presidio {
namespace {

constexpr std::int64_t most_memory = 8 << 20;  // of a compiled expression, its automaton included

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

std::unique_ptr<re2::RE2> compiled(const std::string& expression, std::int64_t flags) {
  if ((flags & ~default_flags) != 0) return nullptr;
  re2::RE2::Options options(re2::RE2::Quiet);
  options.set_max_mem(most_memory);
  options.set_case_sensitive((flags & ignore_case) == 0);
  options.set_dot_nl((flags & dot_all) != 0);
  auto whole = (flags & multiline) != 0 ? "(?m)" + expression : expression;
  auto result = std::make_unique<re2::RE2>(whole, options);
  return result->ok() ? std::move(result) : nullptr;
}

}  // namespace

Result<void> Patience::one_more_match() {
  if (++matches_ > most_matches) return fail(Code::too_large, "The expressions of the request match more than {} times.", most_matches);
  if (std::chrono::steady_clock::now() > end_)
    return fail(Code::time_limit, "The expressions of the request take longer than {} seconds on this text.", most_time.count());
  return {};
}

Pattern::Pattern(std::unique_ptr<re2::RE2> expression, int group) : expression_(std::move(expression)), group_(group) {}
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

std::optional<Pattern> Pattern::compile(std::string_view expression, std::int64_t flags) {
  if (expression.size() > longest_expression) return std::nullopt;
  auto result = compiled(std::string(expression), flags);
  if (!result) return std::nullopt;
  return Pattern(std::move(result), 0);
}

std::optional<Pattern> Pattern::of_words(const std::vector<std::string_view>& words, std::int64_t flags) {
  std::string any;
  for (auto word : words)
    if (!word.empty()) any += (any.empty() ? "" : "|") + re2::RE2::QuoteMeta(piece(word));
  if (any.empty() || any.size() > longest_list_of_words) return std::nullopt;
  auto result = compiled("(?:^|[^\\pL\\pN_])(" + any + ")(?:[^\\pL\\pN_]|$)", flags);
  if (!result) return std::nullopt;
  return Pattern(std::move(result), 1);
}

Result<void> Pattern::check_steps(std::string_view text) const {
  if (text.size() * static_cast<std::uint64_t>(expression_->ProgramSize()) > most_steps)
    return fail(Code::too_large, "An expression of the request is too large for a text of this size.");
  return {};
}

Result<bool> Pattern::occurs_in(std::string_view text, Patience& patience) const {
  TRY(check_steps(text));
  TRY(patience.one_more_match());
  return re2::RE2::PartialMatch(piece(text), *expression_);
}

Result<void> Pattern::for_each(std::string_view text, Patience& patience,
                               const std::function<void(std::uint32_t, std::uint32_t)>& match) const {
  TRY(check_steps(text));
  std::array<re2::StringPiece, 2> parts;
  for (std::size_t at = 0; at <= text.size();) {
    TRY(patience.one_more_match());
    if (!expression_->Match(piece(text), at, text.size(), re2::RE2::UNANCHORED, parts.data(), group_ + 1)) break;
    const auto& part = parts[static_cast<std::size_t>(group_)];
    auto start = static_cast<std::size_t>(part.data() - text.data()), end = start + part.size();
    if (!part.empty()) {
      match(static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end));
      at = end;
    } else {
      at = end < text.size() ? end + text::decode(text, end).size : end + 1;
    }
  }
  return {};
}

}  // namespace wardbook::presidio
