#include "presidio/spans.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include <boost/json.hpp>

#include "presidio/refusal.h"
#include "presidio/request_json.h"

namespace wardbook::presidio {
namespace json = boost::json;
namespace {

Result<std::int64_t> position(const json::object& object, Word name) {
  const auto* value = find_field(object, name.text());
  if (!value) return fail(unprocessable, "Invalid input, result must contain {}", name);
  if (value->is_uint64()) return std::numeric_limits<std::int64_t>::max();  // larger than any text
  if (value->is_double()) return fail(unprocessable, "Invalid parameter value for '{}'.", name);
  if (!value->is_int64())
    return fail(unprocessable, "Invalid parameter value for {}. Expecting 'number', but got '{}'.", name, kind_of(*value));
  return value->get_int64();
}

Result<EntitySpan> read_span(const json::value& value, Scores scores) {
  const auto* object = value.if_object();
  if (!object) return fail(unprocessable, "Invalid input, a result must be an object");
  EntitySpan span{.start = TRY(position(*object, "start")), .end = TRY(position(*object, "end")), .entity_type = ""};
  const auto* type = find_field(*object, "entity_type");
  if (type && type->is_string()) span.entity_type = view_of(type->get_string());
  if (span.entity_type.empty()) return fail(unprocessable, "Invalid input, result must contain entity_type");
  if (span.start < 0 || span.end < 0) return fail(unprocessable, "Invalid input, result start and end must be positive");
  if (span.start > span.end)
    return fail(unprocessable, "Invalid input, start index '{}' must be smaller than end index '{}'", span.start, span.end);
  if (scores == Scores::ignored) return span;
  const auto* score = find_field(*object, "score");
  if (!score) return fail(unprocessable, "Invalid input, analyzer result must contain score");
  if (!score->is_number())
    return fail(unprocessable, "Invalid parameter value for score. Expecting 'number', but got '{}'.", kind_of(*score));
  span.score = score->to_number<double>();
  return span;
}

// More than touching.
bool overlap(const EntitySpan& one, const EntitySpan& other) { return std::max(one.start, other.start) < std::min(one.end, other.end); }

// One sweep a type. What was merged stands where the last span that went into it stood.
std::vector<EntitySpan> merge_same_types(const std::vector<EntitySpan>& sorted) {
  std::vector<std::optional<EntitySpan>> merged(sorted.begin(), sorted.end());
  std::map<std::string_view, std::size_t> latest;  // by type
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    auto [entry, first] = latest.try_emplace(sorted[i].entity_type, i);
    if (first) continue;
    auto& before = merged[entry->second];
    if (overlap(*before, sorted[i])) {
      merged[i] = {before->start, std::max(before->end, sorted[i].end), before->entity_type, std::max(before->score, sorted[i].score)};
      before.reset();
    }
    entry->second = i;
  }
  std::vector<EntitySpan> kept;
  for (const auto& span : merged)
    if (span) kept.push_back(*span);
  return kept;
}

std::vector<EntitySpan> drop_contained(const std::vector<EntitySpan>& spans) {
  std::vector<std::size_t> order(spans.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  // Outer spans before inner ones; of equal ones the one that wins first, which is the last of those with the highest score.
  std::ranges::sort(
      order, {}, [&](std::size_t i) { return std::tuple(spans[i].start, -spans[i].end, -spans[i].score, -static_cast<std::int64_t>(i)); });
  std::vector<bool> kept(spans.size());
  std::int64_t furthest = -1;
  for (auto i : order) {
    kept[i] = spans[i].end > furthest;
    furthest = std::max(furthest, spans[i].end);
  }
  std::vector<EntitySpan> out;
  for (std::size_t i = 0; i < spans.size(); ++i)
    if (kept[i]) out.push_back(spans[i]);
  return out;
}

std::vector<EntitySpan> merge_neighbours(const std::vector<EntitySpan>& spans, std::string_view text, const text::OffsetMap& map) {
  auto byte = [&](std::int64_t point) {
    return map.byte_of_code_point(static_cast<std::uint32_t>(std::min<std::int64_t>(point, map.code_points())));
  };
  std::vector<EntitySpan> out;
  for (auto span : spans) {
    if (!out.empty() && out.back().entity_type == span.entity_type && out.back().end < span.start) {
      auto from = byte(out.back().end), to = byte(span.start);
      auto between = text.substr(from, to - from);
      if (!between.empty() && between.find_first_not_of(' ') == std::string_view::npos) {
        span.start = out.back().start;
        out.pop_back();
      }
    }
    out.push_back(span);
  }
  return out;
}

}  // namespace

Result<std::vector<EntitySpan>> read_spans(const json::value& list, Scores scores) {
  const auto* array = list.if_array();
  if (!array) return fail(unprocessable, "Invalid input, results must be an array");
  std::vector<EntitySpan> spans;
  spans.reserve(array->size());
  for (const auto& value : *array) spans.push_back(TRY(read_span(value, scores)));
  return spans;
}

std::vector<EntitySpan> settle_conflicts(std::vector<EntitySpan> spans, std::string_view text, const text::OffsetMap& map) {
  auto place = [](const EntitySpan& span) { return std::tuple(span.start, span.end); };
  std::ranges::stable_sort(spans, {}, place);
  auto settled = merge_neighbours(drop_contained(merge_same_types(spans)), text, map);
  std::ranges::stable_sort(settled, {}, place);
  return settled;
}

}  // namespace wardbook::presidio
