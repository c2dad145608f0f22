#include "store/document_columns.h"

#include <charconv>

namespace wardbook::store {
namespace {

// Counts as text: "DATE=4,NAME=3".
std::string write_counts(const Counts& counts) {
  std::string text;
  for (const auto& [name, count] : counts) text += (text.empty() ? "" : ",") + name + "=" + std::to_string(count);
  return text;
}

Counts read_counts(std::string_view text) {
  Counts counts;
  while (!text.empty()) {
    auto comma = std::min(text.find(','), text.size());
    auto item = text.substr(0, comma);
    auto equals = item.find('=');
    if (equals != std::string_view::npos)
      std::from_chars(item.data() + equals + 1, item.data() + item.size(), counts[std::string(item.substr(0, equals))]);
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  return counts;
}

std::int64_t microseconds(double milliseconds) { return static_cast<std::int64_t>(milliseconds * 1000); }

}  // namespace

std::string with_columns(std::string_view before, std::string_view after) {
  return std::string(before) + std::string(document_columns) + std::string(after);
}

void bind_document(Statement& to, const DocumentRow& row) {
  to.bind(row.id).bind(name_of(row.status)).bind(static_cast<std::int64_t>(row.stage)).bind(row.source).bind(row.format);
  to.bind(row.document_class).bind(row.language).bind(microseconds_of(row.received_at)).bind(row.patient);
  to.bind(write_counts(row.identifiers)).bind(write_counts(row.entities)).bind(row.checks_passed).bind(row.checks_failed).bind(row.error);
  to.bind(std::int64_t{row.has_original}).bind(static_cast<std::int64_t>(row.ledger_received));
  row.ledger_completed ? to.bind(static_cast<std::int64_t>(*row.ledger_completed)) : to.bind_null();
  to.bind(static_cast<std::int64_t>(row.ledger_last));
  for (double time : {row.timings.parse, row.timings.deidentify, row.timings.extract, row.timings.summarize, row.timings.total})
    to.bind(microseconds(time));
  to.bind(row.sender);
  bind_time(to, row.deadline);
}

Result<DocumentRow> read_document_row(const Statement& from) {
  auto status = status_from(from.text(1));
  if (!status) return fail(Code::integrity, "A document's status in the store is none of ours.");
  auto milliseconds = [&](int column) { return static_cast<double>(from.integer(column)) / 1000; };
  return DocumentRow{
      .id = TRY(from.uuid(0)),
      .status = *status,
      .stage = static_cast<Stage>(from.integer(2)),
      .source = from.text(3),
      .format = from.text(4),
      .document_class = from.text(5),
      .language = from.text(6),
      .received_at = time_of(from.integer(7)),
      .patient = TRY(from.uuid(8)),
      .identifiers = read_counts(from.text(9)),
      .entities = read_counts(from.text(10)),
      .checks_passed = from.integer(11),
      .checks_failed = from.integer(12),
      .error = from.text(13),
      .has_original = from.integer(14) != 0,
      .ledger_received = static_cast<std::uint64_t>(from.integer(15)),
      .ledger_completed = from.is_null(16) ? std::nullopt : std::optional(static_cast<std::uint64_t>(from.integer(16))),
      .ledger_last = static_cast<std::uint64_t>(from.integer(17)),
      .timings = {milliseconds(18), milliseconds(19), milliseconds(20), milliseconds(21), milliseconds(22)},
      .sender = from.text(23),
      .deadline = optional_time(from, 24),
  };
}

}  // namespace wardbook::store
