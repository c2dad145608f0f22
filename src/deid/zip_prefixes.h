// Which first three digits of a ZIP code may stay (45 CFR 164.514(b)(2)(i)(B)): those of areas that together hold more than
// 20,000 people by the currently available data of the Bureau of the Census. The others become 000. Thread safe.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace wardbook::deid {

namespace data {
// Sorted. Made by tools/make_zip_prefixes.py.
extern const std::array<std::uint16_t, 124> restricted_zip_prefixes;
}  // namespace data

// A later census brings another table: `wardbook version` and every attestation of `redact` say which one this is.
inline constexpr std::string_view zip_table_version = "census-2020";

// `zip` begins with five digits.
inline std::string_view three_digits_of(std::string_view zip) {
  const int prefix = (zip[0] - '0') * 100 + (zip[1] - '0') * 10 + (zip[2] - '0');
  return std::binary_search(data::restricted_zip_prefixes.begin(), data::restricted_zip_prefixes.end(), prefix) ? std::string_view("000")
                                                                                                                : zip.substr(0, 3);
}

}  // namespace wardbook::deid
