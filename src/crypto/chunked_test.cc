#include "crypto/chunked.h"

#include <charconv>

#include <gtest/gtest.h>
#include <openssl/hmac.h>

#include "crypto/chunked_vectors.h"
#include "crypto/openssl.h"
#include "crypto/testing.h"

namespace wardbook::crypto {
namespace {

Bytes expand(std::string_view pieces) {
  Bytes bytes;
  while (!pieces.empty() && pieces != "-") {
    auto end = std::min(pieces.find('+'), pieces.size());
    auto piece = pieces.substr(0, end);
    if (piece.starts_with("0*")) {
      std::size_t zeros = 0;
      std::from_chars(piece.data() + 2, piece.data() + piece.size(), zeros);
      bytes.resize(bytes.size() + zeros);
    } else {
      append(bytes, hex(piece));
    }
    pieces.remove_prefix(std::min(end + 1, pieces.size()));
  }
  return bytes;
}

std::string sha512_hex(BytesView bytes) {
  Bytes hash(64);
  must(EVP_Digest(bytes.data(), bytes.size(), hash.data(), nullptr, EVP_sha512(), nullptr) == 1);
  return to_hex(hash);
}

class Vectors : public testing::TestWithParam<ChunkedVector> {};

TEST_P(Vectors, OpenWhollyAndByRangesOrNotAtAll) {
  const auto& vector = GetParam();
  SCOPED_TRACE(vector.comment);
  Bytes key = hex(vector.key), context = hex(vector.context), sealed = expand(vector.sealed);
  Chunked message{HkdfHash::sha512, key, context};
  auto plain = message.open(sealed);
  ASSERT_EQ(plain.has_value(), vector.plain_size >= 0);
  // The last byte there is: opening it opens the last chunk, which alone may fit.
  auto size = Chunked::plain_size(sealed.size());
  EXPECT_EQ(size && message.open_range(sealed, *size, 0).has_value(), vector.last_chunk_fits);
  if (!plain) {
    EXPECT_FALSE(message.open_range(sealed, 0, ~std::uint64_t{0}));
    return;
  }
  EXPECT_EQ(plain->size(), static_cast<std::size_t>(vector.plain_size));
  EXPECT_EQ(sha512_hex(*plain), vector.plain_sha512);
  EXPECT_EQ(message.open_range(sealed, 0, ~std::uint64_t{0}), plain);

  // Sealed again with the same salt, it is the same to the last byte.
  Bytes again(Chunked::sealed_size(plain->size()));
  std::copy_n(sealed.begin(), Chunked::salt_size, again.begin());
  message.seal(*plain, again);
  EXPECT_EQ(again, sealed);
}

INSTANTIATE_TEST_SUITE_P(Wycheproof, Vectors, testing::ValuesIn(chunked_vectors),
                         [](const auto& vector) { return "vector" + std::to_string(vector.param.id); });

// The specification once more, as plainly as can be and with nothing of chunked.cc, for long messages, whose chunk counter passes a
// byte, and for the hash that Wardbook takes.
Bytes sealed_by_the_letter(const EVP_MD* hash, BytesView input_key, BytesView salt, BytesView context, BytesView plain) {
  Bytes info;
  info.reserve(256);
  append(info, bytes_of("c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM"));
  info.push_back(0);
  append(info, salt);
  append(info, context);
  // RFC 5869 section 2.3: T(n) = HMAC(PRK, T(n - 1) || info || n).
  Bytes derived, block;
  for (std::uint8_t n = 1; derived.size() < 76; ++n) {
    append(block, info);
    block.push_back(n);
    Bytes next(64);
    unsigned size = 0;
    HMAC(hash, input_key.data(), static_cast<int>(input_key.size()), block.data(), block.size(), next.data(), &size);
    next.resize(size);
    append(derived, next);
    block = next;
  }
  Bytes sealed(salt.begin(), salt.end());
  append(sealed, BytesView(derived).subspan(44, 32));
  for (std::size_t chunk = 0;; ++chunk) {
    auto piece = plain.subspan(chunk * 16384).first(std::min<std::size_t>(16384, plain.size() - chunk * 16384));
    Bytes nonce(derived.begin() + 32, derived.begin() + 44);
    for (std::size_t i = 0; i < 4; ++i) nonce[11 - i] ^= static_cast<std::uint8_t>(chunk >> (8 * i));
    CipherContext context_of_chunk(EVP_CIPHER_CTX_new());
    Bytes out(piece.size() + 16);
    int size = 0;
    must(EVP_EncryptInit_ex(context_of_chunk.get(), EVP_aes_256_gcm(), nullptr, derived.data(), nonce.data()) == 1);
    must(EVP_EncryptUpdate(context_of_chunk.get(), out.data(), &size, piece.data(), static_cast<int>(piece.size())) == 1);
    must(EVP_EncryptFinal_ex(context_of_chunk.get(), out.data() + size, &size) == 1);
    must(EVP_CIPHER_CTX_ctrl(context_of_chunk.get(), EVP_CTRL_AEAD_GET_TAG, 16, out.data() + piece.size()) == 1);
    append(sealed, out);
    if (piece.size() < 16384) return sealed;
  }
}

TEST(Chunked, AgreesWithTheSpecificationByTheLetter) {
  TestRandomness randomness;
  Bytes key = random_bytes(32, randomness), salt = random_bytes(24, randomness), context = random_bytes(60, randomness);
  for (std::size_t size : {0, 1, 16383, 16384, 16385, 40000, 257 * 16384 + 5}) {
    Bytes plain = random_bytes(size, randomness);
    for (auto hash : {HkdfHash::sha256, HkdfHash::sha512}) {
      Bytes sealed(Chunked::sealed_size(size));
      std::ranges::copy(salt, sealed.begin());
      Chunked message{hash, key, context};
      message.seal(plain, sealed);
      EXPECT_EQ(sealed, sealed_by_the_letter(hash == HkdfHash::sha256 ? EVP_sha256() : EVP_sha512(), key, salt, context, plain)) << size;
    }
  }
}

TEST(Chunked, KnowsWhichLengthsAMessageCanHave) {
  // "Any message of encrypted length 56 + k * (16 KiB + len(tag)) is truncated", and so on to a tag more.
  for (std::uint64_t chunks : {0, 1, 2, 1000}) {
    auto bound = 56 + chunks * (16384 + 16);
    for (std::uint64_t more = 0; more < 16; ++more) EXPECT_FALSE(Chunked::plain_size(bound + more)) << bound + more;
    EXPECT_EQ(Chunked::plain_size(bound + 16), chunks * 16384);
    EXPECT_EQ(Chunked::plain_size(bound + 16 + 16383), chunks * 16384 + 16383);
  }
  for (std::uint64_t size = 0; size < 56; ++size) EXPECT_FALSE(Chunked::plain_size(size));
}

}  // namespace
}  // namespace wardbook::crypto
