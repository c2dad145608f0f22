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

std::vector<std::string_view> supported_entities(deid::Language language) {
  std::vector<std::string_view> names(refined.begin(), refined.end());
  for (const auto& entry : entity_table)
    if (entry.label != trust::Label::profession)  // found and always kept
      names.push_back(language == deid::Language::en ? entry.in_english : entry.elsewhere);
  std::ranges::sort(names);
  auto again = std::ranges::unique(names);
  names.erase(again.begin(), again.end());
  return names;
}

}  // namespace wardbook::presidio
