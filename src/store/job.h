// What waits to be done for a document. A job is made in the transaction that makes the document's row, and goes in the one that
// brings the document to rest; so a document that is received or processing has exactly one, whenever the process is killed.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/uuid.h"

namespace wardbook::store {

// dead: given up after too many attempts, or for a reason that no attempt will change. The document is `failed`.
enum class JobState : std::uint8_t { waiting, dead };
inline constexpr std::array<std::string_view, 2> job_state_names{"waiting", "dead"};
constexpr std::string_view name_of(JobState state) { return job_state_names[static_cast<std::size_t>(state)]; }
constexpr std::optional<JobState> job_state_from(std::string_view name) {
  for (std::size_t i = 0; i < job_state_names.size(); ++i)
    if (job_state_names[i] == name) return static_cast<JobState>(i);
  return std::nullopt;
}

// Of two jobs that are due, the more urgent one goes first, whenever it came.
enum class Priority : std::uint8_t { urgent, normal, bulk };
inline constexpr std::array<std::string_view, 3> priority_names{"urgent", "normal", "bulk"};
constexpr std::string_view name_of(Priority priority) { return priority_names[static_cast<std::size_t>(priority)]; }

struct Job {
  Uuid document;
  JobState state = JobState::waiting;
  Priority priority = Priority::normal;
  Time since{};               // when the document came in
  Time due_at{};              // not before
  std::int64_t attempts = 0;  // that ended with an error; a kill is none
  std::string error{};        // of the last one: a name of base/error_codes.h; "" if none
  std::string sender{};       // of the document, as its row says: id of a principal
};

// Which jobs, in the order in which they came. Empty means all.
struct JobFilter {
  std::optional<JobState> state{};
  Uuid after{};  // only those behind this document's
  std::size_t limit = std::numeric_limits<std::int64_t>::max();
};

}  // namespace wardbook::store
