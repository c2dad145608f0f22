#include "deid/patient_key.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace wardbook::deid {
namespace {

std::array<std::uint8_t, PatientKey::size> counting() {
  std::array<std::uint8_t, PatientKey::size> bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(i);
  return bytes;
}

// vectors.h of the authors' reference code: key 00 01 .. 0f, message 00 01 .. of the given length.
TEST(SipHash, AgreesWithThePublishedVectors) {
  constexpr SipKey key{0x0706050403020100ULL, 0x0f0e0d0c0b0a0908ULL};
  constexpr std::pair<std::size_t, std::uint64_t> vectors[] = {
      {0, 0x726fdb47dd0e0e31ULL}, {1, 0x74f839c593dc67fdULL}, {2, 0x0d6c8009d9a94f5aULL},  {3, 0x85676696d7fb7e2dULL},
      {7, 0xab0200f58b01d137ULL}, {8, 0x93f5f5799a932462ULL}, {15, 0xa129ca6149be45e5ULL},
  };
  for (const auto& [length, expected] : vectors) {
    std::string message;
    for (std::size_t i = 0; i < length; ++i) message += static_cast<char>(i);
    EXPECT_EQ(siphash_2_4(key, message), expected) << length;
  }
}

TEST(PatientKey, DrawsTheSameForTheSameAndAnotherForAnother) {
  const PatientKey key(counting());
  EXPECT_EQ(key.draw("name", "lopez"), PatientKey(counting()).draw("name", "lopez"));
  std::set<std::uint64_t> drawn{key.draw("name", "lopez"),
                                key.draw("name", "lopez", 1),
                                key.draw("city", "lopez"),
                                key.draw("namel", "opez"),
                                key.of_patient("17").draw("name", "lopez"),
                                key.of_patient("18").draw("name", "lopez")};
  EXPECT_EQ(drawn.size(), 6U);
}

}  // namespace
}  // namespace wardbook::deid
