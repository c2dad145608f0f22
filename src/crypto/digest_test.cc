#include "crypto/digest.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "crypto/crc32c.h"
#include "crypto/crc32c_table.h"
#include "crypto/hmac.h"
#include "crypto/subkey.h"
#include "crypto/testing.h"

namespace wardbook::crypto {
namespace {

// FIPS 180-4, examples of NIST's Cryptographic Standards and Guidelines.
TEST(Digest, Sha256OfKnownMessages) {
  EXPECT_EQ(to_hex(sha256({})), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(to_hex(sha256(bytes_of("abc"))), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(to_hex(sha256(bytes_of("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"))),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(to_hex(sha256(Bytes(1'000'000, 'a'))), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Digest, Sha512OfKnownMessages) {
  EXPECT_EQ(to_hex(sha512(bytes_of("abc"))),
            "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
            "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
}

RC_GTEST_PROP(Digest, Sha256InPiecesIsSha256, (const std::vector<Bytes>& pieces)) {
  Sha256 hash;
  Bytes whole;
  for (const auto& piece : pieces) {
    hash.update(piece);
    append(whole, piece);
  }
  RC_ASSERT(hash.finish() == sha256(whole));
  RC_ASSERT(hash.finish() == sha256({}));  // it begins again
}

// RFC 4231 section 4, cases 1 to 4, 6 and 7.
TEST(Digest, HmacOfRfc4231) {
  struct Case {
    Bytes key;
    Bytes message;
    const char* hash;
  };
  auto text = [](std::string_view words) { return Bytes(words.begin(), words.end()); };
  const Case cases[] = {
      {Bytes(20, 0x0b), text("Hi There"), "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"},
      {text("Jefe"), text("what do ya want for nothing?"), "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"},
      {Bytes(20, 0xaa), Bytes(50, 0xdd), "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"},
      {hex("0102030405060708090a0b0c0d0e0f10111213141516171819"), Bytes(50, 0xcd),
       "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"},
      {Bytes(131, 0xaa), text("Test Using Larger Than Block-Size Key - Hash Key First"),
       "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"},
      {Bytes(131, 0xaa),
       text("This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed before "
            "being used by the HMAC algorithm."),
       "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"},
  };
  for (const auto& one : cases) {
    EXPECT_EQ(to_hex(hmac_sha256_of(one.key, {one.message})), one.hash);
    auto middle = one.message.size() / 2;
    EXPECT_EQ(to_hex(hmac_sha256_of(one.key, {BytesView(one.message).first(middle), BytesView(one.message).subspan(middle)})), one.hash);
  }
}

// RFC 5869 appendix A, cases 1 to 3.
TEST(Digest, HkdfOfRfc5869) {
  Bytes out(42);
  hkdf(HkdfHash::sha256, Bytes(22, 0x0b), hex("000102030405060708090a0b0c"), hex("f0f1f2f3f4f5f6f7f8f9"), out);
  EXPECT_EQ(to_hex(out), "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
  hkdf_expand(HkdfHash::sha256, hex("077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5"), hex("f0f1f2f3f4f5f6f7f8f9"), out);
  EXPECT_EQ(to_hex(out), "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
  hkdf(HkdfHash::sha256, Bytes(22, 0x0b), {}, {}, out);
  EXPECT_EQ(to_hex(out), "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
  Bytes key, salt, info;
  for (int i = 0; i < 80; ++i) {
    key.push_back(static_cast<std::uint8_t>(i));
    salt.push_back(static_cast<std::uint8_t>(0x60 + i));
    info.push_back(static_cast<std::uint8_t>(0xb0 + i));
  }
  out.resize(82);
  hkdf(HkdfHash::sha256, key, salt, info, out);
  EXPECT_EQ(
      to_hex(out),
      "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71"
      "cc30c58179ec3e87c14c01d5c1f3434f1d87");
}

TEST(Digest, SubkeysAreHkdfWithTheContextAsInfoAndDifferByPurpose) {
  Key key = key_from_hex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
  Bytes expected(32);
  hkdf(HkdfHash::sha256, KeyBytes::of(key), {}, bytes_of("wardbook/blob-key/v1"), expected);
  EXPECT_EQ(to_hex(KeyBytes::of(subkey(key, Context::blob_key))), to_hex(expected));
  EXPECT_FALSE(same_key(subkey(key, Context::blob_key), subkey(key, Context::artifact_hash)));
  EXPECT_FALSE(same_key(subkey(key, Context::blob_key), subkey(subkey(key, Context::blob_key), Context::blob_key)));
}

TEST(Digest, EqualInConstantTimeIsEqual) {
  EXPECT_TRUE(equal_in_constant_time({}, {}));
  EXPECT_TRUE(equal_in_constant_time(bytes_of("abc"), bytes_of("abc")));
  EXPECT_FALSE(equal_in_constant_time(bytes_of("abc"), bytes_of("abd")));
  EXPECT_FALSE(equal_in_constant_time(bytes_of("abc"), bytes_of("ab")));
}

// RFC 3720 appendix B.4; the check value of "123456789" stands in every catalogue of CRCs (CRC-32/ISCSI).
TEST(Crc32c, KnownSums) {
  for (auto* sum : {crc32c, crc32c_by_table}) {
    EXPECT_EQ(sum(bytes_of("123456789")), 0xe3069283);
    EXPECT_EQ(sum(Bytes(32, 0x00)), 0x8a9136aa);
    EXPECT_EQ(sum(Bytes(32, 0xff)), 0x62a8ab43);
    EXPECT_EQ(sum({}), 0u);
  }
}

RC_GTEST_PROP(Crc32c, TheInstructionAgreesWithTheTable, (const Bytes& bytes)) { RC_ASSERT(crc32c(bytes) == crc32c_by_table(bytes)); }

}  // namespace
}  // namespace wardbook::crypto
