// Laboratory results as rows: a test, its value, the flag and the reference range behind it in the line.
#pragma once

#include <optional>
#include <vector>

#include "clinical/reading.h"
#include "clinical/words.h"
#include "text/range.h"

namespace wardbook::clinical {

struct ResultRow {
  text::Range row;    // from the test to the end of its line, or to the next test in it
  text::Range value;  // the LAB_VALUE
  bool has_range;     // "12.0-15.5", "(< 5.7)", "ref: up to 40"
  bool out_of_range;  // flagged ("H", "(L)", "*"), or outside of its range by number
};

// Every TEST of the reading that a LAB_VALUE follows. Linear in the text, but for long lines, of which 64 words are looked at.
std::vector<ResultRow> result_rows(const Text& text, const Reading& reading);

}  // namespace wardbook::clinical
