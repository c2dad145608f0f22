#include "presidio/entities.h"

#include <algorithm>
#include <string>

#include "deid/validators.h"

namespace wardbook::presidio {
namespace {

// Letters and digits only, letters in capitals.
std::string bare(std::string_view value) {
  std::string out;
  for (char c : value)
    if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'))
      out += c;
    else if (c >= 'a' && c <= 'z')
      out += static_cast<char>(c - 'a' + 'A');
  return out;
}

// EUI-48 (IEEE 802) as it is mostly written: six pairs with colons or dashes.
bool looks_like_mac(std::string_view value) {
  auto code = bare(value);
  return value.size() == 17 && (value[2] == ':' || value[2] == '-') && code.size() == 12 &&
         code.find_first_not_of("0123456789ABCDEF") == std::string::npos;
}

constexpr std::array refined{"CREDIT_CARD", "IBAN_CODE", "MAC_ADDRESS", "MEDICAL_LICENSE"};

// Presidio's names of numbers, and how many letters and digits such a number has, written with or without its prefix.
struct NumberEntity {
  std::string_view name;
  std::size_t least, most;
};
constexpr std::array number_entities{
    NumberEntity{"AU_ABN", 11, 11},
    NumberEntity{"AU_ACN", 9, 9},
    NumberEntity{"AU_MEDICARE", 10, 11},
    NumberEntity{"AU_TFN", 8, 9},
    NumberEntity{"CREDIT_CARD", 12, 19},
    NumberEntity{"CRYPTO", 25, 64},
    NumberEntity{"DE_HEALTH_INSURANCE", 10, 10},
    NumberEntity{"DE_ID_CARD", 9, 10},
    NumberEntity{"DE_PASSPORT", 9, 10},
    NumberEntity{"DE_SOCIAL_SECURITY", 12, 12},
    NumberEntity{"DE_TAX_ID", 11, 11},
    NumberEntity{"ES_NIE", 9, 9},
    NumberEntity{"ES_NIF", 8, 9},
    NumberEntity{"FI_PERSONAL_IDENTITY_CODE", 10, 11},
    NumberEntity{"IBAN_CODE", 15, 34},
    NumberEntity{"IN_AADHAAR", 12, 12},
    NumberEntity{"IN_PAN", 10, 10},
    NumberEntity{"IN_PASSPORT", 8, 8},
    NumberEntity{"IN_VEHICLE_REGISTRATION", 7, 11},
    NumberEntity{"IN_VOTER", 10, 10},
    NumberEntity{"IT_DRIVER_LICENSE", 9, 10},
    NumberEntity{"IT_FISCAL_CODE", 16, 16},
    NumberEntity{"IT_IDENTITY_CARD", 9, 9},
    NumberEntity{"IT_PASSPORT", 9, 9},
    NumberEntity{"IT_VAT_CODE", 11, 13},
    NumberEntity{"KR_RRN", 13, 13},
    NumberEntity{"MEDICAL_LICENSE", 5, 12},
    NumberEntity{"PL_PESEL", 11, 11},
    NumberEntity{"SG_NRIC_FIN", 9, 9},
    NumberEntity{"SG_UEN", 9, 10},
    NumberEntity{"TH_TNIN", 13, 13},
    NumberEntity{"UK_NHS", 10, 10},
    NumberEntity{"UK_NINO", 8, 9},
    NumberEntity{"UK_PASSPORT", 9, 9},
    NumberEntity{"US_BANK_NUMBER", 6, 17},
    NumberEntity{"US_DRIVER_LICENSE", 4, 16},
    NumberEntity{"US_ITIN", 9, 9},
    NumberEntity{"US_MBI", 11, 11},
    NumberEntity{"US_PASSPORT", 8, 10},
    NumberEntity{"US_SSN", 9, 9},
};

}  // namespace

std::string_view entity_of(trust::Label label, std::string_view value, deid::Language language) {
  auto code = bare(value);
  if (label == trust::Label::account && deid::iban_valid(code)) return "IBAN_CODE";
  if (label == trust::Label::account && deid::card_prefix(code) && deid::luhn_valid(code)) return "CREDIT_CARD";
  if (label == trust::Label::license && (deid::npi_valid(code) || deid::dea_valid(code))) return "MEDICAL_LICENSE";
  if (label == trust::Label::device && looks_like_mac(value)) return "MAC_ADDRESS";
  const auto& entry = entity_table[static_cast<std::size_t>(label)];
  return language == deid::Language::en ? entry.in_english : entry.elsewhere;
}

bool can_be(trust::Label label, std::string_view value, std::string_view asked) {
  if (label == trust::Label::age) return asked == "DATE_TIME";  // as in Presidio's own models
  if (entity_table[static_cast<std::size_t>(label)].elsewhere != "ID") return false;
  const auto* number = std::ranges::find(number_entities, asked, &NumberEntity::name);
  const auto length = bare(value).size();
  return number != number_entities.end() && length >= number->least && length <= number->most;
}

std::vector<std::string_view> supported_entities(deid::Language language) {
  std::vector<std::string_view> names(refined.begin(), refined.end());
  for (const auto& entry : entity_table)
    if (entry.label != trust::Label::profession)  // found and always kept
      names.push_back(language == deid::Language::en ? entry.in_english : entry.elsewhere);
  for (const auto& number : number_entities)
    if (language == deid::Language::en || !number.name.starts_with("US_")) names.push_back(number.name);
  std::ranges::sort(names);
  auto again = std::ranges::unique(names);
  names.erase(again.begin(), again.end());
  return names;
}

}  // namespace wardbook::presidio
