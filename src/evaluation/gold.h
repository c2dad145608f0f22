// Gold files: texts in which people have marked what there is to find, one JSON object a line (JSON Lines, UTF-8):
//
//   {"id","lang","text","spans":[{"start","end","label"}],
//    "spans_nested"?:[…],            shorter spans inside others: finding one is no mistake, missing it neither
//    "hard_negatives"?:[{"start","end","kind"}],  what looks like an identifier and is none
//    "annotated_range"?:[start,end]}              nothing outside it is scored
//
// Other members are passed over. Offsets are code points into the text, half-open. Gold texts are synthetic or published: they
// are no PHI. Errors: invalid_request with the number of the line. Functions without state: thread safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace wardbook::evaluation {

enum class Task : std::uint8_t {
  deid,      // identifiers: the labels of trust/label.h
  entities,  // clinical entities: any label in capitals
};

struct Mark {
  std::uint32_t start;
  std::uint32_t end;
  std::string label;  // of a hard negative: its kind
  bool operator==(const Mark&) const = default;
};

struct GoldDocument {
  std::string id;
  std::string language;  // empty if not said
  std::string text;
  std::vector<Mark> spans;  // each list is sorted by start and end
  std::vector<Mark> nested;
  std::vector<Mark> hard_negatives;
  std::uint32_t range_start;  // the part that was annotated; the whole text if nothing is said
  std::uint32_t range_end;
};

// Empty lines are passed over; an id may stand there once.
Result<std::vector<GoldDocument>> parse_gold(std::string_view file, Task task);

}  // namespace wardbook::evaluation
