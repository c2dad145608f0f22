// Records of comma-separated values (RFC 4180) out of a stream, and their fields as they stand in the bytes, so that a field can be
// replaced while everything else stays byte by byte. Stricter than most readers, because what is cut wrongly would be shown: a quote inside
// a field without quotes, a character behind a closing quote, a CR alone outside of quotes, and a quote that is never closed make the whole
// record malformed. Memory is bounded by the longest record. A CsvRecords is used by one thread at a time; the rest are pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stream/buffered.h"

namespace wardbook::stream {

enum class CsvFault : std::uint8_t { none, malformed, too_large };
enum class LineEnd : std::uint8_t { none, lf, crlf };  // none: the input ended
constexpr std::string_view text_of(LineEnd end) { return end == LineEnd::none ? "" : end == LineEnd::lf ? "\n" : "\r\n"; }

struct CsvField {
  std::size_t start;  // bytes of the record, half-open, with its quotes
  std::size_t end;
};

struct CsvRecord {
  std::string bytes;  // without its line end
  std::vector<CsvField> fields;
  LineEnd line_end = LineEnd::none;
  CsvFault fault = CsvFault::none;  // bytes and fields are empty if there is one

  std::string_view raw(std::size_t field) const {
    return std::string_view(bytes).substr(fields[field].start, fields[field].end - fields[field].start);
  }
  // RFC 4180 leaves open what an empty line is: one empty field here.
  bool blank() const { return fault == CsvFault::none && bytes.empty(); }
};

struct CsvLimits {
  std::size_t field = std::size_t{64} << 20;   // bytes, as they stand in the file
  std::size_t record = std::size_t{96} << 20;  // bytes
  std::size_t fields = 16384;
};

class CsvRecords {
 public:
  // The delimiter is an ASCII character other than a quote and the line ends.
  CsvRecords(Source source, char delimiter, CsvLimits limits = {}) : input_(std::move(source)), delimiter_(delimiter), limits_(limits) {}
  Result<std::optional<CsvRecord>> next();  // nothing at the end; the errors of the source

 private:
  enum class State : std::uint8_t { field_start, plain, quoted, quote_closed, carriage_return };
  void take(char c);
  void keep(std::string_view bytes);
  void end_field();
  void spoil(CsvFault fault);
  CsvRecord end_record(LineEnd end);
  bool only_a_byte_order_mark() const;

  Buffered input_;
  char delimiter_;
  CsvLimits limits_;
  bool first_ = true;
  // Of the record that is being read.
  CsvRecord record_;
  State state_ = State::field_start;
  std::size_t field_start_ = 0;
};

// What a field means, and how a text is written as a field: `like` is the field whose place it takes and whose quotes it keeps.
std::string csv_text(std::string_view raw);
std::string csv_field(std::string_view text, std::string_view like, char delimiter);

}  // namespace wardbook::stream
