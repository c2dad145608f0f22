// The generated word lists, in sorted order and front-coded: a capital letter says how many letters are shared with the word before
// ('A' is none), the rest follows in small letters. No word runs over the end of a line.
#pragma once

#include <span>
#include <string_view>

namespace wardbook::closedworld {

std::span<const std::string_view> known_words();
std::span<const std::string_view> also_name_words();
std::span<const std::string_view> ambiguous_words();
std::span<const std::string_view> small_only_words();
std::span<const std::string_view> frequent_names();

}  // namespace wardbook::closedworld
