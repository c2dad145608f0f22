// links: stream
// Comma-separated values of any bytes: sound records and their line ends give back what was read; fields lie in their record, in order,
// with one delimiter between them; a text that is written as a field is read back as it was; and the size of the reads changes nothing.
#include <algorithm>
#include <string>

#include "base/bytes.h"
#include "fuzz/require.h"
#include "stream/csv.h"

namespace {

using namespace wardbook;
using fuzz::require;

constexpr stream::CsvLimits limits{.field = 64, .record = 200, .fields = 10};

std::vector<stream::CsvRecord> records(std::string_view text, char delimiter, std::size_t step) {
  stream::Source source = [text, step](char* to, std::size_t most) mutable -> Result<std::size_t> {
    auto size = text.copy(to, std::min(step, most));
    text.remove_prefix(size);
    return size;
  };
  stream::CsvRecords reader(source, delimiter, limits);
  std::vector<stream::CsvRecord> all;
  while (auto record = reader.next().value()) all.push_back(std::move(*record));
  return all;
}

bool same(const stream::CsvRecord& a, const stream::CsvRecord& b) {
  return a.bytes == b.bytes && a.fault == b.fault && a.line_end == b.line_end && a.fields.size() == b.fields.size();
}

void check_fields(const stream::CsvRecord& record, char delimiter) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < record.fields.size(); ++i) {
    require(record.fields[i].start == at && record.fields[i].end >= at && record.fields[i].end <= record.bytes.size());
    at = record.fields[i].end;
    require(i + 1 == record.fields.size() ? at == record.bytes.size() : record.bytes[at++] == delimiter);
    auto text = stream::csv_text(record.raw(i));
    require(stream::csv_text(stream::csv_field(text, record.raw(i), delimiter)) == text);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  constexpr std::string_view delimiters = ",;\t|";
  char delimiter = delimiters[data[0] % delimiters.size()];
  std::string_view text = text_of(BytesView(data + 2, size - 2));

  auto whole = records(text, delimiter, std::string_view::npos), pieces = records(text, delimiter, 1 + data[1] % 16);
  require(std::equal(whole.begin(), whole.end(), pieces.begin(), pieces.end(), same));
  std::string back;
  bool sound = true;
  for (const auto& record : whole) {
    back.append(record.bytes).append(stream::text_of(record.line_end));
    if (record.fault == stream::CsvFault::none)
      check_fields(record, delimiter);
    else
      require(record.bytes.empty() && record.fields.empty());
    sound = sound && record.fault == stream::CsvFault::none;
  }
  require(!sound || back == text);

  // What is written as a field beside another is read back, whatever it holds.
  auto field = stream::csv_field(text.substr(0, 60), "\"\"", delimiter);
  auto read = records(field + delimiter + "x", delimiter, std::string_view::npos);
  if (read.size() == 1 && read[0].fault == stream::CsvFault::none) {
    require(read[0].fields.size() == 2 && stream::csv_text(read[0].raw(0)) == text.substr(0, 60));
  } else {
    require(read.size() == 1 && read[0].fault == stream::CsvFault::too_large);
  }
  return 0;
}
