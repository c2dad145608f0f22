// One document as store.db holds it in clear: ids, status, class, counts and times; nothing that came out of its text.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/uuid.h"

namespace wardbook::store {

enum class Status : std::uint8_t { received, processing, in_review, done, released, refused, failed, erased };
inline constexpr std::array<std::string_view, 8> status_names{"received", "processing", "in_review", "done",
                                                              "released", "refused",    "failed",    "erased"};
constexpr std::string_view name_of(Status status) { return status_names[static_cast<std::size_t>(status)]; }
constexpr std::optional<Status> status_from(std::string_view name) {
  for (std::size_t i = 0; i < status_names.size(); ++i)
    if (status_names[i] == name) return static_cast<Status>(i);
  return std::nullopt;
}

// Whether the pipeline has still something to do for it.
constexpr bool is_unfinished(Status status) { return status == Status::received || status == Status::processing; }

// The last step that is durable.
enum class Stage : std::uint8_t { received, parsed, deidentified, extracted, summarized, checked };

using Counts = std::map<std::string, std::int64_t>;

struct Timings {  // milliseconds
  double parse = 0, deidentify = 0, extract = 0, summarize = 0, total = 0;
};

struct DocumentRow {
  Uuid id;
  Status status = Status::received;
  Stage stage = Stage::received;
  std::string source;          // ehr, scan, portal, feed, manual
  std::string format;          // content type of the original, "" before it is known
  std::string document_class;  // "" before it is known
  std::string language;        // likewise
  Time received_at{};
  Uuid patient;  // nil if none is named
  Counts identifiers;
  Counts entities;
  std::int64_t checks_passed = 0;
  std::int64_t checks_failed = 0;
  std::string error;  // a name of base/error_codes.h; "" if none
  bool has_original = true;
  std::uint64_t ledger_received = 0;
  std::optional<std::uint64_t> ledger_completed;
  std::uint64_t ledger_last = 0;  // of the newest entry that this row has followed
  Timings timings;
  std::string sender;            // id of the principal that sent it; "" in a row from before schema 3
  std::optional<Time> deadline;  // until when somebody must have looked at it; none once nobody need
};

}  // namespace wardbook::store
