// The 18 kinds of identifiers of 45 CFR 164.514(b)(2)(i), (A) to (R), and the kind that each label answers for.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "deid/span.h"
#include "trust/label.h"

namespace wardbook::deid {

inline constexpr std::size_t kind_count = 18;
inline constexpr std::array<std::string_view, kind_count> kind_names{"names",
                                                                     "geographic_subdivisions",
                                                                     "dates_and_ages_over_89",
                                                                     "telephone_numbers",
                                                                     "fax_numbers",
                                                                     "email_addresses",
                                                                     "social_security_numbers",
                                                                     "medical_record_numbers",
                                                                     "health_plan_numbers",
                                                                     "account_numbers",
                                                                     "license_numbers",
                                                                     "vehicle_identifiers",
                                                                     "device_identifiers",
                                                                     "urls",
                                                                     "ip_addresses",
                                                                     "biometrics",
                                                                     "photographs",
                                                                     "other_unique_identifiers"};

struct KindOfLabel {
  trust::Label label;
  char kind;  // 'A' to 'R'
};
inline constexpr std::array kinds_of_labels{
    KindOfLabel{trust::Label::name, 'A'},       KindOfLabel{trust::Label::date, 'C'},        KindOfLabel{trust::Label::age, 'C'},
    KindOfLabel{trust::Label::phone, 'D'},      KindOfLabel{trust::Label::fax, 'E'},         KindOfLabel{trust::Label::email, 'F'},
    KindOfLabel{trust::Label::url, 'N'},        KindOfLabel{trust::Label::ip, 'O'},          KindOfLabel{trust::Label::ssn, 'G'},
    KindOfLabel{trust::Label::mrn, 'H'},        KindOfLabel{trust::Label::health_plan, 'I'}, KindOfLabel{trust::Label::account, 'J'},
    KindOfLabel{trust::Label::license, 'K'},    KindOfLabel{trust::Label::vehicle, 'L'},     KindOfLabel{trust::Label::device, 'M'},
    KindOfLabel{trust::Label::biometric, 'P'},  KindOfLabel{trust::Label::location, 'B'},    KindOfLabel{trust::Label::organization, 'R'},
    KindOfLabel{trust::Label::profession, 'R'}, KindOfLabel{trust::Label::id, 'R'},          KindOfLabel{trust::Label::other, 'R'},
};

// A number or code that somebody or something was given, of whatever kind.
constexpr bool is_code(trust::Label label) {
  using enum trust::Label;
  return label == mrn || label == health_plan || label == account || label == license || label == vehicle || label == device || label == id;
}

// An index into kind_names. A photograph has no label of its own: it is a BIOMETRIC whose reasons name it, and counts as (Q).
std::size_t kind_of(const Span& span);

namespace detail {
consteval bool every_label_has_its_kind() {
  for (std::size_t i = 0; i < kinds_of_labels.size(); ++i)
    if (kinds_of_labels[i].label != static_cast<trust::Label>(i)) return false;
  return kinds_of_labels.size() == trust::label_count;
}
static_assert(every_label_has_its_kind(), "kinds_of_labels must list every Label, in the order of the enum");
}  // namespace detail

}  // namespace wardbook::deid
