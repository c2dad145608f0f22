// Check digits and shapes of numbers that identify somebody. Each takes the plain characters, without separators.
// Pure functions.
#pragma once

#include <string_view>

namespace wardbook::deid {

bool luhn_valid(std::string_view digits);                   // ISO/IEC 7812-1 annex B
bool ssn_valid(std::string_view nine_digits);               // SSA: area not 000, 666, 9xx; group not 00; serial not 0000
bool vin_valid(std::string_view seventeen);                 // 49 CFR 565.15: no I, O, Q; check digit in place 9
bool npi_valid(std::string_view ten_digits);                // 45 CFR 162.406: Luhn with the prefix 80840
bool dea_valid(std::string_view two_letters_seven_digits);  // 21 CFR 1301; (d1+d3+d5) + 2(d2+d4+d6) ends in d7
bool mbi_shape(std::string_view eleven);                    // CMS: C A AN N A AN N A A N N without S L O I B Z
bool iban_valid(std::string_view characters);               // ISO 13616: mod 97 is 1
bool card_prefix(std::string_view digits);                  // the first digits of payment cards, with the right length

}  // namespace wardbook::deid
