#include "evaluation/captures.h"

#include <algorithm>

namespace wardbook::evaluation {
namespace {

// Whether one of a sorted list without overlaps touches [start, end).
bool touched(std::span<const Sighting> list, const Sighting& one) {
  const auto after = std::partition_point(list.begin(), list.end(), [&](const Sighting& other) { return other.end <= one.start; });
  return after != list.end() && after->start < one.end;
}

std::size_t index(Group group) { return static_cast<std::size_t>(group); }

}  // namespace

Group group_of(trust::Label label) {
  switch (label) {
    case trust::Label::name:
      return Group::name;
    case trust::Label::location:
    case trust::Label::organization:
    case trust::Label::profession:
    case trust::Label::other:
      return Group::place;
    case trust::Label::date:
    case trust::Label::age:
      return Group::date;
    default:
      return Group::number;
  }
}

Captures& Captures::operator+=(const Captures& other) {
  both += other.both;
  first_only += other.first_only;
  second_only += other.second_only;
  return *this;
}

Truth& Truth::operator+=(const Truth& other) {
  both_true += other.both_true;
  first_only_true += other.first_only_true;
  second_only_true += other.second_only_true;
  missed += other.missed;
  return *this;
}

GroupCaptures capture(std::span<const Sighting> first, std::span<const Sighting> second, std::span<const Sighting> left) {
  GroupCaptures counts{};
  for (const auto& one : first) ++(touched(second, one) ? counts[index(one.group)].both : counts[index(one.group)].first_only);
  for (const auto& one : second)
    if (!touched(first, one) && !touched(left, one)) ++counts[index(one.group)].second_only;
  return counts;
}

GroupTruth compare(std::span<const Sighting> first, std::span<const Sighting> second, std::span<const Sighting> left,
                   std::span<const Sighting> truth) {
  GroupTruth counts{};
  for (const auto& one : first) {
    if (!touched(truth, one)) continue;
    ++(touched(second, one) ? counts[index(one.group)].both_true : counts[index(one.group)].first_only_true);
  }
  for (const auto& one : second)
    if (!touched(first, one) && !touched(left, one) && touched(truth, one)) ++counts[index(one.group)].second_only_true;
  for (const auto& one : truth)
    if (!touched(first, one) && !touched(second, one) && !touched(left, one)) ++counts[index(one.group)].missed;
  return counts;
}

}  // namespace wardbook::evaluation
