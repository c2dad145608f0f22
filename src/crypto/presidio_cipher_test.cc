#include "crypto/presidio_cipher.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <numeric>

namespace wardbook::crypto {
namespace {

// 00 01 02 …, as the vectors below were made with.
class Counting final : public Randomness {
 public:
  void fill(std::span<std::uint8_t> out) override { std::iota(out.begin(), out.end(), std::uint8_t{0}); }
};

// From presidio-anonymizer 2.2.366, its random bytes replaced by 00 01 02 …, in the other alphabet of base64.
TEST(PresidioCipher, WritesWhatPresidioWrites) {
  Counting counting;
  auto encrypted = [&](std::string_view key, std::string_view text) {
    auto base64 = to_base64(presidio_encrypt(bytes_of(key), bytes_of(text), counting));
    std::ranges::replace(base64, '+', '-');
    std::ranges::replace(base64, '/', '_');
    return base64;
  };
  EXPECT_EQ(encrypted("3t6w9z$C&F)J@NcR", "Zoë Sample"), "AAECAwQFBgcICQoLDA0OD5p0SOBm-jzk8-z0fwQzzl0=");
  EXPECT_EQ(encrypted("3t6w9z$C&F)J@NcR", ""), "AAECAwQFBgcICQoLDA0OD-tF4jSlQFqiBAyloRmhqAI=");
  EXPECT_EQ(encrypted("3t6w9z$C&F)J@NcR3t6w9z$C", "Zoë Sample"), "AAECAwQFBgcICQoLDA0OD2ImDd-dQ2foslD6Z-MSZeU=");
  EXPECT_EQ(encrypted("3t6w9z$C&F)J@NcR3t6w9z$C&F)J@NcR", "Zoë Sample"), "AAECAwQFBgcICQoLDA0OD6kJWMBBTmCVHbg4wFwfpEM=");
}

TEST(PresidioCipher, ReadsTheExampleOfItsDocumentation) {
  auto text = presidio_decrypt(bytes_of("WmZq4t7w!z%C&F)J"), *from_base64("S184CMt9Drj7QaKQ21JTrpYzghnboTF9pn/neN8JME0="));
  ASSERT_TRUE(text);
  EXPECT_EQ(text_of(*text), "Chloë");
}

RC_GTEST_PROP(PresidioCipher, ReadsWhatItWrote, (const Bytes& plain)) {
  SystemRandomness randomness;
  for (std::size_t size : {16U, 24U, 32U})
    RC_ASSERT(presidio_decrypt(Bytes(size, 7), presidio_encrypt(Bytes(size, 7), plain, randomness)) == plain);
}

TEST(PresidioCipher, GivesNothingForWhatItDidNotWrite) {
  SystemRandomness randomness;
  Bytes key(16, 7);
  auto whole = presidio_encrypt(key, bytes_of("sixteen letters!"), randomness);
  EXPECT_FALSE(presidio_decrypt(Bytes(15, 7), whole));
  EXPECT_FALSE(presidio_decrypt(Bytes(), whole));
  EXPECT_FALSE(presidio_decrypt(key, BytesView(whole).first(16)));
  EXPECT_FALSE(presidio_decrypt(key, BytesView(whole).first(32)));  // the padding is cut off
  EXPECT_FALSE(presidio_decrypt(key, BytesView(whole).first(47)));
  EXPECT_FALSE(presidio_decrypt(key, {}));
}

}  // namespace
}  // namespace wardbook::crypto
