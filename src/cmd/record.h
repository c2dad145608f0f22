// A record of `redact --jsonl` and `extract --jsonl`: {"id","text","lang"?,"known"?,"patient"?}; and what is said of one that cannot be
// taken.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/result.h"
#include "deid/span.h"
#include "trust/known_identifiers.h"
#include "trust/phi.h"

namespace wardbook::cmd {

inline constexpr std::size_t longest_record = std::size_t{96} << 20;  // bytes of a line; a text has 64 MiB at most

struct Record {
  std::string id;  // as JSON, with its quotes: a text or a whole number, given back as it came
  trust::Phi text;
  trust::KnownIdentifiers known;
  std::optional<deid::Language> language;  // none: to be detected
  std::optional<trust::Phi> patient;       // whatever names the patient: surrogates and shifts are the same for one patient
};

// A record, or the line that answers it.
struct RecordError {
  std::string line;
};
std::variant<Record, RecordError> read_record(std::string_view line);

// {"id":ID,"error":{"code","message"}}; `id` as in Record, or empty for null.
std::string record_error(std::string_view id, const Error& error);

}  // namespace wardbook::cmd
