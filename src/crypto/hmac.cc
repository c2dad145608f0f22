#include "crypto/hmac.h"

#include <openssl/core_names.h>
#include <openssl/kdf.h>

#include "crypto/openssl.h"

namespace wardbook::crypto {
namespace {

using MacContext = std::unique_ptr<EVP_MAC_CTX, FreeWith<EVP_MAC_CTX_free>>;
using KdfContext = std::unique_ptr<EVP_KDF_CTX, FreeWith<EVP_KDF_CTX_free>>;

// OSSL_PARAM is not const-correct; OpenSSL only reads from these.
OSSL_PARAM octets(const char* name, BytesView bytes) {
  return OSSL_PARAM_construct_octet_string(name, const_cast<std::uint8_t*>(bytes.data()), bytes.size());
}
OSSL_PARAM word(const char* name, const char* value) { return OSSL_PARAM_construct_utf8_string(name, const_cast<char*>(value), 0); }

void derive(HkdfHash hash, int mode, BytesView key, BytesView salt, BytesView info, std::span<std::uint8_t> out) {
  static EVP_KDF* const algorithm = EVP_KDF_fetch(nullptr, "HKDF", nullptr);
  KdfContext context(EVP_KDF_CTX_new(algorithm));
  must(context != nullptr);
  const OSSL_PARAM parameters[] = {
      word(OSSL_KDF_PARAM_DIGEST, hash == HkdfHash::sha256 ? "SHA256" : "SHA512"),
      OSSL_PARAM_construct_int(OSSL_KDF_PARAM_MODE, &mode),
      octets(OSSL_KDF_PARAM_KEY, key),
      octets(OSSL_KDF_PARAM_INFO, info),
      salt.empty() ? OSSL_PARAM_construct_end() : octets(OSSL_KDF_PARAM_SALT, salt),
      OSSL_PARAM_construct_end(),
  };
  must(EVP_KDF_derive(context.get(), out.data(), out.size(), parameters) == 1);
}

void hmac(const char* digest, BytesView key, std::initializer_list<BytesView> parts, std::span<std::uint8_t> out) {
  static EVP_MAC* const algorithm = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
  MacContext context(EVP_MAC_CTX_new(algorithm));
  must(context != nullptr);
  const OSSL_PARAM parameters[] = {word(OSSL_MAC_PARAM_DIGEST, digest), OSSL_PARAM_construct_end()};
  must(EVP_MAC_init(context.get(), key.data(), key.size(), parameters) == 1);
  for (BytesView part : parts)
    if (!part.empty()) must(EVP_MAC_update(context.get(), part.data(), part.size()) == 1);
  std::size_t size = 0;
  must(EVP_MAC_final(context.get(), out.data(), &size, out.size()) == 1 && size == out.size());
}

}  // namespace

Hash hmac_sha256_of(BytesView key, std::initializer_list<BytesView> parts) {
  Hash hash;
  hmac("SHA256", key, parts, hash);
  return hash;
}

std::array<std::uint8_t, 20> hmac_sha1_of(BytesView key, BytesView message) {
  std::array<std::uint8_t, 20> hash;
  hmac("SHA1", key, {message}, hash);
  return hash;
}

void hkdf(HkdfHash hash, BytesView input_key, BytesView salt, BytesView info, std::span<std::uint8_t> out) {
  derive(hash, EVP_KDF_HKDF_MODE_EXTRACT_AND_EXPAND, input_key, salt, info, out);
}

void hkdf_expand(HkdfHash hash, BytesView pseudorandom_key, BytesView info, std::span<std::uint8_t> out) {
  derive(hash, EVP_KDF_HKDF_MODE_EXPAND_ONLY, pseudorandom_key, {}, info, out);
}

}  // namespace wardbook::crypto
