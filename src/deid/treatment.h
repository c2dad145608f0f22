// What the caller wants done: a mode, an operator for everything, and others for single labels. Written as
// "tag" or "number,DATE=year,NAME=surrogate". Immutable once made; thread safe as its Randomness is.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string_view>

#include "base/random.h"
#include "base/result.h"
#include "deid/name_pools.h"
#include "deid/patient_key.h"
#include "trust/label.h"
#include "trust/redacted.h"

namespace wardbook::deid {

// Whether shifted dates keep their day of the week.
enum class Weekdays : std::uint8_t { may_change, stay };

struct Treatment {
  trust::Mode mode = trust::Mode::safe_harbor;
  trust::Operator general = trust::Operator::tag;
  std::array<std::optional<trust::Operator>, trust::label_count> chosen{};  // by label, where the caller named one
  std::optional<PatientKey> key{};                                          // surrogate and shift need it
  std::shared_ptr<const NamePools> names{};                                 // surrogate takes names from them
  Weekdays weekdays = Weekdays::may_change;
  Randomness* codes = nullptr;  // vault needs it: its codes are drawn, not derived

  // What is done to a label: its own operator; or what the mode lets stay stays; or the general operator where it makes sense, and
  // tag where not (a telephone number has no year).
  trust::Operator of(trust::Label label) const;
  bool uses(trust::Operator applied) const;  // for any label
};

// Whether an operator can do anything with a label: year and shift are for DATE; generalize for DATE, AGE and LOCATION; surrogate for
// all but DATE, AGE and PROFESSION; the others for all.
bool fits(trust::Operator applied, trust::Label label);

// "OPERATOR", "LABEL=OPERATOR", or several of them with commas between. invalid_request for a word that is neither, an operator that
// does not fit its label, keep without a label, and what the mode does not allow, saying why.
Result<Treatment> parse_treatment(trust::Mode mode, std::string_view operators);
// The same check for a treatment made by hand, and that it has the key or the randomness that its operators need.
Result<void> check(const Treatment& treatment);

}  // namespace wardbook::deid
