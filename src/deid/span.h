// What the engine finds: where, what it is, how sure, what is done about it and why.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"
#include "trust/label.h"

namespace wardbook::deid {

// The numbers stand in sealed bytes: new ones go to the end.
enum class Action : std::uint8_t {
  redact,      // replaced as the operator says
  generalize,  // replaced by "90 or older" (45 CFR 164.514(b)(2)(i)(C))
  keep,        // found, and allowed to stay: an age up to 89, a bare year, a State
};
inline constexpr std::array<std::string_view, 3> action_names{"redact", "generalize", "keep"};
constexpr std::string_view name_of(Action action) { return action_names[static_cast<std::size_t>(action)]; }

enum class Language : std::uint8_t { en, es, de, fr };
inline constexpr std::array<std::string_view, 4> language_names{"en", "es", "de", "fr"};
constexpr std::string_view name_of(Language language) { return language_names[static_cast<std::size_t>(language)]; }
constexpr std::optional<Language> language_from(std::string_view name) {
  for (std::size_t i = 0; i < language_names.size(); ++i)
    if (language_names[i] == name) return static_cast<Language>(i);
  return std::nullopt;
}

using LabelSet = std::bitset<trust::label_count>;

// What stands in the place of an age over 89.
inline constexpr std::string_view generalized_age = "90 or older";
// "91M": a space keeps the letter of the sex apart from what stands in the place of the number.
constexpr bool glued_to_letter(std::string_view text, std::size_t at) {
  return at < text.size() && ((text[at] >= 'a' && text[at] <= 'z') || (text[at] >= 'A' && text[at] <= 'Z'));
}

struct Span {
  std::uint32_t start;  // bytes in the UTF-8 text, half-open, at character boundaries
  std::uint32_t end;
  trust::Label label;
  float score;  // 0 to 1, comparable within one engine version only
  Action action;
  std::vector<std::string_view> reasons;  // out of reason_names (deid/reason.h): constants, never values
};

// For the sealed record of a document's identifiers. deserialize_spans: integrity, newer_format.
Bytes serialize_spans(std::span<const Span> spans);
Result<std::vector<Span>> deserialize_spans(BytesView bytes);

}  // namespace wardbook::deid
