// What a detector says about the documents of a gold file. It comes from a program in memory, or from a file of JSON Lines:
// {"id","spans":[{"start","end","label","action"?}]}, which is also what `wardbook redact --jsonl` writes. A line with "error"
// and no spans says that nothing was found. Offsets are code points, half-open. Errors: invalid_request with the number of the
// line. Functions without state: thread safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "evaluation/gold.h"

namespace wardbook::evaluation {

struct PredictedSpan {
  std::uint32_t start;
  std::uint32_t end;
  std::string label;
  bool covers = true;  // the value goes: redacted or generalised. False if it was found and kept, as an age of 60
};

struct Prediction {
  std::string id;
  std::vector<PredictedSpan> spans;
};

Result<std::vector<Prediction>> parse_predictions(std::string_view file, Task task);

// Spans whose offsets are bytes of the UTF-8 `text`, at character boundaries, in code points.
std::vector<PredictedSpan> in_code_points(std::string_view text, std::vector<PredictedSpan> spans);

}  // namespace wardbook::evaluation
