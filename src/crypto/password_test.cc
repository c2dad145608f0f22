#include "crypto/password.h"

#include <gtest/gtest.h>

#include "crypto/argon2id.h"
#include "crypto/subkey.h"
#include "crypto/testing.h"

namespace wardbook::crypto {
namespace {

constexpr PassphraseParameters light{.memory_kib = 8192, .passes = 1, .lanes = 1};

struct PasswordTest : testing::Test {
  TestRandomness randomness;
  Key key = Key::generate(randomness);
  Uuid account = random_id(randomness);
  PasswordRecord record = make_password_record(bytes_of("correct horse"), account, key, light, randomness).value();
};

TEST_F(PasswordTest, FitsItsAccountItsStoreAndNothingElse) {
  EXPECT_TRUE(password_fits(bytes_of("correct horse"), account, key, record).value());
  EXPECT_FALSE(password_fits(bytes_of("correct horsf"), account, key, record).value());
  EXPECT_FALSE(password_fits(bytes_of(""), account, key, record).value());
  EXPECT_FALSE(password_fits(bytes_of("correct horse"), random_id(randomness), key, record).value());
  EXPECT_FALSE(password_fits(bytes_of("correct horse"), account, Key::generate(randomness), record).value());
}

TEST_F(PasswordTest, TwoRecordsOfOnePasswordShareNothing) {
  auto again = make_password_record(bytes_of("correct horse"), account, key, light, randomness).value();
  EXPECT_NE(again.salt, record.salt);
  EXPECT_NE(again.hash, record.hash);
}

// The inputs are part of the format: docs/formats/keys.md.
TEST_F(PasswordTest, IsArgon2idWithTheAccountsKeyAsSecretAndTheAccountAsAssociatedData) {
  Hash hash;
  auto secret = subkey(key, Context::password);
  ASSERT_TRUE(argon2id(bytes_of("correct horse"), record.salt, KeyBytes::of(secret), account.bytes(), light, hash));
  EXPECT_EQ(hash, record.hash);
}

TEST_F(PasswordTest, IsStoredWithItsParametersInSixtyBytes) {
  auto bytes = record.encode();
  EXPECT_EQ(bytes.size(), 60U);
  auto read = PasswordRecord::decode(bytes).value();
  EXPECT_EQ(read.parameters, light);
  EXPECT_EQ(read.salt, record.salt);
  EXPECT_EQ(read.hash, record.hash);
  EXPECT_EQ(PasswordRecord::decode(BytesView(bytes).first(59)).error().code(), Code::integrity);
  bytes[0] = 0xff;  // asks for more memory than a machine has
  EXPECT_EQ(PasswordRecord::decode(bytes).error().code(), Code::integrity);
}

}  // namespace
}  // namespace wardbook::crypto
