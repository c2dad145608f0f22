// Formal checks of a redacted document: is it signed, dated, followed up, are results given with their reference ranges, and does
// it speak of one patient only. They look at form, never at care. A check that the document's class does not ask for is
// not_applicable. Pure, cannot fail, linear in the text. Thread safe.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "clinical/reading.h"
#include "clinical/summary.h"

namespace wardbook::clinical {

enum class CheckResult : std::uint8_t { pass, fail, not_applicable };
inline constexpr std::array<std::string_view, 3> check_result_names{"pass", "fail", "not_applicable"};
constexpr std::string_view name_of(CheckResult value) { return check_result_names[static_cast<std::size_t>(value)]; }

enum class Severity : std::uint8_t { info, warning, error };
inline constexpr std::array<std::string_view, 3> severity_names{"info", "warning", "error"};
constexpr std::string_view name_of(Severity value) { return severity_names[static_cast<std::size_t>(value)]; }

struct Check {
  std::string_view id;  // "missing-signature"; static storage
  CheckResult result;
  Severity severity;             // of a failure
  std::string_view message;      // a constant sentence that fits the result
  std::vector<Source> evidence;  // bytes into the text: what was found, or what contradicts
};

// Always the same five, in this order: missing-signature, missing-date, missing-follow-up, missing-reference-range,
// two-identities.
std::vector<Check> check(std::string_view redacted_text, const Reading& reading);

}  // namespace wardbook::clinical
