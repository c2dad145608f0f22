// redact --csv: the named columns of comma-separated values are redacted, each field under its heading; the header, the other columns
// and the line ends stay byte by byte. What cannot be processed is replaced by a marker: the field alone, or every field of a record that
// cannot be cut into the header's columns with certainty.
#include <algorithm>

#include <fmt/format.h>
#include <unistd.h>

#include "base/file.h"
#include "cmd/record_stream.h"
#include "cmd/redaction.h"
#include "stream/csv.h"

namespace wardbook::cmd {
namespace {

using stream::CsvFault;
using stream::CsvRecord;
using stream::Taken;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

struct Table {
  char delimiter = ',';
  std::vector<std::string> headings;
  std::vector<std::size_t> redacted;   // columns, ascending
  std::optional<std::size_t> patient;  // the column that says whose record it is
};

std::string marker(Code code) { return fmt::format("[WARDBOOK_ERROR:{}]", facts_of(code).name); }

Result<char> delimiter_of(const Invocation& call) {
  auto value = call.value("--delimiter").value_or(",");
  if (value == "tab" || value == "\\t") return '\t';
  if (value.size() == 1 && static_cast<unsigned char>(value[0]) < 0x80 && value.find_first_of("\"\r\n") == std::string_view::npos)
    return value[0];
  return fail(Code::invalid_request, "--delimiter is one ASCII character other than a quote or a line end, or \"tab\".");
}

// The value of --csv is a CSV record itself, so that a column's name may hold a comma.
Result<std::vector<std::string>> names_in(std::string_view list) {
  auto once = [list](char* to, std::size_t most) mutable -> Result<std::size_t> {
    auto size = list.copy(to, most);
    list.remove_prefix(size);
    return size;
  };
  stream::CsvRecords records(once, ',');
  auto record = TRY(records.next());
  if (!record || record->fault != CsvFault::none || record->line_end != stream::LineEnd::none)
    return fail(Code::invalid_request, "--csv takes the names of columns with commas between them; one that holds a comma needs quotes.");
  std::vector<std::string> names;
  for (std::size_t i = 0; i < record->fields.size(); ++i) names.push_back(stream::csv_text(record->raw(i)));
  return names;
}

Result<Table> table_of(const CsvRecord& header, const std::vector<std::string>& wanted, std::optional<std::string_view> patient,
                       char delimiter) {
  if (header.fault != CsvFault::none) return fail(Code::malformed, "The header is not a record of comma-separated values (RFC 4180).");
  Table table{delimiter, {}, {}, {}};
  auto& names = table.headings;
  for (std::size_t i = 0; i < header.fields.size(); ++i) {
    auto raw = header.raw(i);
    if (i == 0 && raw.starts_with(byte_order_mark)) raw.remove_prefix(byte_order_mark.size());
    names.push_back(stream::csv_text(raw));
  }
  auto column = [&](std::string_view name) -> Result<std::size_t> {
    auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return fail(Code::invalid_request, "A column that the arguments name is not in the header.");
    if (std::find(found + 1, names.end(), name) != names.end())
      return fail(Code::invalid_request, "A column that the arguments name stands in the header twice.");
    return static_cast<std::size_t>(found - names.begin());
  };
  for (const auto& name : wanted) table.redacted.push_back(TRY(column(name)));
  if (patient) table.patient = TRY(column(*patient));
  std::sort(table.redacted.begin(), table.redacted.end());
  table.redacted.erase(std::unique(table.redacted.begin(), table.redacted.end()), table.redacted.end());
  return table;
}

stream::Output refused(const Table& table, Code code, stream::LineEnd line_end) {
  auto field = stream::csv_field(marker(code), "", table.delimiter);
  std::string bytes = field;
  for (std::size_t i = 1; i < table.headings.size(); ++i) bytes += table.delimiter + field;
  return {bytes.append(stream::text_of(line_end)), Taken::no};
}

// The field as it will stand, and whether its text was taken.
stream::Output redacted_field(std::string_view raw, std::string_view heading, std::string_view patient, char delimiter,
                              const Redaction& redaction, const trust::KnownIdentifiers& known) {
  auto plain = stream::csv_text(raw);
  if (plain.find('\0') != std::string::npos) return {stream::csv_field(marker(Code::malformed), raw, delimiter), Taken::no};
  trust::Phi text(std::move(plain));
  auto redacted = redaction.redact_field(heading, text, known, patient);
  if (!redacted) return {stream::csv_field(marker(redacted.error().code()), raw, delimiter), Taken::no};
  if (*redacted == text.reveal()) return {std::string(raw)};
  return {stream::csv_field(*redacted, raw, delimiter)};
}

stream::Output redacted_record(const CsvRecord& record, const Table& table, const Redaction& redaction,
                               const trust::KnownIdentifiers& known) {
  if (record.fault != CsvFault::none)
    return refused(table, record.fault == CsvFault::too_large ? Code::too_large : Code::malformed, record.line_end);
  if (!record.blank() && record.fields.size() != table.headings.size()) return refused(table, Code::malformed, record.line_end);
  stream::Output out;
  std::size_t done = 0;
  const auto patient = table.patient && !record.blank() ? stream::csv_text(record.raw(*table.patient)) : std::string();
  for (auto column : table.redacted) {
    if (record.blank()) break;
    auto field = redacted_field(record.raw(column), table.headings[column], patient, table.delimiter, redaction, known);
    if (field.taken == Taken::no) out.taken = Taken::no;
    out.bytes.append(record.bytes, done, record.fields[column].start - done).append(field.bytes);
    done = record.fields[column].end;
  }
  out.bytes.append(record.bytes, done).append(stream::text_of(record.line_end));
  return out;
}

}  // namespace

Result<Answer> redact_csv(const Invocation& call, const Redaction& redaction, const trust::KnownIdentifiers& known) {
  auto delimiter = TRY(delimiter_of(call));
  auto wanted = TRY(names_in(*call.value("--csv")));
  if (redaction.needs_patient() && !call.has("--patient-column"))
    return fail(Code::invalid_request, "With --csv, surrogate and shift need --patient-column: it says whose record is whose.");
  stream::CsvRecords records(stream::from_descriptor(STDIN_FILENO), delimiter);
  auto header = TRY(records.next());
  if (!header) return fail(Code::empty, "The input has no header.");
  const auto table = TRY(table_of(*header, wanted, call.value("--patient-column"), delimiter));
  // The header goes out as the first record; after it comes one job a record.
  auto next = [&]() -> Result<std::optional<stream::Job>> {
    if (header) {
      auto bytes = header->bytes.append(stream::text_of(header->line_end));
      header.reset();
      return std::optional(stream::Job{bytes.size(), [bytes] { return stream::Output{bytes}; }});
    }
    auto record = TRY(records.next());
    if (!record) return std::optional<stream::Job>();
    auto size = record->bytes.size() + record->fields.size() * sizeof(stream::CsvField);
    return std::optional(stream::Job{size, [&, record = std::move(*record)] { return redacted_record(record, table, redaction, known); }});
  };
  return stream_jobs(call, next, [&] { return refused(table, Code::memory_limit, stream::LineEnd::lf); });
}

}  // namespace wardbook::cmd
