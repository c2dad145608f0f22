// Characters that Unicode has beside the plain ones for a look of their own (UAX #15: compatibility equivalents), and the decimal
// digits of other scripts: what a reader takes them for. Functions without state: thread safe.
#pragma once

#include <string_view>

namespace wardbook::deid {

// The ASCII letter, digit or sign that `c` is a styled form of ("𝐉", "Ⓙ", "ℋ", "①", "⒈", "٣", "Ａ"), or 0.
char compatible(char32_t c);

// What `c` writes of several characters: "10" of "⑩", "fi" of "ﬁ". Or nothing.
std::string_view spelled_out(char32_t c);

// The digit or sign of a superscript or subscript one ("²", "₂", "⁻"), or 0. Whether it is a power or a figure, its neighbours say.
char raised(char32_t c);

// A character that shows nothing (after Default_Ignorable_Code_Point): soft hyphens, joiners, marks of direction, variation selectors.
bool invisible(char32_t c);

}  // namespace wardbook::deid
