#include "crypto/signing.h"

#include <gtest/gtest.h>
#include <openssl/crypto.h>

#include "crypto/testing.h"

namespace wardbook::crypto {
namespace {

struct Rfc8032 {
  const char* seed;
  const char* public_key;
  const char* message;
  const char* signature;
};

// RFC 8032 section 7.1, tests 1 to 3 and SHA(abc).
constexpr Rfc8032 cases[] = {
    {"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60", "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
     "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"},
    {"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb", "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
     "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"},
    {"c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7", "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
     "af82",
     "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"},
    {"833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42", "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
     "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
     "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704"},
};

template <std::size_t size>
std::array<std::uint8_t, size> array_of(std::string_view text) {
  std::array<std::uint8_t, size> bytes;
  std::ranges::copy(hex(text), bytes.begin());
  return bytes;
}

TEST(Signing, SignsAndVerifiesAsRfc8032) {
  for (const auto& one : cases) {
    auto key = SigningKey::from(key_from_hex(one.seed));
    EXPECT_EQ(to_hex(key.public_key()), one.public_key);
    EXPECT_EQ(to_hex(key.sign(hex(one.message))), one.signature);
    EXPECT_TRUE(verify_signature(array_of<32>(one.public_key), hex(one.message), array_of<64>(one.signature)));
  }
}

TEST(Signing, RefusesEveryFlippedBitAndOtherMessagesAndKeys) {
  auto public_key = array_of<32>(cases[2].public_key);
  auto signature = array_of<64>(cases[2].signature);
  Bytes message = hex(cases[2].message);
  for (std::size_t bit = 0; bit < 512; ++bit) {
    signature[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
    EXPECT_FALSE(verify_signature(public_key, message, signature)) << bit;
    signature[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
  }
  for (std::size_t bit = 0; bit < 256; ++bit) {
    public_key[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
    EXPECT_FALSE(verify_signature(public_key, message, signature)) << bit;
    public_key[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
  }
  EXPECT_TRUE(verify_signature(public_key, message, signature));
  EXPECT_FALSE(verify_signature(public_key, hex("af83"), signature));
  EXPECT_FALSE(verify_signature(public_key, hex("af"), signature));
}

TEST(Signing, TheSeedIsHeldInLockedMemoryWhileTheKeyLives) {
  Key seed = key_from_hex(cases[0].seed);
  auto before = CRYPTO_secure_used();
  {
    auto key = SigningKey::from(seed);
    EXPECT_EQ(CRYPTO_secure_used(), before + 32);
    key.sign(bytes_of("message"));
    EXPECT_EQ(CRYPTO_secure_used(), before + 32);
  }
  EXPECT_EQ(CRYPTO_secure_used(), before);
}

}  // namespace
}  // namespace wardbook::crypto
