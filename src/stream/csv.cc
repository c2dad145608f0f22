#include "stream/csv.h"

#include <algorithm>
#include <utility>

namespace wardbook::stream {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

Result<std::optional<CsvRecord>> CsvRecords::next() {
  bool some = false;
  for (;;) {
    if (input_.rest().empty() && !TRY(input_.more())) {
      if (!some) return std::optional<CsvRecord>();
      if (state_ == State::quoted || state_ == State::carriage_return) spoil(CsvFault::malformed);
      return std::optional(end_record(LineEnd::none));
    }
    some = true;
    const char c = input_.rest().front();
    input_.drop(1);
    if (state_ == State::carriage_return) {
      if (c == '\n') return std::optional(end_record(LineEnd::crlf));
      spoil(CsvFault::malformed);
      state_ = State::plain;
    }
    if (state_ != State::quoted && c == '\n') return std::optional(end_record(LineEnd::lf));
    if (state_ != State::quoted && c == '\r')
      state_ = State::carriage_return;
    else
      take(c);
  }
}

// `c` ends no record.
void CsvRecords::take(char c) {
  if (state_ == State::quoted) {
    if (c == '"') {
      state_ = State::quote_closed;
    } else {
      // The rest of a long text in one go.
      auto more = input_.rest();
      more = more.substr(0, more.find('"'));
      keep({&c, 1});
      keep(more);
      input_.drop(more.size());
      return;
    }
  } else if (c == delimiter_) {
    end_field();
    keep({&c, 1});
    field_start_ = record_.bytes.size();
    state_ = State::field_start;
    return;
  } else if (c == '"') {
    const bool opens = state_ == State::field_start || only_a_byte_order_mark();
    if (state_ == State::plain && !opens)
      spoil(CsvFault::malformed);
    else
      state_ = State::quoted;  // behind a quote in quotes, it stands for one
  } else {
    if (state_ == State::quote_closed) spoil(CsvFault::malformed);
    state_ = State::plain;
  }
  keep({&c, 1});
}

void CsvRecords::keep(std::string_view bytes) {
  if (record_.fault != CsvFault::none) return;
  if (record_.bytes.size() + bytes.size() > limits_.record || record_.bytes.size() - field_start_ + bytes.size() > limits_.field + 2)
    return spoil(CsvFault::too_large);
  record_.bytes += bytes;
}

void CsvRecords::end_field() {
  if (record_.fault != CsvFault::none) return;
  if (record_.fields.size() == limits_.fields) return spoil(CsvFault::too_large);
  record_.fields.push_back({field_start_, record_.bytes.size()});
}

void CsvRecords::spoil(CsvFault fault) {
  if (record_.fault == CsvFault::none) record_ = {{}, {}, LineEnd::none, fault};
  field_start_ = 0;
}

CsvRecord CsvRecords::end_record(LineEnd end) {
  end_field();
  record_.line_end = end;
  state_ = State::field_start;
  field_start_ = 0;
  first_ = false;
  return std::exchange(record_, {});
}

// `EF BB BF "id"`: the mark of the file stands before the quote of its first field.
bool CsvRecords::only_a_byte_order_mark() const { return first_ && record_.fields.empty() && record_.bytes == byte_order_mark; }

std::string csv_text(std::string_view raw) {
  if (raw.size() < 2 || raw.front() != '"') return std::string(raw);
  std::string text;
  text.reserve(raw.size());
  raw = raw.substr(1, raw.size() - 2);
  for (std::size_t i = 0; i < raw.size(); ++i) {
    text += raw[i];
    if (raw[i] == '"') ++i;
  }
  return text;
}

std::string csv_field(std::string_view text, std::string_view like, char delimiter) {
  const bool quoted =
      like.starts_with('"') || text.find_first_of("\"\r\n") != std::string_view::npos || text.find(delimiter) != std::string_view::npos;
  if (!quoted) return std::string(text);
  std::string field = "\"";
  for (const char c : text) {
    field += c;
    if (c == '"') field += '"';
  }
  return field += '"';
}

}  // namespace wardbook::stream
