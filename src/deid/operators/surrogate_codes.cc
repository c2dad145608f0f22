#include "deid/operators/surrogate_codes.h"

#include <algorithm>

#include "deid/one_of.h"
#include "deid/validators.h"
#include "text/fold.h"

namespace wardbook::deid::operators {

namespace {

using trust::Label;

bool digit(char c) { return c >= '0' && c <= '9'; }
bool lower(char c) { return c >= 'a' && c <= 'z'; }
bool upper(char c) { return c >= 'A' && c <= 'Z'; }
std::size_t digits_in(std::string_view text) { return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), digit)); }

// Numbers below a bound, one after the other, from a draw for each eight of them.
class Stream {
 public:
  Stream(const PatientKey& key, std::string_view purpose, std::string_view value, std::uint32_t attempt)
      : key_(key), purpose_(purpose), value_(value), attempt_(attempt) {}
  char among(std::string_view choices) {
    if (left_ == 0) {
      drawn_ = key_.draw(purpose_ + "/" + std::to_string(block_++), value_, attempt_);
      left_ = 4;
    }
    --left_;
    const std::uint64_t piece = drawn_ & 0xFFFF;
    drawn_ >>= 16;
    return choices[piece % choices.size()];
  }

 private:
  const PatientKey& key_;
  std::string purpose_;
  std::string value_;
  std::uint32_t attempt_;
  int block_ = 0, left_ = 0;
  std::uint64_t drawn_ = 0;
};

constexpr std::string_view figures = "0123456789", not_zero = "123456789", small = "abcdefghijklmnopqrstuvwxyz",
                           capital = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", hex_small = "0123456789abcdef", hex_capital = "0123456789ABCDEF";

using Check = bool (*)(std::string_view);
bool card(std::string_view plain) { return plain.size() >= 13 && luhn_valid(plain); }
bool npi(std::string_view plain) { return plain.size() == 10 && npi_valid(plain); }
bool vin(std::string_view plain) { return plain.size() == 17 && vin_valid(plain); }
bool dea(std::string_view plain) { return plain.size() == 9 && dea_valid(plain); }
bool mbi(std::string_view plain) { return plain.size() == 11 && mbi_shape(plain); }
bool iban(std::string_view plain) { return plain.size() >= 15 && plain.size() <= 34 && iban_valid(plain); }
constexpr Check checks[] = {card, npi, vin, dea, mbi, iban};

std::string plain_capitals(std::string_view value) {
  std::string plain;
  for (const char c : value)
    if (digit(c) || upper(c) || lower(c)) plain += lower(c) ? static_cast<char>(c - 0x20) : c;
  return plain;
}

// Letters that say what a number is, and not which: "ext. 22".
bool number_word(std::string_view low) {
  static constexpr std::string_view words[] = {"ext",  "extension", "x", "tel", "phone", "fax", "pager",
                                               "cell", "p",         "f", "or",  "and",   "to"};
  return one_of(low, words);
}

// "00:1A:2B:3C:4D:5E"
bool hexadecimal(std::string_view value) {
  return std::count(value.begin(), value.end(), ':') == 5 && std::all_of(value.begin(), value.end(), [](char c) {
           return c == ':' || digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
         });
}

// The letters of a telephone number's words, of a file's name and of an IBAN's country stay.
std::string same_shape(std::string_view value, Label label, bool is_iban, Stream& stream) {
  const bool hex = hexadecimal(value);
  std::size_t seen = 0;
  std::string result;
  for (std::size_t at = 0; at < value.size();) {
    std::size_t end = at;
    while (end < value.size() && (lower(value[end]) || upper(value[end]))) ++end;
    const bool phone = label == Label::phone || label == Label::fax;
    const bool stays = label == Label::biometric || (phone && number_word(text::lower(value.substr(at, end - at))));
    for (; at < end; ++at) {
      ++seen;
      if (stays || (is_iban && seen <= 2))
        result += value[at];
      else
        result += stream.among(lower(value[at]) ? (hex ? hex_small : small) : (hex ? hex_capital : capital));
    }
    for (; at < value.size() && !lower(value[at]) && !upper(value[at]); ++at) {
      const char c = value[at];
      if (digit(c))
        result += c == '0' && seen == 0 ? '0' : stream.among(seen == 0 && !hex ? not_zero : figures);
      else
        result += c;
      seen += digit(c);
    }
  }
  return result;
}

// Overwrites the digits of `value` from the place of the `from`th of them on.
void put_digits(std::string& value, std::size_t from, std::string_view digits) {
  std::size_t seen = 0;
  for (char& c : value) {
    if (!digit(c)) continue;
    if (seen >= from && seen < from + digits.size()) c = digits[seen - from];
    ++seen;
  }
}

// The digits of an extension are not counted to the number.
std::size_t main_digits(std::string_view value) {
  const std::string low = text::lower(value);
  return digits_in(std::string_view(low).substr(0, std::min({low.find('x'), low.find(','), low.find(';')})));
}

