#include "crypto/passphrase.h"

#include <gtest/gtest.h>

#include "crypto/argon2id.h"
#include "crypto/testing.h"

namespace wardbook::crypto {
namespace {

// RFC 9106 section 5.3.
TEST(Passphrase, Argon2idOfRfc9106) {
  Bytes tag(32);
  ASSERT_TRUE(argon2id(Bytes(32, 1), Bytes(16, 2), Bytes(8, 3), Bytes(12, 4), {.memory_kib = 32, .passes = 3, .lanes = 4}, tag));
  EXPECT_EQ(to_hex(tag), "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
}

TEST(Passphrase, GivesOneKeyForOnePassphraseSaltAndParameters) {
  PassphraseParameters light{.memory_kib = 8192, .passes = 1, .lanes = 1};
  auto key = [&](std::string_view words, std::uint8_t salt, const PassphraseParameters& parameters) {
    return key_from_passphrase(bytes_of(words), Bytes(16, salt), parameters).value();
  };
  Key one = key("correct horse", 1, light);
  EXPECT_TRUE(same_key(one, key("correct horse", 1, light)));
  EXPECT_FALSE(same_key(one, key("correct horsf", 1, light)));
  EXPECT_FALSE(same_key(one, key("correct horse", 2, light)));
  EXPECT_FALSE(same_key(one, key("correct horse", 1, {.memory_kib = 8192, .passes = 2, .lanes = 1})));
  EXPECT_EQ(key_from_passphrase(bytes_of("x"), Bytes(15), light).error().code(), Code::invalid_request);
  EXPECT_EQ(key_from_passphrase(bytes_of("x"), Bytes(16), {.memory_kib = 8}).error().code(), Code::invalid_request);
}

TEST(Passphrase, ParametersAreStoredInTwelveBytesAndBounded) {
  PassphraseParameters usual;
  EXPECT_EQ(to_hex(usual.encode()), "000100000000000300000001");
  EXPECT_EQ(PassphraseParameters::decode(usual.encode()).value(), usual);
  for (auto bad : {"000000080000000300000001", "ffffffff0000000300000001", "000100000000000000000001", "0001000000000003000000ff",
                   "00010000000000ff00000001", "000100000000000300000000", "0001000000000003000000", ""})
    EXPECT_EQ(PassphraseParameters::decode(hex(bad)).error().code(), Code::integrity) << bad;
}

}  // namespace
}  // namespace wardbook::crypto
