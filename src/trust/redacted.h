// Text from which the identifiers were taken out. Only the redactor makes one (deid::Redactor is its only friend), and the
// gateway to any model takes nothing else.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "trust/label.h"

namespace wardbook::deid {
class Redactor;
}

namespace wardbook::trust {

// The numbers of modes and operators stand in sealed bytes: new ones go to the end.
enum class Mode : std::uint8_t { safe_harbor };
enum class Operator : std::uint8_t { tag, number, mask, remove };
inline constexpr std::array<std::string_view, 1> mode_names{"safe-harbor"};
inline constexpr std::array<std::string_view, 4> operator_names{"tag", "number", "mask", "remove"};

// A replacement in the redacted text, half-open, in code points. Nothing is left of the value.
struct Replacement {
  std::uint32_t start;
  std::uint32_t end;
  Label label;
};

class Redacted {
 public:
  std::string_view text() const { return text_; }
  Mode mode() const { return mode_; }
  Operator applied() const { return applied_; }
  std::string_view engine() const { return engine_; }  // name and version, "wardbook-deid/1"
  const std::vector<Replacement>& replacements() const { return replacements_; }
  const LabelCounts& counts() const { return counts_; }  // identifiers redacted or generalised, by label
  // Found and handled, for each of the 18 kinds of 45 CFR 164.514(b)(2)(i) (A) to (R), in the law's order.
  const std::array<std::uint32_t, 18>& attestation() const { return attestation_; }

 private:
  friend class deid::Redactor;
  Redacted() = default;
  std::string text_;
  Mode mode_ = Mode::safe_harbor;
  Operator applied_ = Operator::number;
  std::string engine_;
  std::vector<Replacement> replacements_;
  LabelCounts counts_{};
  std::array<std::uint32_t, 18> attestation_{};
};

}  // namespace wardbook::trust
