#include "identity/credential.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "crypto/sevens_for_test.h"
#include "crypto/subkey.h"

namespace wardbook::identity {
namespace {

SystemRandomness randomness;

std::string error_of(std::string_view text) {
  auto read = Credential::read(text);
  if (read) return "";
  EXPECT_EQ(read.error().code(), Code::unauthenticated);
  return read.error().message();
}

TEST(Credential, SaysWhatItIsAndIsReadBack) {
  auto key = crypto::Key::generate(randomness);
  for (auto [kind, prefix] : {std::pair{CredentialKind::token, "wbt_"}, {CredentialKind::session, "wbs_"}}) {
    auto made = Credential::generate(kind, randomness);
    EXPECT_TRUE(made.text().starts_with(prefix));
    EXPECT_EQ(made.text().size(), credential_length);
    auto read = Credential::read(made.text()).value();
    EXPECT_EQ(read.kind(), kind);
    EXPECT_EQ(read.text(), made.text());
    EXPECT_EQ(read.hash(key), made.hash(key));
    EXPECT_NE(read.hash(crypto::Key::generate(randomness)), made.hash(key));
  }
}

// The bytes are part of the format: docs/formats/accounts.md.
TEST(Credential, HasTheFormOfTheSpecification) {
  crypto::Sevens sevens;
  auto text = Credential::generate(CredentialKind::token, sevens).text();
  EXPECT_EQ(text, "wbt_a4dqobyha4dqobyha4dqobyha4dqobyha4dqobyha4dqobyha4dyfhsrpe");
  auto key = crypto::Key::generate(randomness);
  EXPECT_EQ(Credential::read(text).value().hash(key), crypto::hmac_sha256(key, Bytes(32, 7)));
}

TEST(Credential, TellsATypingErrorFromWhatIsNoTokenAtAll) {
  auto text = Credential::generate(CredentialKind::token, randomness).text();
  EXPECT_NE(error_of("secret").find("no token of Wardbook"), std::string::npos);
  EXPECT_NE(error_of("").find("no token of Wardbook"), std::string::npos);
  EXPECT_NE(error_of(text.substr(0, 40)).find("40 characters"), std::string::npos);
  EXPECT_NE(error_of(text + "a").find("63 characters"), std::string::npos);
  auto swapped = text;
  std::swap(swapped[10], swapped[11]);
  EXPECT_TRUE(swapped == text || error_of(swapped).find("typing error") != std::string::npos);
  auto other = text;
  other[2] = 's';  // a token that is said to be a session
  EXPECT_NE(error_of(other).find("typing error"), std::string::npos);
}

RC_GTEST_PROP(Credential, EveryOtherCharacterIsFound, ()) {
  auto text = Credential::generate(CredentialKind::session, randomness).text();
  auto at = *rc::gen::inRange<std::size_t>(4, text.size());
  auto character = *rc::gen::arbitrary<char>();
  RC_PRE(character != text[at]);
  text[at] = character;
  auto message = error_of(text);
  RC_ASSERT(message.find("typing error") != std::string::npos);
}

RC_GTEST_PROP(Credential, AnErrorEchoesNothing, (const std::string& rest)) {
  auto text = "wbt_Maria" + rest;
  RC_ASSERT(error_of(text).find("Maria") == std::string::npos);
}

}  // namespace
}  // namespace wardbook::identity
