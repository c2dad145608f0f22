#include "crypto/xaes.h"

#include <gtest/gtest.h>

#include "crypto/openssl.h"
#include "crypto/testing.h"

namespace wardbook::crypto {
namespace {

Bytes seal(BytesView key, BytesView nonce, BytesView additional, BytesView plain) {
  Bytes sealed(plain.size() + 16);
  xaes_seal(key, nonce, additional, plain, sealed.data());
  return sealed;
}

// c2sp.org/XAES-256-GCM, "Test vectors".
TEST(Xaes, SealsTheTwoVectorsOfTheSpecification) {
  EXPECT_EQ(to_hex(seal(Bytes(32, 0x01), bytes_of("ABCDEFGHIJKLMNOPQRSTUVWX"), {}, bytes_of("XAES-256-GCM"))),
            "ce546ef63c9cc60765923609b33a9a1974e96e52daf2fcf7075e2271");
  EXPECT_EQ(
      to_hex(seal(Bytes(32, 0x03), bytes_of("ABCDEFGHIJKLMNOPQRSTUVWX"), bytes_of("c2sp.org/XAES-256-GCM"), bytes_of("XAES-256-GCM"))),
      "986ec1832593df5443a179437fd083bf3fdb41abd740a21f71eb769d");
}

// OpenSSL 3.0 gives a SHAKE's output only once, so the stream is taken whole.
Bytes shake128(BytesView input, std::size_t size) {
  DigestContext context(EVP_MD_CTX_new());
  Bytes out(size);
  must(EVP_DigestInit_ex2(context.get(), EVP_shake128(), nullptr) == 1);
  must(EVP_DigestUpdate(context.get(), input.data(), input.size()) == 1);
  must(EVP_DigestFinalXOF(context.get(), out.data(), out.size()) == 1);
  return out;
}

// c2sp.org/XAES-256-GCM, "Accumulated randomized tests", 10 000 iterations.
TEST(Xaes, SealsTenThousandRandomMessagesAsTheSpecificationDoes) {
  Bytes stream = shake128({}, 10'000 * (32 + 24 + 256 + 256));
  ASSERT_EQ(to_hex(BytesView(stream).first(16)), "7f9c2ba4e88f827d616045507605853e");
  BytesView rest = stream;
  auto take = [&](std::size_t size) {
    auto taken = rest.first(size);
    rest = rest.subspan(size);
    return taken;
  };
  Bytes all;
  for (int i = 0; i < 10'000; ++i) {
    auto key = take(32), nonce = take(24);
    auto plain = take(take(1)[0]);
    auto additional = take(take(1)[0]);
    Bytes sealed = seal(key, nonce, additional, plain);
    Bytes opened(plain.size());
    ASSERT_TRUE(xaes_open(key, nonce, additional, sealed, opened.data()));
    ASSERT_TRUE(std::ranges::equal(opened, plain));
    append(all, sealed);
  }
  EXPECT_EQ(to_hex(shake128(all, 32)), "e6b9edf2df6cec60c8cbd864e2211b597fb69a529160cd040d56c0c210081939");
}

TEST(Xaes, LeavesZerosWhereATagDoesNotFit) {
  Bytes key(32, 0x01), nonce(24, 0x02);
  Bytes sealed = seal(key, nonce, {}, bytes_of("forty-two years old"));
  sealed.back() ^= 1;
  Bytes out(sealed.size() - 16, 0xee);
  EXPECT_FALSE(xaes_open(key, nonce, {}, sealed, out.data()));
  EXPECT_EQ(out, Bytes(out.size(), 0));
  EXPECT_FALSE(xaes_open(key, nonce, {}, BytesView(sealed).first(15), out.data()));
}

}  // namespace
}  // namespace wardbook::crypto
