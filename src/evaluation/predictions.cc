#include "evaluation/predictions.h"

#include <limits>
#include <set>

#include "evaluation/json_lines.h"
#include "text/utf8.h"

namespace wardbook::evaluation {
namespace {

namespace json = boost::json;

// "redact", "generalize" and no action at all mean that the value goes.
Result<bool> covers(const json::object& span, int line) {
  const auto action = TRY(string_member(span, "action", line, "redact"));
  if (action == "redact" || action == "generalize") return true;
  if (action == "keep") return false;
  return fail(Code::invalid_request, "Line {} has an action that is none of redact, generalize and keep.", line);
}

}  // namespace

Result<std::vector<Prediction>> parse_predictions(std::string_view file, Task task) {
  std::vector<Prediction> predictions;
  std::set<std::string> ids;
  JsonLines lines(file);
  while (const auto object = TRY(lines.next())) {
    const int line = lines.line();
    Prediction prediction;
    prediction.id = TRY(string_member(*object, "id", line));
    if (!ids.insert(prediction.id).second) return fail(Code::invalid_request, "Line {} repeats the id of an earlier line.", line);
    const auto* spans = object->if_contains("spans");
    if (!spans && !object->contains("error")) return fail(Code::invalid_request, "Line {} must have \"spans\" or \"error\".", line);
    if (spans && !spans->is_array()) return fail(Code::invalid_request, "Line {}: \"spans\" must be a list.", line);
    if (spans)
      for (const auto& entry : spans->get_array()) {
        // The text is not here: score() checks that the offsets lie in it.
        auto mark = TRY(mark_of(entry, "spans", "label", line, std::numeric_limits<std::uint32_t>::max()));
        if (!is_label(mark.label, task)) return fail(Code::invalid_request, "Line {} has a label that this task does not know.", line);
        prediction.spans.push_back({mark.start, mark.end, std::move(mark.label), TRY(covers(entry.get_object(), line))});
      }
    predictions.push_back(std::move(prediction));
  }
  return predictions;
}

std::vector<PredictedSpan> in_code_points(std::string_view text, std::vector<PredictedSpan> spans) {
  const text::OffsetMap map(text);
  for (auto& span : spans) {
    span.start = map.code_point_of_byte(span.start);
    span.end = map.code_point_of_byte(span.end);
  }
  return spans;
}

}  // namespace wardbook::evaluation
