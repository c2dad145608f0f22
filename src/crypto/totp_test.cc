#include "crypto/totp.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "crypto/hotp.h"
#include "crypto/testing.h"

namespace wardbook::crypto {
namespace {

constexpr std::string_view rfc_secret = "12345678901234567890";

Key rfc_key() {
  Bytes bytes(rfc_secret.begin(), rfc_secret.end());
  bytes.resize(Key::size, 0xee);  // what the secret does not use
  return KeyBytes::from(bytes);
}

Time at(std::int64_t seconds) { return Time(std::chrono::seconds(seconds)); }

// RFC 4226 appendix D.
TEST(Totp, HotpOfRfc4226) {
  constexpr std::string_view codes[] = {"755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"};
  for (std::uint64_t counter = 0; counter < std::size(codes); ++counter) EXPECT_EQ(hotp(bytes_of(rfc_secret), counter, 6), codes[counter]);
}

// RFC 6238 appendix B, the rows of SHA-1.
TEST(Totp, EightDigitsOfRfc6238) {
  struct Vector {
    std::int64_t seconds;
    std::string_view code;
  };
  for (auto [seconds, code] : {Vector{59, "94287082"}, Vector{1111111109, "07081804"}, Vector{1111111111, "14050471"},
                               Vector{1234567890, "89005924"}, Vector{2000000000, "69279037"}, Vector{20000000000, "65353130"}}) {
    auto step = static_cast<std::uint64_t>(seconds / 30);
    EXPECT_EQ(hotp(bytes_of(rfc_secret), step, 8), code);
    EXPECT_EQ(totp_code(rfc_key(), step), code.substr(2));
    EXPECT_EQ(totp_accept(rfc_key(), code.substr(2), at(seconds), 0), step);
  }
}

TEST(Totp, TakesTheStepsBesideThePresentOneAndNoOther) {
  auto key = rfc_key();
  for (int away = -3; away <= 3; ++away) {
    auto step = static_cast<std::uint64_t>(1000 + away);
    auto accepted = totp_accept(key, totp_code(key, step), at(1000 * 30 + 7), 0);
    EXPECT_EQ(accepted.has_value(), away >= -1 && away <= 1) << away;
    EXPECT_EQ(accepted.value_or(step), step);
  }
}

TEST(Totp, RefusesAStepThatWasUsedAndThoseBeforeIt) {
  auto key = rfc_key();
  auto now = at(1000 * 30);
  auto used = totp_accept(key, totp_code(key, 1000), now, 0).value();
  EXPECT_FALSE(totp_accept(key, totp_code(key, 1000), now, used));
  EXPECT_FALSE(totp_accept(key, totp_code(key, 999), now, used));
  EXPECT_EQ(totp_accept(key, totp_code(key, 1001), now, used), 1001U);
}

TEST(Totp, RefusesWhatIsNoCode) {
  for (auto code : {"", "28708", "2870820", "94287082", " 287082", "28708x", "287 082"})
    EXPECT_FALSE(totp_accept(rfc_key(), code, at(59), 0)) << code;
}

TEST(Totp, ShowsTheSecretAsAuthenticatorsTakeIt) { EXPECT_EQ(totp_secret_text(rfc_key()), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"); }

RC_GTEST_PROP(Totp, AStepIsAcceptedOnceWhateverTheOrderOfTries, (std::uint64_t seed)) {
  TestRandomness randomness(seed);
  auto key = Key::generate(randomness);
  std::uint64_t last_used = 0, accepted = 0;
  auto tries = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 3));
  for (int offset : tries) {
    auto step = totp_accept(key, totp_code(key, static_cast<std::uint64_t>(999 + offset)), at(1000 * 30), last_used);
    if (!step) continue;
    RC_ASSERT(*step > last_used);
    last_used = *step;
    ++accepted;
  }
  RC_ASSERT(accepted <= 3);
}

}  // namespace
}  // namespace wardbook::crypto
