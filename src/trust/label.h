// What an identifier is: the labels that Wardbook finds, and the 18 kinds of 45 CFR 164.514(b)(2)(i) that they answer for.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace wardbook::trust {

// The numbers stand in sealed bytes: a label never changes its place, new ones go to the end.
enum class Label : std::uint8_t {
  name,
  date,
  age,
  phone,
  fax,
  email,
  url,
  ip,
  ssn,
  mrn,
  health_plan,
  account,
  license,
  vehicle,
  device,
  biometric,
  location,
  organization,
  profession,
  id,
  other,
};
inline constexpr std::size_t label_count = 21;

inline constexpr std::array<std::string_view, label_count> label_names{
    "NAME",    "DATE",    "AGE",     "PHONE",  "FAX",       "EMAIL",    "URL",          "IP",         "SSN", "MRN",  "HEALTH_PLAN",
    "ACCOUNT", "LICENSE", "VEHICLE", "DEVICE", "BIOMETRIC", "LOCATION", "ORGANIZATION", "PROFESSION", "ID",  "OTHER"};

constexpr std::string_view name_of(Label label) { return label_names[static_cast<std::size_t>(label)]; }
constexpr std::optional<Label> label_from(std::string_view name) {
  for (std::size_t i = 0; i < label_count; ++i)
    if (label_names[i] == name) return static_cast<Label>(i);
  return std::nullopt;
}

using LabelCounts = std::array<std::uint32_t, label_count>;

}  // namespace wardbook::trust
