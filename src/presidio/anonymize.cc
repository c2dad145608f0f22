#include "presidio/anonymize.h"

#include <algorithm>
#include <ranges>

#include <fmt/format.h>
#include <boost/json.hpp>

#include "presidio/operators.h"
#include "presidio/refusal.h"
#include "presidio/request_json.h"
#include "presidio/spans.h"
#include "text/utf8.h"

namespace wardbook::presidio {
namespace json = boost::json;
namespace {

// A missing text is an empty one.
Result<std::string_view> text_of(const json::object& request) {
  const auto* value = find_field(request, "text");
  if (!value) return std::string_view();
  if (!value->is_string())
    return fail(unprocessable, "Invalid parameter value for text. Expecting 'string', but got '{}'.", kind_of(*value));
  return view_of(value->get_string());
}

struct Item {
  Operators::Applied applied;
  std::string_view entity_type;
  std::uint32_t from, to;  // bytes of the text that it stands for
};

// From the end to the start, as Presidio works: where a span overlaps the one behind it, that one has the common part, though the
// operator sees the whole of either.
Result<std::vector<Item>> apply_backwards(std::string_view text, const text::OffsetMap& map, const std::vector<EntitySpan>& descending,
                                          const Operators& operators, Randomness& randomness) {
  std::vector<Item> items;
  std::size_t written = text.size();
  auto last = static_cast<std::uint32_t>(text.size());
  for (const auto& span : descending) {
    if (span.end > map.code_points())
      return fail(unprocessable, "Invalid analyzer result, start: {} and end: {}, while text length is only {}.", span.start, span.end,
                  map.code_points());
    auto from = map.byte_of_code_point(static_cast<std::uint32_t>(span.start)),
         to = map.byte_of_code_point(static_cast<std::uint32_t>(span.end));
    auto applied = TRY(operators.apply(span.entity_type, text.substr(from, to - from), randomness));
    written += 2 * applied.text.size() + span.entity_type.size();
    if (written > largest_answer) return answer_too_large();
    items.push_back({std::move(applied), span.entity_type, from, std::min(to, last)});
    last = from;
  }
  return items;
}

std::string answer_of(std::string_view text, const std::vector<Item>& backwards) {
  std::string whole;
  std::vector<std::uint32_t> starts;  // of each item in the new text, in code points
  std::uint32_t done = 0, points = 0;
  auto add = [&](std::string_view piece) {
    whole += piece;
    points += static_cast<std::uint32_t>(text::count_code_points(piece));
  };
  for (const auto& item : backwards | std::views::reverse) {
    add(text.substr(done, item.from - done));
    starts.push_back(points);
    add(item.applied.text);
    done = item.to;
  }
  add(text.substr(done));

  auto out = fmt::format(R"({{"text":{},"items":[)", quoted(whole));
  auto start = starts.rbegin();
  for (const auto& item : backwards) {
    auto end = *start + text::count_code_points(item.applied.text);
    fmt::format_to(std::back_inserter(out), R"({}{{"start":{},"end":{},"entity_type":{},"text":{},"operator":{}}})",
                   start == starts.rbegin() ? "" : ",", *start, end, quoted(item.entity_type), quoted(item.applied.text),
                   quoted(item.applied.name));
    ++start;
  }
  return out + "]}";
}

}  // namespace

Result<std::string> anonymize(const json::object& request, Randomness& randomness) {
  auto operators = TRY(Operators::read(find_field(request, "anonymizers"), Direction::anonymize));
  const auto* results = find_field(request, "analyzer_results");
  if (!results) return fail(unprocessable, "Invalid input, request must contain analyzer results");
  auto spans = TRY(read_spans(*results, Scores::wanted));
  auto text = TRY(text_of(request));
  text::OffsetMap map(text);
  auto settled = settle_conflicts(std::move(spans), text, map);
  std::ranges::reverse(settled);
  return answer_of(text, TRY(apply_backwards(text, map, settled, operators, randomness)));
}

Result<std::string> deanonymize(const json::object& request, Randomness& randomness) {
  auto text = TRY(text_of(request));
  const auto* results = find_field(request, "anonymizer_results");
  auto spans = truthy(results) ? TRY(read_spans(*results, Scores::ignored)) : std::vector<EntitySpan>();
  auto operators = TRY(Operators::read(find_field(request, "deanonymizers"), Direction::deanonymize));
  std::ranges::stable_sort(spans, std::ranges::greater(), &EntitySpan::start);
  text::OffsetMap map(text);
  return answer_of(text, TRY(apply_backwards(text, map, spans, operators, randomness)));
}

}  // namespace wardbook::presidio
