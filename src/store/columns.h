// Times and hashes as the columns of store.db hold them. Internal to store/.
#pragma once

#include <optional>

#include "base/clock.h"
#include "crypto/digest.h"
#include "store/sqlite/database.h"

namespace wardbook::store {

inline std::int64_t microseconds_of(Time time) { return time.time_since_epoch().count(); }
inline Time time_of(std::int64_t microseconds) { return Time(std::chrono::microseconds(microseconds)); }
inline void bind_time(Statement& to, const std::optional<Time>& time) { time ? to.bind(microseconds_of(*time)) : to.bind_null(); }
inline std::optional<Time> optional_time(const Statement& from, int column) {
  return from.is_null(column) ? std::nullopt : std::optional(time_of(from.integer(column)));
}
Result<crypto::Hash> hash_in(const Statement& row, int column);  // integrity if it has another length

}  // namespace wardbook::store
