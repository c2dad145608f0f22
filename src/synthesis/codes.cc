#include "synthesis/codes.h"

#include <algorithm>

#include <fmt/format.h>

#include "deid/one_of.h"
#include "deid/validators.h"
#include "synthesis/letters.h"
#include "text/fold.h"

namespace wardbook::synthesis {
namespace {

// The last digit that makes `digits` valid, tried out: there are ten.
template <typename Valid>
std::string completed(std::string digits, Valid valid) {
  for (char c = '0'; c <= '9'; ++c)
    if (valid(digits + c)) return digits + c;
  return digits + '0';
}

std::uint64_t remainder_of(std::string_view digits, std::uint64_t modulus) {
  std::uint64_t rest = 0;
  for (const char c : digits) rest = (rest * 10 + static_cast<std::uint64_t>(c - '0')) % modulus;
  return rest;
}

// Cut into groups of these sizes, joined by `sign`.
std::string grouped(std::string_view text, std::initializer_list<std::size_t> sizes, std::string_view sign) {
  std::string result;
  for (const std::size_t size : sizes) {
    if (text.empty()) break;
    if (!result.empty()) result += sign;
    result += text.substr(0, size);
    text.remove_prefix(std::min(size, text.size()));
  }
  return result.append(text);
}

std::string_view some_sign(Dice& dice) {
  static constexpr std::string_view signs[] = {"", " ", "-", ".", "/"};
  return dice.pick(signs);
}

bool word_for_codes(std::string_view folded) {
  static constexpr std::string_view words[] = {
      "mrn", "csn", "fin",  "acct", "dob", "ssn", "npi", "dea",  "lot", "ref",   "sn",   "udi",   "vin",   "dl",   "id",
      "no",  "nr",  "num",  "case", "enc", "ord", "acc", "spec", "rx",  "urn",   "nhs",  "chart", "visit", "jpg",  "jpeg",
      "png", "tif", "tiff", "dcm",  "pdf", "wav", "mp4", "img",  "dsc", "photo", "face", "scan",  "voice", "left", "right"};
  return deid::one_of(folded, words);
}

constexpr std::string_view dni_letters = "TRWAGMYFPDXBNJZSQVHLCKE";

}  // namespace

std::string of_shape(Dice& dice, std::string_view shape) {
  static constexpr std::string_view both = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789";
  static constexpr std::string_view hexadecimal = "0123456789abcdef";
  std::string result;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    switch (shape[i]) {
      case '#':
        result += dice.digit();
        break;
      case '1':
        result += static_cast<char>('1' + dice.below(9));
        break;
      case '@':
        result += dice.letter();
        break;
      case '~':
        result += static_cast<char>(dice.letter() + 32);
        break;
      case '^':
        result += both[dice.below(both.size())];
        break;
      case '%':
        result += hexadecimal[dice.below(16)];
        break;
      case 'Y':
        result += fmt::format("{:02}", dice.between(9, 26));
        break;
      case '\\':
        if (++i < shape.size()) result += shape[i];
        break;
      default:
        result += shape[i];
    }
  }
  return result;
}

std::string reshaped(Dice& dice, std::string_view code, LettersOfCode letters) {
  std::string result;
  for (const Run& run : runs(code)) {
    if (run.kind == Run::other) {
      result += run.text;
    } else if (run.kind == Run::digits) {
      for (std::size_t i = 0; i < run.text.size(); ++i) {
        // A leading zero stays one, others become none: so the length that is meant stays.
        if (i == 0 && run.text.size() > 1)
          result += run.text[0] == '0' ? '0' : static_cast<char>('1' + dice.below(9));
        else
          result += dice.digit();
      }
    } else if (letters == LettersOfCode::keep || word_for_codes(text::fold(run.text)) || plain(run.text) != run.text) {
      result += run.text;
    } else {
      for (const char c : run.text) result += c >= 'a' ? static_cast<char>(dice.letter() + 32) : dice.letter();
    }
  }
  return result;
}

std::string social_security_number(Dice& dice) {
  std::string digits;
  do {
    digits = of_shape(dice, "#########");
  } while (!deid::ssn_valid(digits));
  static constexpr std::string_view signs[] = {"-", "-", "-", "-", "", " ", ".", "–"};
  return grouped(digits, {3, 2, 4}, dice.pick(signs));
}

std::string payment_card(Dice& dice) {
  static constexpr std::string_view starts[] = {"4", "51", "52", "53", "54", "55", "6011", "34", "37"};
  std::string digits(dice.pick(starts));
  const bool american_express = digits[0] == '3';
  while (digits.size() < (american_express ? 14U : 15U)) digits += dice.digit();
  digits = completed(digits, [](const std::string& all) { return deid::luhn_valid(all); });
  static constexpr std::string_view signs[] = {" ", "-", ""};
  const std::string_view sign = dice.pick(signs);
  return american_express ? grouped(digits, {4, 6, 5}, sign) : grouped(digits, {4, 4, 4, 4}, sign);
}

std::string npi(Dice& dice) {
  std::string digits = dice.percent(90) ? "1" : "2";
  digits += of_shape(dice, "########");
  return completed(digits, [](const std::string& all) { return deid::npi_valid(all); });
}

std::string dea(Dice& dice, char initial) {
  static constexpr std::string_view kinds = "ABFGM";
  std::string code(1, kinds[dice.below(kinds.size())]);
  code += initial;
  code += of_shape(dice, "######");
  return completed(code, [](const std::string& all) { return deid::dea_valid(all); });
}

