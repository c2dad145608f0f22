// Letters: what is one, its lower case, and its plain form. Covers ASCII, Latin-1, Latin Extended-A and -B in part, Greek and
// Cyrillic, which is what names in clinical notes are written in. Functions without state: thread safe.
#pragma once

#include <string>
#include <string_view>

namespace wardbook::text {

bool is_letter(char32_t code_point);
bool is_upper(char32_t code_point);
char32_t to_lower(char32_t code_point);
// The ASCII letters that a lower-case Latin letter is written with when its accents are lost ("é" is "e", "ß" is "ss"), or empty.
std::string_view plain_letters(char32_t lower);

// Lower case, every character as it is otherwise.
std::string lower(std::string_view text);
// Lower case without accents: "Núñez" and "NUNEZ" fold to the same. Curly apostrophes become straight ones, and the ʻokina goes.
std::string fold(std::string_view text);

}  // namespace wardbook::text
