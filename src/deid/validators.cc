#include "deid/validators.h"

namespace wardbook::deid {

namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }
char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }
bool letter(char c) { return upper(c) >= 'A' && upper(c) <= 'Z'; }

int luhn_sum(std::string_view digits) {
  int sum = 0;
  bool twice = false;
  for (std::size_t i = digits.size(); i-- > 0; twice = !twice) {
    if (!digit(digits[i])) return -1;
    int value = digits[i] - '0';
    if (twice) value = value > 4 ? value * 2 - 9 : value * 2;
    sum += value;
  }
  return sum;
}

}  // namespace

bool luhn_valid(std::string_view digits) {
  const int sum = luhn_sum(digits);
  return sum > 0 && sum % 10 == 0;
}

bool ssn_valid(std::string_view d) {
  if (d.size() != 9) return false;
  for (const char c : d)
    if (!digit(c)) return false;
  return d.substr(0, 3) != "000" && d.substr(0, 3) != "666" && d[0] != '9' && d.substr(3, 2) != "00" && d.substr(5) != "0000";
}

bool vin_valid(std::string_view vin) {
  if (vin.size() != 17) return false;
  static constexpr int values[26] = {1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4, 5, 0, 7, 0, 9, 2, 3, 4, 5, 6, 7, 8, 9};
  static constexpr int weights[17] = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
  int sum = 0;
  for (std::size_t i = 0; i < 17; ++i) {
    const char c = upper(vin[i]);
    if (digit(c))
      sum += (c - '0') * weights[i];
    else if (letter(c) && c != 'I' && c != 'O' && c != 'Q')
      sum += values[c - 'A'] * weights[i];
    else
      return false;
  }
  const int check = sum % 11;
  return upper(vin[8]) == (check == 10 ? 'X' : static_cast<char>('0' + check));
}

bool npi_valid(std::string_view d) {
  if (d.size() != 10 || (d[0] != '1' && d[0] != '2')) return false;
  const int sum = luhn_sum(d);
  return sum >= 0 && (sum + 24) % 10 == 0;  // 24 is the sum of the prefix 80840
}

bool dea_valid(std::string_view d) {
  if (d.size() != 9 || !letter(d[0]) || !(letter(d[1]) || d[1] == '9')) return false;
  int odd = 0;
  int even = 0;
  for (std::size_t i = 2; i < 9; ++i) {
    if (!digit(d[i])) return false;
    if (i < 8) (i % 2 == 0 ? odd : even) += d[i] - '0';
  }
  return (odd + 2 * even) % 10 == d[8] - '0';
}

bool mbi_shape(std::string_view m) {
  if (m.size() != 11) return false;
  static constexpr std::string_view form = "CAXNAXNAANN";
  for (std::size_t i = 0; i < 11; ++i) {
    const char c = upper(m[i]);
    const bool alpha = letter(c) && std::string_view("SLOIBZ").find(c) == std::string_view::npos;
    const bool ok = form[i] == 'C' ? (digit(c) && c != '0') : form[i] == 'A' ? alpha : form[i] == 'N' ? digit(c) : (alpha || digit(c));
    if (!ok) return false;
  }
  return true;
}

bool iban_valid(std::string_view text) {
  if (text.size() < 15 || text.size() > 34 || !letter(text[0]) || !letter(text[1]) || !digit(text[2]) || !digit(text[3])) return false;
  int rest = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = upper(text[(i + 4) % text.size()]);
    if (digit(c))
      rest = (rest * 10 + (c - '0')) % 97;
    else if (letter(c))
      rest = (rest * 100 + (c - 'A' + 10)) % 97;
    else
      return false;
  }
  return rest == 1;
}

bool card_prefix(std::string_view d) {
  if (d.size() < 13 || d.size() > 19) return false;
  if (d[0] == '4') return d.size() == 13 || d.size() == 16 || d.size() == 19;
  if (d[0] == '5' || d[0] == '2') return d.size() == 16;
  if (d[0] == '3') return d.size() == 14 || d.size() == 15 || d.size() == 16;
  return d[0] == '6';
}

}  // namespace wardbook::deid
