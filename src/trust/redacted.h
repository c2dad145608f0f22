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
// What each may do is said in deid/modes.h.
enum class Mode : std::uint8_t { safe_harbor, limited_data_set, expert };
enum class Operator : std::uint8_t { tag, number, mask, remove, year, generalize, surrogate, shift, vault, keep };
inline constexpr std::array<std::string_view, 3> mode_names{"safe-harbor", "limited-data-set", "expert"};
inline constexpr std::array<std::string_view, 10> operator_names{"tag",        "number",    "mask",  "remove", "year",
                                                                 "generalize", "surrogate", "shift", "vault",  "keep"};
constexpr std::string_view name_of(Mode mode) { return mode_names[static_cast<std::size_t>(mode)]; }
constexpr std::string_view name_of(Operator applied) { return operator_names[static_cast<std::size_t>(applied)]; }

// One number for each of the 18 kinds of 45 CFR 164.514(b)(2)(i) (A) to (R), in the law's order.
using KindCounts = std::array<std::uint32_t, 18>;

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
  Operator applied() const { return applied_; }        // to whatever has no operator of its own by its label
  std::string_view engine() const { return engine_; }  // name and version, "wardbook-deid/2"
  const std::vector<Replacement>& replacements() const { return replacements_; }
  const LabelCounts& counts() const { return counts_; }           // identifiers redacted or generalised, by label
  const KindCounts& attestation() const { return attestation_; }  // found, and redacted or generalised
  const KindCounts& generalized() const { return generalized_; }  // of these, the ones in whose place something coarser stands
  const KindCounts& kept() const { return kept_; }                // found, and left as it stood, because the mode lets it stay
  const KindCounts& left() const { return left_; }                // found, and left as it stood, because the caller or the site wanted it

 private:
  friend class deid::Redactor;
  Redacted() = default;
  std::string text_;
  Mode mode_ = Mode::safe_harbor;
  Operator applied_ = Operator::number;
  std::string engine_;
  std::vector<Replacement> replacements_;
  LabelCounts counts_{};
  KindCounts attestation_{};
  KindCounts generalized_{};
  KindCounts kept_{};
  KindCounts left_{};
};

}  // namespace wardbook::trust
