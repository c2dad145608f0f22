// A text as the guard reads it: in ASCII, so that no accent, width, joiner or other script hides a name or a number. Latin
// letters lose their accents and keep their case; digits of all scripts become 0 to 9; invisible characters vanish; other letters
// become `foreign`, other signs `sign`, white space a space or a line end. Functions without state: thread safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace wardbook::gateway {

inline constexpr char foreign = '\x01';      // a letter of another script
inline constexpr char sign = '\x02';         // a character that is neither letter nor digit
inline constexpr char placeholder = '\x03';  // stands for one whole placeholder

// Nothing if the text is not UTF-8.
std::optional<std::string> to_plain(std::string_view text);
// Puts one `placeholder` where the redactor's marks stand: [NAME], [NAME_12], [REDACTED], for the labels that there are and no
// other word, and for numbers of at most four digits.
std::string without_placeholders(std::string_view plain);

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
inline bool is_small(char c) { return c >= 'a' && c <= 'z'; }
inline bool is_letter(char c) { return is_capital(c) || is_small(c); }
inline char to_small(char c) { return is_capital(c) ? static_cast<char>(c + 32) : c; }

}  // namespace wardbook::gateway
