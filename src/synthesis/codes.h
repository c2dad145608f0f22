// Numbers of persons as their issuers make them, with right check digits, and codes of any shape. Functions without state: thread safe.
#pragma once

#include <string>
#include <string_view>

#include "synthesis/dice.h"
#include "synthesis/marked_note.h"

namespace wardbook::synthesis {

// A code of a shape: # digit, 1 digit but zero, @ capital letter, ~ small letter, ^ capital or digit, % hexadecimal digit, Y the two digits
// of a year of our days; everything else stands for itself, also after a backslash.
std::string of_shape(Dice& dice, std::string_view shape);

// The same code with other digits and, if asked, other letters. Runs of letters that are words for what the code is ("MRN", "CSN") stay.
enum class LettersOfCode { keep, change };
std::string reshaped(Dice& dice, std::string_view code, LettersOfCode letters);

std::string social_security_number(Dice& dice);   // "219-09-9998", in all its spellings
std::string payment_card(Dice& dice);             // ISO/IEC 7812-1, sometimes in groups of four
std::string npi(Dice& dice);                      // 45 CFR 162.406
std::string dea(Dice& dice, char initial);        // 21 CFR 1301; `initial` of the surname
std::string vin(Dice& dice);                      // 49 CFR 565.15
std::string mbi(Dice& dice);                      // CMS: Medicare beneficiary identifier
std::string iban(Dice& dice, Language language);  // ISO 13616
std::string dni(Dice& dice);                      // Spain: eight digits, letter modulo 23
std::string nie(Dice& dice);                      // Spain: X, Y or Z, seven digits, letter
std::string nass(Dice& dice);                     // Spain: province, number, check modulo 97
std::string kvnr(Dice& dice);                     // Germany, section 290 SGB V: a letter, eight digits, check digit
std::string nir(Dice& dice);                      // France: sex, year, month, place, order, key 97 minus modulo 97
std::string ipv4(Dice& dice);
std::string ipv6(Dice& dice);
std::string mac_address(Dice& dice);

}  // namespace wardbook::synthesis
