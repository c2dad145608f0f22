// What Wardbook's labels are called in Presidio: one table. Names as in Presidio's list of supported entities, and AGE and ID as in its
// configuration for clinical models; where Presidio has no name for a kind (record, plan, account and device numbers, plates), it is ID.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "deid/span.h"
#include "trust/label.h"

namespace wardbook::presidio {

struct EntityName {
  trust::Label label;
  std::string_view in_english;
  std::string_view elsewhere;  // a number of another country is no US_SSN
};
inline constexpr std::array entity_table{
    EntityName{trust::Label::name, "PERSON", "PERSON"},
    EntityName{trust::Label::date, "DATE_TIME", "DATE_TIME"},
    EntityName{trust::Label::age, "AGE", "AGE"},
    EntityName{trust::Label::phone, "PHONE_NUMBER", "PHONE_NUMBER"},
    EntityName{trust::Label::fax, "PHONE_NUMBER", "PHONE_NUMBER"},
    EntityName{trust::Label::email, "EMAIL_ADDRESS", "EMAIL_ADDRESS"},
    EntityName{trust::Label::url, "URL", "URL"},
    EntityName{trust::Label::ip, "IP_ADDRESS", "IP_ADDRESS"},
    EntityName{trust::Label::ssn, "US_SSN", "ID"},
    EntityName{trust::Label::mrn, "ID", "ID"},
    EntityName{trust::Label::health_plan, "ID", "ID"},
    EntityName{trust::Label::account, "ID", "ID"},
    EntityName{trust::Label::license, "US_DRIVER_LICENSE", "ID"},
    EntityName{trust::Label::vehicle, "ID", "ID"},
    EntityName{trust::Label::device, "ID", "ID"},
    EntityName{trust::Label::biometric, "ID", "ID"},
    EntityName{trust::Label::location, "LOCATION", "LOCATION"},
    EntityName{trust::Label::organization, "ORGANIZATION", "ORGANIZATION"},
    EntityName{trust::Label::profession, "NRP", "NRP"},
    EntityName{trust::Label::id, "ID", "ID"},
    EntityName{trust::Label::other, "ID", "ID"},
};

// The table, and finer where the value itself says what it is: CREDIT_CARD and IBAN_CODE among accounts, MEDICAL_LICENSE (of clinicians:
// DEA and NPI numbers) among licences, MAC_ADDRESS among devices.
std::string_view entity_of(trust::Label label, std::string_view value, deid::Language language);

// Whether a find may be what `asked` names, if a client asks for no entity that the find has by itself: Presidio names passports, bank
// accounts and the numbers of many countries one by one, and the engine files them under the labels of the law, as the text has them.
// Better a record number that answers US_PASSPORT than a passport that answers to no name. Any number of about its length may be one.
bool can_be(trust::Label label, std::string_view value, std::string_view asked);

// All that a client may ask for in a text of this language: what entity_of() gives, and the numbers of can_be(); sorted.
std::vector<std::string_view> supported_entities(deid::Language language);

namespace detail {
consteval bool every_label_has_its_entity() {
  for (std::size_t i = 0; i < entity_table.size(); ++i)
    if (entity_table[i].label != static_cast<trust::Label>(i)) return false;
  return entity_table.size() == trust::label_count;
}
static_assert(every_label_has_its_entity(), "entity_table must list every Label, in the order of the enum");
}  // namespace detail

}  // namespace wardbook::presidio
