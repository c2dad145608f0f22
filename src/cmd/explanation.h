// One text with all that was found in it, for people: each find stands out and has a number; below, what it is, what is done about it, how
// sure the engine is, and why. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "deid/span.h"

namespace wardbook::cmd {

enum class Ink : std::uint8_t {
  plain,   // a find in brackets: "[Maria Lopez]1" goes, "(60)2" is kept
  colour,  // ANSI escapes (ECMA-48), a colour for each family of labels; control characters of the text are shown as pictures
};

// `spans` are sorted, disjoint and in bytes of `text`.
std::string explanation(std::string_view text, const std::vector<deid::Span>& spans, deid::Language language, Ink ink);

}  // namespace wardbook::cmd
