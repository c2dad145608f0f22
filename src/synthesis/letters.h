// Capitals: the part of letters that src/text leaves out, since finding needs only small ones. Functions without state: thread safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wardbook::synthesis {

char32_t to_upper(char32_t code_point);
std::string upper(std::string_view text);        // "Groß" becomes "GROSS"
std::string capitalised(std::string_view text);  // the first letter large, the others as they are
std::string plain(std::string_view text);        // without accents, case kept: "Núñez" becomes "Nunez"

enum class Case { none, lower, upper, capital };
// upper needs two letters; anything with both sorts is capital.
Case case_of(std::string_view text);
// A text in the case of another: all small, all large, or as it is.
std::string in_case(std::string text, Case wanted);

// The text cut into runs of letters, runs of digits, and single other characters.
struct Run {
  enum Kind { letters, digits, other } kind;
  std::string_view text;
};
std::vector<Run> runs(std::string_view text);

bool all_digits(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);  // empty parts left out

}  // namespace wardbook::synthesis
