#include "workflow/list_filter.h"

#include <algorithm>

#include "clinical/reading.h"

namespace wardbook::workflow {
namespace {

std::optional<Time> time_from(std::string_view text) {
  constexpr std::string_view rest = "0000-00-00T00:00:00.000000Z";
  constexpr std::size_t day = 10, minute = 16, second = 19, tenth = 21;
  if (text.size() == day) return from_rfc3339(std::string(text).append(rest.substr(day)));
  if (!text.ends_with('Z')) return std::nullopt;
  text.remove_suffix(1);
  if (text.size() != minute && text.size() != second && (text.size() < tenth || text.size() >= rest.size())) return std::nullopt;
  return from_rfc3339(std::string(text).append(rest.substr(text.size())));
}

Result<std::optional<Time>> time_named(const ValueOf& value_of, std::string_view name) {
  auto text = value_of(name);
  if (!text) return std::optional<Time>();
  auto time = time_from(*text);
  if (!time) return fail(Code::invalid_request, "A time is a day, 2026-03-01, or RFC 3339 in UTC, 2026-03-01T08:30:00Z.");
  return time;
}

bool is_class(std::string_view name) {
  return std::ranges::find(clinical::document_class_names, name) != clinical::document_class_names.end();
}

}  // namespace

bool is_source(std::string_view name) { return std::ranges::find(source_names, name) != source_names.end(); }

Result<store::ListFilter> list_filter(const ValueOf& value_of) {
  store::ListFilter filter;
  if (auto status = value_of("status")) {
    filter.status = store::status_from(*status);
    if (!filter.status) return fail(Code::invalid_request, "status names no status of a document.");
  }
  filter.document_class = value_of("class").value_or("");
  if (!filter.document_class.empty() && !is_class(filter.document_class))
    return fail(Code::invalid_request, "class names no class of documents, such as discharge-summary.");
  filter.source = value_of("source").value_or("");
  if (!filter.source.empty() && !is_source(filter.source))
    return fail(Code::invalid_request, "source is ehr, scan, portal, feed or manual.");
  filter.received_from = TRY(time_named(value_of, "since"));
  filter.received_before = TRY(time_named(value_of, "until"));
  filter.due_before = TRY(time_named(value_of, "due_before"));
  filter.cursor = value_of("cursor").value_or("");
  return filter;
}

}  // namespace wardbook::workflow