std::string vin(Dice& dice) {
  static constexpr std::string_view makers[] = {"1FT", "1GC", "1HG", "2T1", "3VW", "4T1", "5YJ", "JTD",
                                                "KMH", "WBA", "1C4", "JM1", "5NP", "2HG", "SAL"};
  static constexpr std::string_view characters = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";
  std::string code(dice.pick(makers));
  while (code.size() < 17) code += characters[dice.below(characters.size())];
  for (std::size_t i = 12; i < 17; ++i) code[i] = dice.digit();
  for (const char check : std::string_view("0123456789X")) {
    code[8] = check;
    if (deid::vin_valid(code)) break;
  }
  return code;
}

std::string mbi(Dice& dice) {
  static constexpr std::string_view letters = "ACDEFGHJKMNPQRTUVWXY";
  static constexpr std::string_view both = "ACDEFGHJKMNPQRTUVWXY0123456789";
  std::string code;
  for (const char kind : std::string_view("CAXNAXNAANN")) {
    if (kind == 'C')
      code += static_cast<char>('1' + dice.below(9));
    else if (kind == 'A')
      code += letters[dice.below(letters.size())];
    else if (kind == 'N')
      code += dice.digit();
    else
      code += both[dice.below(both.size())];
  }
  return dice.percent(60) ? grouped(code, {4, 3, 4}, "-") : code;
}

std::string iban(Dice& dice, Language language) {
  const bool french = language == Language::fr;
  const std::string_view country = language == Language::es ? "ES" : french ? "FR" : "DE";
  const std::size_t length = language == Language::es ? 20 : french ? 23 : 18;
  std::string account;
  while (account.size() < length) account += dice.digit();
  // ISO 13616: the country's letters as numbers (A is 10) and 00 behind the account; 98 minus the remainder.
  std::string numbers = account;
  for (const char c : country) numbers += std::to_string(c - 'A' + 10);
  const std::string whole = std::string(country) + fmt::format("{:02}", 98 - remainder_of(numbers + "00", 97)) + account;
  return dice.percent(70) ? grouped(whole, {4, 4, 4, 4, 4, 4, 4}, " ") : whole;
}

std::string dni(Dice& dice) {
  const std::string digits = of_shape(dice, "1#######");
  const char letter = dni_letters[remainder_of(digits, 23)];
  const bool dots = dice.percent(20);
  const bool hyphen = dice.percent(25);
  return (dots ? grouped(digits, {2, 3, 3}, ".") : digits) + (hyphen ? "-" : "") + letter;
}

std::string nie(Dice& dice) {
  const std::uint32_t first = dice.below(3);
  const std::string digits = of_shape(dice, "#######");
  const char letter = dni_letters[remainder_of(std::to_string(first) + digits, 23)];
  const std::string_view hyphen = dice.percent(30) ? "-" : "";
  return std::string(1, "XYZ"[first]).append(hyphen).append(digits).append(hyphen) + letter;
}

std::string nass(Dice& dice) {
  const std::string province = fmt::format("{:02}", dice.between(1, 52));
  const std::string number = of_shape(dice, "1#######");  // at least ten million: then the check runs over both, one behind the other
  const std::string check = fmt::format("{:02}", remainder_of(province + number, 97));
  return grouped(province + number + check, {2, 8, 2}, some_sign(dice));
}

std::string kvnr(Dice& dice) {
  const char letter = dice.letter();
  const std::string digits = of_shape(dice, "########");
  // The letter as two digits; weights 1 and 2 in turn; the sums of the digits of the products, modulo ten.
  const std::string all = fmt::format("{:02}", letter - 'A' + 1) + digits;
  int sum = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const int product = (all[i] - '0') * (i % 2 == 0 ? 1 : 2);
    sum += product / 10 + product % 10;
  }
  return std::string(1, letter) + digits + std::to_string(sum % 10);
}

std::string nir(Dice& dice) {
  std::string number = dice.percent(50) ? "1" : "2";
  number += fmt::format("{:02}", dice.between(0, 99));
  number += fmt::format("{:02}", dice.between(1, 12));
  const int department = dice.between(1, 95);
  number += fmt::format("{:02}", department == 20 ? 21 : department);  // 20 is written 2A or 2B
  number += fmt::format("{:03}", dice.between(1, 989));
  number += fmt::format("{:03}", dice.between(1, 999));
  number += fmt::format("{:02}", 97 - remainder_of(number, 97));
  return dice.percent(70) ? grouped(number, {1, 2, 2, 2, 3, 3, 2}, " ") : number;
}

std::string ipv4(Dice& dice) {
  static constexpr int firsts[] = {10, 172, 192, 24, 67, 73, 98, 104, 208, 81, 89};
  std::string address = std::to_string(dice.pick(firsts));
  for (int i = 0; i < 3; ++i) address += "." + std::to_string(dice.between(0, 254));
  return address;
}

std::string ipv6(Dice& dice) {
  static constexpr std::string_view shapes[] = {"2001:db8:%%%%:%%%%::%%", "fe80::%%%%:%%ff:fe%%:%%%%",
                                                "2600:1%%%:%%%%:%%%:%%%%:%%%%:%%%%:%%%%", "fd%%:%%%%:%%%%::%%%%", "2a0%:%%%%:%%%%:%%%%::%"};
  // A "1" of an address is itself, not a digit to draw.
  std::string result;
  for (const char c : dice.pick(shapes)) result += c == '%' ? of_shape(dice, "%") : std::string(1, c);
  return result;
}

std::string mac_address(Dice& dice) {
  const std::string_view sign = dice.percent(75) ? ":" : "-";
  const std::string address = grouped(of_shape(dice, "%%%%%%%%%%%%"), {2, 2, 2, 2, 2, 2}, sign);
  return dice.percent(60) ? upper(address) : address;
}

}  // namespace wardbook::synthesis
