// The spans of an /anonymize or /deanonymize request, and how Presidio settles conflicts among them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <boost/json/value.hpp>

#include "base/result.h"
#include "text/utf8.h"

namespace wardbook::presidio {

struct EntitySpan {
  std::int64_t start;  // code points, half-open; not negative, start <= end, and not yet compared with any text
  std::int64_t end;
  std::string_view entity_type;  // not empty; a view into the request
  double score = 0;
};

enum class Scores { wanted, ignored };

// "analyzer_results" (scores wanted), "anonymizer_results". unprocessable for whatever is no list of spans.
Result<std::vector<EntitySpan>> read_spans(const boost::json::value& list, Scores scores);

// Presidio's strategy "merge similar or contained", in its order of steps: spans of one type that overlap become one; of spans that lie in
// others only the outer ones stay, of equal ones that with the highest score; neighbours of one type with only spaces between become one.
// Spans of two types that overlap in part both stay. Sorted by start and end; O(n log n).
std::vector<EntitySpan> settle_conflicts(std::vector<EntitySpan> spans, std::string_view text, const text::OffsetMap& map);

}  // namespace wardbook::presidio
