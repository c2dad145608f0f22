// "[NAME]", "[NAME_12]", "[REDACTED]": how the redactor marks what it took out, and how it knows its own marks again. Functions without
// state: thread safe.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "trust/label.h"

namespace wardbook::deid {

struct Placeholder {
  std::size_t end;                    // the byte behind "]"
  std::optional<trust::Label> label;  // none: REDACTED
  std::uint64_t number;               // 0: none
  // Whether the redactor can have written its number. "[PHONE_6175551234]" is a value that somebody dressed up.
  bool genuine;
};

// Up to this number a placeholder is genuine in any text. A larger one needs many values, so a text long enough for their placeholders.
inline constexpr std::uint64_t most_in_any_text = 9999;

// The mark whose "[" stands at byte `at`.
std::optional<Placeholder> placeholder_at(std::string_view text, std::size_t at);

}  // namespace wardbook::deid
