// What two detectors saw of the same texts, counted as in a capture-recapture study: seen by both, by the first alone, by the second alone.
// By what the thing is like, since a detector that knows no labels cannot say more. Functions without state: thread safe.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "trust/label.h"

namespace wardbook::evaluation {

enum class Group : std::uint8_t { name, place, date, number };
inline constexpr std::size_t group_count = 4;
inline constexpr std::array<std::string_view, group_count> group_names{"name", "place", "date", "number"};
constexpr std::string_view name_of(Group group) { return group_names[static_cast<std::size_t>(group)]; }

// LOCATION and ORGANIZATION are places, AGE is a date, all but NAME, DATE, PROFESSION and OTHER is a number.
Group group_of(trust::Label label);

struct Sighting {
  std::uint32_t start;  // half-open, any unit that all three lists share
  std::uint32_t end;
  Group group;
};

struct Captures {
  std::uint64_t both = 0;  // sightings of the first that one of the second touches
  std::uint64_t first_only = 0;
  std::uint64_t second_only = 0;  // sightings of the second that touch none of the first
  Captures& operator+=(const Captures& other);
};
using GroupCaptures = std::array<Captures, group_count>;

// Each list sorted by start and without overlaps. A sighting of both counts for the group that the first says. What the first saw
// and left, for it may stay, is in `left`: the second says nothing new there.
GroupCaptures capture(std::span<const Sighting> first, std::span<const Sighting> second, std::span<const Sighting> left);

// The same against the truth: how many of the sightings of one detector alone are true, and what both missed.
struct Truth {
  std::uint64_t both_true = 0;
  std::uint64_t first_only_true = 0;
  std::uint64_t second_only_true = 0;
  std::uint64_t missed = 0;  // true spans that neither touches, and that were not left because they may stay
  Truth& operator+=(const Truth& other);
};
using GroupTruth = std::array<Truth, group_count>;

// `truth`: the spans that have to go, sorted.
GroupTruth compare(std::span<const Sighting> first, std::span<const Sighting> second, std::span<const Sighting> left,
                   std::span<const Sighting> truth);

}  // namespace wardbook::evaluation
