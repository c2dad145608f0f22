// A text as the closed world reads it: in ASCII, so that no accent, width, joiner or other script hides a name or a number. Latin
// letters lose their accents and keep their case; digits of all scripts become 0 to 9; invisible characters vanish; other letters
// become `foreign`, other signs `sign`, white space a space or a line end. Immutable: thread safe.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wardbook::closedworld {

inline constexpr char foreign = '\x01';      // a letter of another script
inline constexpr char sign = '\x02';         // a character that is neither letter nor digit
inline constexpr char placeholder = '\x03';  // stands for one whole placeholder

class PlainText {
 public:
  enum class Placeholders : std::uint8_t {
    stay,
    replaced,  // one `placeholder` where the redactor's marks stand: [NAME], [NAME_12], [REDACTED], for the labels that there are and
               // no other word, and for numbers of at most four digits
  };
  // Nothing if the text is not UTF-8 or has 4 GiB and more.
  static std::optional<PlainText> of(std::string_view text, Placeholders placeholders);

  std::string_view text() const { return text_; }
  // Where in the given text the character at `at` began; its end for text().size().
  std::uint32_t origin(std::size_t at) const;
  void wipe();

 private:
  // From `plain` on, the given text lies `given - plain` bytes further.
  struct Shift {
    std::uint32_t plain;
    std::uint32_t given;
  };
  void shift(std::size_t given);

  std::string text_;
  std::vector<Shift> shifts_;
};

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
inline bool is_small(char c) { return c >= 'a' && c <= 'z'; }
inline bool is_letter(char c) { return is_capital(c) || is_small(c); }
inline char to_small(char c) { return is_capital(c) ? static_cast<char>(c + 32) : c; }

}  // namespace wardbook::closedworld