std::string drawn(std::string_view value, Label label, bool is_iban, Stream& stream) {
  std::string result = same_shape(value, label, is_iban, stream);
  if (label == Label::phone || label == Label::fax) {
    const std::size_t count = main_digits(value);
    if (count == 10 || count == 11) {
      const std::size_t from = count - 10;
      put_digits(result, from, std::string{stream.among("23456789")});
      put_digits(result, from + 3, "55501");
      if (from == 1) put_digits(result, 0, "1");
    } else if (count == 7) {
      put_digits(result, 0, "55501");
    }
  } else if (label == Label::ssn && digits_in(value) == 9) {
    put_digits(result, 0, "9");
  }
  return result;
}

std::string changed_local_part(std::string_view local, const SurrogateNames& names, Stream& stream) {
  std::string result;
  for (std::size_t at = 0; at < local.size();) {
    std::size_t end = at;
    while (end < local.size() && (lower(local[end]) || upper(local[end]))) ++end;
    if (end == at) {
      result += digit(local[at]) ? stream.among(figures) : local[at];
      ++at;
      continue;
    }
    const std::string_view part = local.substr(at, end - at);
    if (const std::string* name = names.known(text::fold(part)))
      result += text::fold(*name);
    else
      for (const char c : part) result += stream.among(lower(c) ? small : capital);
    at = end;
  }
  return result;
}

std::string other_domain(Stream& stream) {
  constexpr std::string_view domains[] = {"example.com", "example.net", "example.org"};
  return std::string(domains[static_cast<std::size_t>(stream.among("012") - '0')]);
}

std::string other_address(std::string_view value, Label label, const SurrogateNames& names, Stream& stream) {
  if (label == Label::email) {
    const std::size_t at = value.rfind('@');
    return changed_local_part(value.substr(0, at), names, stream) + "@" + other_domain(stream);
  }
  if (label == Label::url) {
    const std::size_t scheme = value.find("://");
    const std::size_t host = scheme == std::string_view::npos ? 0 : scheme + 3;
    const std::size_t path = std::min(value.find_first_of("/?#:", host), value.size());
    return std::string(value.substr(0, host)) + (value.substr(host).starts_with("www.") ? "www." : "") + other_domain(stream) +
           same_shape(value.substr(path), label, false, stream);
  }
  if (std::count(value.begin(), value.end(), '.') == 3 && value.find(':') == std::string_view::npos) {
    constexpr std::string_view blocks[] = {"192.0.2.", "198.51.100.", "203.0.113."};
    std::string last{stream.among("12")};
    last += stream.among("01234");
    last += stream.among(figures);
    return std::string(blocks[static_cast<std::size_t>(stream.among("012") - '0')]) + last;
  }
  std::string result;
  const bool ip = label == Label::ip && value.find("::") == std::string_view::npos && std::count(value.begin(), value.end(), ':') == 7;
  for (const char c : value) {
    const bool hex = digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    result += hex ? stream.among(upper(c) ? hex_capital : hex_small) : c;
  }
  if (hexadecimal(value)) return result;
  if (!ip) return "2001:db8::" + std::string{stream.among(not_zero), stream.among(hex_small), stream.among(hex_small)};
  const std::size_t third = result.find(':', result.find(':') + 1);
  return "2001:db8" + result.substr(third);
}

template <typename Make>
std::optional<std::string> first_free(std::string_view value, std::string_view purpose, const Taken& taken, const PatientKey& key,
                                      std::uint32_t attempts, Make make) {
  const std::string plain = plain_value(value);
  for (std::uint32_t attempt = 0; attempt < attempts; ++attempt) {
    Stream stream(key, purpose, plain, attempt);
    std::string candidate = make(stream);
    const std::string candidate_plain = plain_value(candidate);
    if (candidate_plain != plain && !taken.value(candidate_plain)) return candidate;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> surrogate_code(std::string_view value, Label label, const Taken& taken, const PatientKey& key) {
  if (digits_in(value) == 0 && label == Label::biometric) return std::nullopt;
  const std::string plain = plain_capitals(value);
  if (plain.empty()) return std::nullopt;
  const auto* const check = std::find_if(std::begin(checks), std::end(checks), [&](Check passes) { return passes(plain); });
  const bool is_iban = check != std::end(checks) && *check == iban;
  const std::string purpose(trust::name_of(label));
  if (check == std::end(checks) || label == Label::phone || label == Label::fax || label == Label::ssn)
    return first_free(value, purpose, taken, key, 256, [&](Stream& stream) { return drawn(value, label, is_iban, stream); });
  // One in a few hundred passes the strictest of the checks.
  constexpr std::uint32_t tries = 1U << 14;
  for (std::uint32_t attempt = 0; attempt < tries; ++attempt) {
    Stream stream(key, purpose, plain_value(value), attempt);
    std::string candidate = drawn(value, label, is_iban, stream);
    if ((*check)(plain_capitals(candidate)) && plain_value(candidate) != plain_value(value) && !taken.value(plain_value(candidate)))
      return candidate;
  }
  return std::nullopt;
}

std::optional<std::string> surrogate_address(std::string_view value, Label label, const SurrogateNames& names, const Taken& taken,
                                             const PatientKey& key) {
  if (label == Label::email && value.find('@') == std::string_view::npos) return std::nullopt;
  return first_free(value, trust::name_of(label), taken, key, 64,
                    [&](Stream& stream) { return other_address(value, label, names, stream); });
}

}  // namespace wardbook::deid::operators
