// Check digits and shapes of the numbers by which Spain, Mexico, Germany, Austria, Switzerland, France, Belgium and Québec know a
// person. Each takes the plain characters, without separators, letters in either case. Pure functions.
#pragma once

#include <string_view>

namespace wardbook::deid::european {

bool dni_valid(std::string_view nine);            // Real Decreto 1553/2005: the letter is the number modulo 23; NIE: X, Y, Z for 0, 1, 2
bool nass_valid(std::string_view twelve);         // Spanish social security: the last two are the rest by 97
bool curp_valid(std::string_view eighteen);       // Mexico, Instructivo normativo para la asignación de la CURP
bool kvnr_valid(std::string_view ten);            // § 290 SGB V: letter, eight digits, check digit
bool rvnr_valid(std::string_view twelve);         // § 147 SGB VI, VKVV § 4: area, birth, letter, serial, check digit
bool steuer_id_valid(std::string_view eleven);    // § 139b AO: ISO 7064, MOD 11,10
bool svnr_valid(std::string_view ten);            // § 460d ASVG: the fourth digit, modulo 11
bool ahv_valid(std::string_view thirteen);        // AHVN13: 756 and the check digit of EAN-13
bool lanr_valid(std::string_view nine);           // KBV: the seventh digit, weights 4 and 9
bool nir_valid(std::string_view fifteen);         // France, INSEE: the key is 97 less the rest by 97; Corsica's 2A and 2B for 19 and 18
bool nir_shape(std::string_view thirteen_or_15);  // sex, year, month, département: for numbers without a key or with a wrong one
bool niss_valid(std::string_view eleven);         // Belgium: 97 less the rest by 97, with a 2 before it for those born since 2000
bool ramq_shape(std::string_view twelve);  // Québec: three letters of the name, one of the first name, birth (month + 50), two digits

}  // namespace wardbook::deid::european
