// The calendar year of a moment, UTC. Thread safe.
#pragma once

#include "base/clock.h"

namespace wardbook {

inline int year_of(Time time) { return int{std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(time)).year()}; }

}  // namespace wardbook
