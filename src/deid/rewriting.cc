#include "deid/rewriting.h"

#include <algorithm>

namespace wardbook::deid {

namespace {

bool closes(std::string_view text, std::size_t at) {
  return at >= text.size() || text[at] == ' ' || text[at] == '\n' || text[at] == '.' || text[at] == ',' || text[at] == ';' ||
         text[at] == ')';
}

}  // namespace

Rewriting::Rewriting(std::string_view original, const std::vector<Part>& parts, const std::vector<std::string>& replacements) {
  text_.reserve(original.size() + parts.size() * 8);
  places_.reserve(parts.size());
  std::size_t done = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Span& span = parts[i].span;
    std::size_t end = span.start;
    if (replacements[i].empty() && end > done && original[end - 1] == ' ' && closes(original, span.end)) --end;
    keep(original, done, end);
    const auto start = static_cast<std::uint32_t>(text_.size());
    text_ += replacements[i];
    places_.push_back({start, static_cast<std::uint32_t>(text_.size())});
    if (replacements[i] == generalized_age && glued_to_letter(original, span.end)) text_ += ' ';
    done = span.end;
  }
  keep(original, done, original.size());
}

void Rewriting::keep(std::string_view original, std::size_t from, std::size_t to) {
  if (from >= to) return;
  kept_.push_back({static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to - from)});
  text_ += original.substr(from, to - from);
}

std::optional<std::uint32_t> Rewriting::byte_of(std::uint32_t at) const {
  const auto after =
      std::upper_bound(kept_.begin(), kept_.end(), at, [](std::uint32_t value, const Kept& kept) { return value < kept.at; });
  if (after == kept_.begin()) return std::nullopt;
  const Kept& kept = *std::prev(after);
  if (at >= kept.at + kept.size) return std::nullopt;
  return kept.original + (at - kept.at);
}

std::optional<text::Range> Rewriting::to_original(text::Range range) const {
  const auto first = byte_of(range.start);
  const auto last = byte_of(range.end - 1);
  if (!first || !last) return std::nullopt;
  return text::Range{*first, *last + 1};
}

}  // namespace wardbook::deid
