// Which number a value gets within its document: the same value, without regard to case, accents and white space, the same
// number; a name's first or last word alone the number of the one whole name that has it.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "deid/span.h"

namespace wardbook::deid {

// One number for each span, counted by label from 1 on, or from behind the highest that a placeholder in the text already bears. Where that
// is too high for a placeholder (deid/placeholder.h), the numbers that none bears.
std::vector<std::uint32_t> number_values(std::string_view text, std::span<const Span> spans);

}  // namespace wardbook::deid
