// A site's own recognizers, out of a recognizers.toml (docs/recognizers.md has the format and an example): patterns in the syntax of RE2,
// which runs in linear time whatever is written; phrases that always go; phrases that stay; an operating point for each label.
// Everything is checked when the file is read. Errors are `settings`, say the line, and echo nothing of the file.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "base/result.h"
#include "deid/site_rules.h"

namespace wardbook::recognizers {

inline constexpr std::size_t largest_file = 4 << 20;  // bytes
inline constexpr std::size_t most_patterns = 200;
inline constexpr std::size_t longest_pattern = 1000;          // bytes
inline constexpr std::int64_t memory_of_a_pattern = 2 << 20;  // bytes; RE2 stays below
inline constexpr std::size_t most_phrases = 100'000;          // in all lists
inline constexpr std::size_t longest_phrase = 200;            // bytes
inline constexpr std::size_t most_context_words = 100;        // of a pattern
inline constexpr std::int64_t widest_window = 50;             // words before and behind a find
inline constexpr float least_pattern_score = 0.5F;            // a pattern's find counts from here on, unless its label has a point

Result<std::shared_ptr<const deid::SiteRules>> parse(std::string_view toml);
Result<std::shared_ptr<const deid::SiteRules>> load(const std::filesystem::path& file);  // not_found, unreadable, settings

}  // namespace wardbook::recognizers
