#include "deid/european_validators.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace wardbook::deid::european {

namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }
char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }
bool letter(char c) { return upper(c) >= 'A' && upper(c) <= 'Z'; }
bool digits(std::string_view text) { return std::all_of(text.begin(), text.end(), digit); }
int at(std::string_view text, std::size_t i) { return text[i] - '0'; }
int two(std::string_view text, std::size_t i) { return at(text, i) * 10 + at(text, i + 1); }
std::uint64_t value(std::string_view text) {
  std::uint64_t result = 0;
  for (const char c : text) result = result * 10 + static_cast<std::uint64_t>(c - '0');
  return result;
}
int cross(int number) { return number / 10 + number % 10; }

}  // namespace

bool dni_valid(std::string_view t) {
  if (t.size() != 9 || !letter(t[8])) return false;
  const char first = upper(t[0]);
  const bool foreign = first == 'X' || first == 'Y' || first == 'Z';
  if (!digits(t.substr(1, 7)) || (!foreign && !digit(t[0]))) return false;
  const std::uint64_t number =
      value(t.substr(1, 7)) + (foreign ? static_cast<std::uint64_t>(first - 'X') : value(t.substr(0, 1))) * 10000000;
  return std::string_view("TRWAGMYFPDXBNJZSQVHLCKE")[number % 23] == upper(t[8]);
}

bool nass_valid(std::string_view t) {
  if (t.size() != 12 || !digits(t)) return false;
  const std::uint64_t province = value(t.substr(0, 2));
  const std::uint64_t serial = value(t.substr(2, 8));
  if (province == 0) return false;
  const std::uint64_t number = province * (serial < 10000000 ? 10000000 : 100000000) + serial;
  return number % 97 == value(t.substr(10));
}

bool curp_valid(std::string_view t) {
  if (t.size() != 18) return false;
  // The letter Ñ stands between N and O in the table of values.
  int sum = 0;
  for (std::size_t i = 0; i < 17; ++i) {
    const char c = upper(t[i]);
    const bool wants_letter = i < 4 || (i > 9 && i < 16);
    if (i < 16 ? (wants_letter ? !letter(c) : !digit(c)) : !(letter(c) || digit(c))) return false;
    const int here = digit(c) ? c - '0' : c <= 'N' ? c - 'A' + 10 : c - 'A' + 11;
    sum += here * (18 - static_cast<int>(i));
  }
  return digit(t[17]) && (10 - sum % 10) % 10 == at(t, 17);
}

bool kvnr_valid(std::string_view t) {
  if (t.size() != 10 || !letter(t[0]) || !digits(t.substr(1))) return false;
  const int first = upper(t[0]) - 'A' + 1;
  int sum = first / 10 + cross(first % 10 * 2);
  for (std::size_t i = 1; i < 9; ++i) sum += cross(at(t, i) * (i % 2 == 1 ? 1 : 2));
  return sum % 10 == at(t, 9);
}

bool rvnr_valid(std::string_view t) {
  if (t.size() != 12 || !digits(t.substr(0, 8)) || !letter(t[8]) || !digits(t.substr(9))) return false;
  const int day = two(t, 2);
  const int month = two(t, 4);
  if (day == 0 || day > 31 || month == 0 || month > 12) return false;
  const int name = upper(t[8]) - 'A' + 1;
  const std::array<int, 12> parts{at(t, 0), at(t, 1), at(t, 2),  at(t, 3),  at(t, 4), at(t, 5),
                                  at(t, 6), at(t, 7), name / 10, name % 10, at(t, 9), at(t, 10)};
  constexpr std::array<int, 12> weights{2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1};
  int sum = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) sum += cross(parts[i] * weights[i]);
  return sum % 10 == at(t, 11);
}

bool steuer_id_valid(std::string_view t) {
  if (t.size() != 11 || !digits(t) || t[0] == '0') return false;
  int product = 10;
  for (std::size_t i = 0; i < 10; ++i) {
    int sum = (at(t, i) + product) % 10;
    if (sum == 0) sum = 10;
    product = sum * 2 % 11;
  }
  return (11 - product) % 10 == at(t, 10);
}

bool svnr_valid(std::string_view t) {
  if (t.size() != 10 || !digits(t) || t[0] == '0') return false;
  constexpr std::array<int, 10> weights{3, 7, 9, 0, 5, 8, 4, 2, 1, 6};
  int sum = 0;
  for (std::size_t i = 0; i < 10; ++i) sum += at(t, i) * weights[i];
  return sum % 11 == at(t, 3) && two(t, 4) >= 1 && two(t, 4) <= 31;
}

bool ahv_valid(std::string_view t) {
  if (t.size() != 13 || !digits(t) || !t.starts_with("756")) return false;
  int sum = 0;
  for (std::size_t i = 0; i < 12; ++i) sum += at(t, i) * (i % 2 == 0 ? 1 : 3);
  return (10 - sum % 10) % 10 == at(t, 12);
}

bool lanr_valid(std::string_view t) {
  if (t.size() != 9 || !digits(t)) return false;
  int sum = 0;
  for (std::size_t i = 0; i < 6; ++i) sum += at(t, i) * (i % 2 == 0 ? 4 : 9);
  return (10 - sum % 10) % 10 == at(t, 6);
}

// Sex, two digits of the year, two of the month, two of the département, ...
bool nir_shape(std::string_view t) {
  if ((t.size() != 13 && t.size() != 15) || !digits(t.substr(0, 6)) || !digits(t.substr(7))) return false;
  const char department = upper(t[6]);
  if (!digit(department) && !(t[5] == '2' && (department == 'A' || department == 'B'))) return false;
  const int month = two(t, 3);
  const bool sex = t[0] == '1' || t[0] == '2' || t[0] == '3' || t[0] == '4' || t[0] == '7' || t[0] == '8';
  return sex && ((month >= 1 && month <= 12) || (month >= 20 && month <= 42) || month >= 50);
}

bool nir_valid(std::string_view t) {
  if (t.size() != 15 || !nir_shape(t)) return false;
  const char department = upper(t[6]);
  std::uint64_t number = value(t.substr(0, 5)) * 100000000 + value(t.substr(7, 6));
  number += (department == 'A' ? 19U : department == 'B' ? 18U : static_cast<unsigned>(two(t, 5))) * std::uint64_t{1000000};
  return 97 - number % 97 == value(t.substr(13));
}

bool niss_valid(std::string_view t) {
  if (t.size() != 11 || !digits(t)) return false;
  const std::uint64_t number = value(t.substr(0, 9));
  const std::uint64_t key = value(t.substr(9));
  return 97 - number % 97 == key || 97 - (2000000000 + number) % 97 == key;
}

bool ramq_shape(std::string_view t) {
  if (t.size() != 12 || !std::all_of(t.begin(), t.begin() + 4, letter) || !digits(t.substr(4))) return false;
  const int month = two(t, 6) % 50;
  return month >= 1 && month <= 12 && two(t, 8) >= 1 && two(t, 8) <= 31;
}

}  // namespace wardbook::deid::european
