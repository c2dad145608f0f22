// The one seam for time. Thread safe.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace wardbook {

using Time = std::chrono::sys_time<std::chrono::microseconds>;

class Clock {
 public:
  virtual ~Clock() = default;
  virtual Time now() const = 0;
};

class SystemClock final : public Clock {
 public:
  Time now() const override { return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now()); }
};

// RFC 3339, UTC, always six digits of a second: 2026-03-01T08:30:00.000000Z (27 characters).
std::string to_rfc3339(Time time);
std::optional<Time> from_rfc3339(std::string_view text);  // that form only

}  // namespace wardbook
