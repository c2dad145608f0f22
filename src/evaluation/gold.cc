#include "evaluation/gold.h"

#include <boost/json/array.hpp>
#include <set>

#include "evaluation/json_lines.h"
#include "text/utf8.h"

namespace wardbook::evaluation {
namespace {

namespace json = boost::json;

Result<void> read_range(const json::object& object, GoldDocument& document, int line) {
  const auto* member = object.if_contains("annotated_range");
  if (!member) return {};
  const auto* range = member->if_array();
  boost::system::error_code first;
  boost::system::error_code second;
  const bool pair = range && range->size() == 2;
  const auto start = pair ? range->at(0).to_number<std::uint32_t>(first) : 0;
  const auto end = pair ? range->at(1).to_number<std::uint32_t>(second) : 0;
  if (!pair || first || second || start > end || end > document.range_end)
    return fail(Code::invalid_request, "Line {}: \"annotated_range\" must be [start,end] within the text.", line);
  document.range_start = start;
  document.range_end = end;
  return {};
}

}  // namespace

Result<std::vector<GoldDocument>> parse_gold(std::string_view file, Task task) {
  std::vector<GoldDocument> documents;
  std::set<std::string> ids;
  JsonLines lines(file);
  while (const auto object = TRY(lines.next())) {
    const int line = lines.line();
    GoldDocument document{};
    document.id = TRY(string_member(*object, "id", line));
    document.language = TRY(string_member(*object, "lang", line, ""));
    document.text = TRY(string_member(*object, "text", line));
    if (!ids.insert(document.id).second) return fail(Code::invalid_request, "Line {} repeats the id of an earlier line.", line);
    if (!object->contains("spans")) return fail(Code::invalid_request, "Line {} must have \"spans\", a list.", line);
    const auto length = static_cast<std::uint32_t>(text::count_code_points(document.text));
    document.range_end = length;
    TRY(read_range(*object, document, line));
    document.spans = TRY(marks_member(*object, "spans", "label", line, length));
    document.nested = TRY(marks_member(*object, "spans_nested", "label", line, length));
    document.hard_negatives = TRY(marks_member(*object, "hard_negatives", "kind", line, length));
    for (const auto& mark : document.spans)
      if (!is_label(mark.label, task)) return fail(Code::invalid_request, "Line {} has a label that this task does not know.", line);
    documents.push_back(std::move(document));
  }
  if (documents.empty()) return fail(Code::invalid_request, "The gold file has no documents.");
  return documents;
}

}  // namespace wardbook::evaluation
