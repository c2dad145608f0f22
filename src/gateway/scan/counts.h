// How often each kind of thing was found. A plain value.
#pragma once

#include <array>

#include "gateway/egress_guard.h"

namespace wardbook::gateway {

struct Counts {
  std::array<std::uint32_t, finding_kind_count> of{};
  void add(FindingKind kind, std::uint32_t count = 1) { of[static_cast<std::size_t>(kind)] += count; }
};

}  // namespace wardbook::gateway
