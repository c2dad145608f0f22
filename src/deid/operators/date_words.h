// Names of months and weekdays in the four languages, long and short, to read one and to write another in the same manner.
// Thread safe.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "deid/span.h"

namespace wardbook::deid::operators {

enum class DateWordKind : std::uint8_t { month, weekday };

struct DateWord {
  DateWordKind kind;
  Language language;
  bool is_short;  // "Mar", "Mon"
  int value;      // month 1 to 12; weekday 0 (Monday) to 6
};

// Reads a word in any case; the given language first. A word that is long and short alike ("May") counts as long.
std::optional<DateWord> read_date_word(std::string_view word, Language language);
// The name of another month or weekday, as `like` was written: language, length and case.
std::string write_date_word(const DateWord& like, int value, std::string_view written);

}  // namespace wardbook::deid::operators
