#include "evaluation/json_lines.h"

#include <algorithm>
#include <boost/json/parse.hpp>

#include "trust/label.h"

namespace wardbook::evaluation {
namespace {

namespace json = boost::json;

std::optional<std::uint32_t> offset(const json::object& object, std::string_view name) {
  const auto* member = object.if_contains(name);
  if (!member) return std::nullopt;
  boost::system::error_code error;
  const auto value = member->to_number<std::uint32_t>(error);
  if (error || member->is_double()) return std::nullopt;
  return value;
}

}  // namespace

JsonLines::JsonLines(std::string_view file) : rest_(file) {
  if (rest_.starts_with("\xef\xbb\xbf")) rest_.remove_prefix(3);
}

Result<std::optional<json::object>> JsonLines::next() {
  while (!rest_.empty()) {
    const auto end = rest_.find('\n');
    auto text = rest_.substr(0, end);
    rest_.remove_prefix(end == rest_.npos ? rest_.size() : end + 1);
    ++line_;
    if (text.ends_with('\r')) text.remove_suffix(1);
    if (text.find_first_not_of(" \t") == text.npos) continue;
    return std::optional<json::object>(TRY(parse_object(text, line_)));
  }
  return std::optional<json::object>();
}

Result<json::object> parse_object(std::string_view text, int line) {
  boost::system::error_code error;
  auto value = json::parse(text, error);
  if (error) return fail(Code::invalid_request, "Line {} is no JSON.", line);
  if (!value.is_object()) return fail(Code::invalid_request, "Line {} is no JSON object.", line);
  return std::move(value.get_object());
}

Result<std::string> string_member(const json::object& object, std::string_view name, int line, std::optional<std::string> fallback) {
  const auto* member = object.if_contains(name);
  if (!member && fallback) return std::move(*fallback);
  if (!member || !member->is_string())
    return fail(Code::invalid_request, "Line {} must have \"{}\", a string.", line, Word::from_table(name));
  return std::string(member->get_string());
}

Result<Mark> mark_of(const json::value& entry, std::string_view name, std::string_view label_name, int line, std::uint32_t length) {
  const auto* mark = entry.if_object();
  if (!mark) return fail(Code::invalid_request, "Line {}: each of \"{}\" must be an object.", line, Word::from_table(name));
  const auto start = offset(*mark, "start");
  const auto end = offset(*mark, "end");
  if (!start || !end || *start >= *end || *end > length)
    return fail(Code::invalid_request, "Line {}: each of \"{}\" must have 0 <= start < end <= {}.", line, Word::from_table(name), length);
  return Mark{*start, *end, TRY(string_member(*mark, label_name, line))};
}

Result<std::vector<Mark>> marks_member(const json::object& object, std::string_view name, std::string_view label_name, int line,
                                       std::uint32_t length) {
  std::vector<Mark> marks;
  const auto* member = object.if_contains(name);
  if (!member) return marks;
  if (!member->is_array()) return fail(Code::invalid_request, "Line {}: \"{}\" must be a list.", line, Word::from_table(name));
  for (const auto& entry : member->get_array()) marks.push_back(TRY(mark_of(entry, name, label_name, line, length)));
  std::stable_sort(marks.begin(), marks.end(),
                   [](const Mark& a, const Mark& b) { return a.start != b.start ? a.start < b.start : a.end < b.end; });
  return marks;
}

bool is_label(std::string_view label, Task task) {
  if (task == Task::deid) return trust::label_from(label).has_value();
  return !label.empty() && label.size() <= 64 &&
         std::all_of(label.begin(), label.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; });
}

}  // namespace wardbook::evaluation
