// The three legal bases of a redacted text, and what each lets be done with what was found:
//   safe-harbor       45 CFR 164.514(b)(2): the 18 kinds go. Of dates the year may stay, of ZIP codes three digits, of ages over
//                     89 the category "90 or older"; a code in the place of a value must not be derived from the person
//                     (164.514(c)): it is drawn at random.
//   limited-data-set  45 CFR 164.514(e): the 16 direct identifiers of (e)(2) go. Dates, ages, towns, States and ZIP codes may stay.
//                     "Any other unique code" is not among the 16. An accession or case number leads to one person nevertheless,
//                     and 164.514(d) asks for the minimum: such codes go by default and stay only if the caller says ID=keep.
//   expert            45 CFR 164.514(b)(1): what an expert has found to be a very small risk, and signs for. Everything can be
//                     done, and nothing is de-identified before the signature.
// Tables only: no state, thread safe.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "trust/label.h"
#include "trust/redacted.h"

namespace wardbook::deid {

struct ModeFacts {
  std::string_view law;
  std::string_view statement;  // stands in every output: what the mode asks for beyond the redaction itself
  std::string_view if_left;    // in its place where something was left that the mode does not let stay; empty: still the statement
};

inline constexpr std::array<ModeFacts, trust::mode_names.size()> mode_facts{{
    {"45 CFR 164.514(b)(2)",
     "Safe Harbor holds only as long as whoever releases this has no actual knowledge that it could identify an individual, alone or with "
     "other information (45 CFR 164.514(b)(2)(ii)).",
     "Not Safe Harbor: identifiers were found and left, because their label was not asked for or the site's operating point for it let "
     "them go; 45 CFR 164.514(b)(2)(i) asks that all 18 kinds go."},
    {"45 CFR 164.514(e)",
     "This is a limited data set and still protected health information: it may be used and disclosed only for research, public health "
     "or health care operations, and only under a data use agreement (45 CFR 164.514(e)(3) and (4)).",
     "Not a limited data set: identifiers were found and left, because their label was not asked for or the site's operating point for it "
     "let them go; 45 CFR 164.514(e)(2) asks that all 16 direct identifiers go."},
    {"45 CFR 164.514(b)(1)",
     "Not de-identified until an expert signs: a person with appropriate knowledge of and experience with generally accepted statistical "
     "and scientific principles and methods for rendering information not individually identifiable, applying them, determines that the "
     "risk is very small that the information could be used, alone or in combination with other reasonably available information, by an "
     "anticipated recipient to identify an individual who is a subject of the information, and documents the methods and results of the "
     "analysis that justify this determination (45 CFR 164.514(b)(1)). Expert: ________ Date: ________",
     ""},
}};
constexpr const ModeFacts& facts_of(trust::Mode mode) { return mode_facts[static_cast<std::size_t>(mode)]; }

// What a result must say of itself, where identifiers were left that the mode does not let stay, and where not. Empty for safe-harbor that
// holds: its condition is the releaser's knowledge.
enum class Left : std::uint8_t { nothing, something };
constexpr std::string_view statement_of(trust::Mode mode, Left left) {
  const ModeFacts& facts = facts_of(mode);
  if (left == Left::something && !facts.if_left.empty()) return facts.if_left;
  return mode == trust::Mode::safe_harbor ? std::string_view() : facts.statement;
}
constexpr Left left_in(const trust::KindCounts& counts) {
  for (const std::uint32_t count : counts)
    if (count > 0) return Left::something;
  return Left::nothing;
}

// Why a mode refuses an operator; empty if it allows it. One row a mode, in the order of trust::Operator.
inline constexpr std::array<std::array<std::string_view, trust::operator_names.size()>, trust::mode_names.size()> refusals{{
    // tag, number, mask, remove, year, generalize, surrogate, shift, vault, keep
    {"", "", "", "", "", "",
     "safe-harbor refuses surrogate: a keyed surrogate is derived from the person (45 CFR 164.514(c)); an expert may allow it",
     "safe-harbor refuses shift: a shifted date is derived from the person's own, and of a date only the year may stay (45 CFR "
     "164.514(b)(2)(i)(C)); an expert may allow it",
     "", "safe-harbor refuses keep: none of the 18 kinds may stay (45 CFR 164.514(b)(2)(i))"},
    {"", "", "", "", "", "",
     "limited-data-set refuses surrogate: a keyed surrogate leads back to the direct identifier whose place it takes (45 CFR "
     "164.514(e)(2)); an expert may allow it",
     "", "", ""},
    {"", "", "", "", "", "", "", "", "", ""},
}};
constexpr std::string_view refusal_of(trust::Mode mode, trust::Operator applied) {
  return refusals[static_cast<std::size_t>(mode)][static_cast<std::size_t>(applied)];
}

// How far what was found under a label may stay as it is.
enum class Stay : std::uint8_t {
  goes,     // always handled
  asked,    // handled, unless the caller says LABEL=keep
  partly,   // a LOCATION: towns, States and ZIP codes stay, the rest goes
  allowed,  // stays, unless the caller names another operator
};

struct StayOfLabel {
  trust::Label label;
  std::array<Stay, trust::mode_names.size()> by_mode;
};
inline constexpr std::array<StayOfLabel, trust::label_count> stays{{
    //                      safe-harbor limited-data-set expert
    {trust::Label::name, {Stay::goes, Stay::goes, Stay::asked}},          // (e)(2)(i)
    {trust::Label::date, {Stay::goes, Stay::allowed, Stay::asked}},       //
    {trust::Label::age, {Stay::goes, Stay::allowed, Stay::asked}},        //
    {trust::Label::phone, {Stay::goes, Stay::goes, Stay::asked}},         // (iii)
    {trust::Label::fax, {Stay::goes, Stay::goes, Stay::asked}},           // (iv)
    {trust::Label::email, {Stay::goes, Stay::goes, Stay::asked}},         // (v)
    {trust::Label::url, {Stay::goes, Stay::goes, Stay::asked}},           // (xiii)
    {trust::Label::ip, {Stay::goes, Stay::goes, Stay::asked}},            // (xiv)
    {trust::Label::ssn, {Stay::goes, Stay::goes, Stay::asked}},           // (vi)
    {trust::Label::mrn, {Stay::goes, Stay::goes, Stay::asked}},           // (vii)
    {trust::Label::health_plan, {Stay::goes, Stay::goes, Stay::asked}},   // (viii)
    {trust::Label::account, {Stay::goes, Stay::goes, Stay::asked}},       // (ix)
    {trust::Label::license, {Stay::goes, Stay::goes, Stay::asked}},       // (x)
    {trust::Label::vehicle, {Stay::goes, Stay::goes, Stay::asked}},       // (xi)
    {trust::Label::device, {Stay::goes, Stay::goes, Stay::asked}},        // (xii)
    {trust::Label::biometric, {Stay::goes, Stay::goes, Stay::asked}},     // (xv), (xvi)
    {trust::Label::location, {Stay::goes, Stay::partly, Stay::asked}},    // (ii)
    {trust::Label::organization, {Stay::goes, Stay::goes, Stay::asked}},  // (i): names of employers
    {trust::Label::profession, {Stay::goes, Stay::asked, Stay::asked}},   // found and kept by the engine anyway
    {trust::Label::id, {Stay::goes, Stay::asked, Stay::asked}},           // not among the 16
    {trust::Label::other, {Stay::goes, Stay::asked, Stay::asked}},        //
}};
constexpr Stay stay_of(trust::Mode mode, trust::Label label) {
  return stays[static_cast<std::size_t>(label)].by_mode[static_cast<std::size_t>(mode)];
}

namespace detail {
consteval bool every_label_has_its_stay() {
  for (std::size_t i = 0; i < stays.size(); ++i)
    if (stays[i].label != static_cast<trust::Label>(i)) return false;
  return true;
}
static_assert(every_label_has_its_stay(), "stays must list every Label, in the order of the enum");
}  // namespace detail

}  // namespace wardbook::deid
