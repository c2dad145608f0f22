#include "crypto/digest.h"

#include "crypto/hmac.h"
#include "crypto/key_bytes.h"
#include "crypto/openssl.h"

namespace wardbook::crypto {
namespace {

const EVP_MD* sha256_algorithm() {
  static const EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  return algorithm;
}

void begin(EVP_MD_CTX* context) { must(EVP_DigestInit_ex2(context, sha256_algorithm(), nullptr) == 1); }

Hash end(EVP_MD_CTX* context) {
  Hash hash;
  must(EVP_DigestFinal_ex(context, hash.data(), nullptr) == 1);
  return hash;
}

}  // namespace

Hash sha256(BytesView bytes) {
  // One context a thread: making one costs as much as hashing a short entry. What is hashed here without a key is no secret.
  thread_local const DigestContext context(EVP_MD_CTX_new());
  must(context != nullptr);
  begin(context.get());
  must(EVP_DigestUpdate(context.get(), bytes.data(), bytes.size()) == 1);
  return end(context.get());
}

std::array<std::uint8_t, 64> sha512(BytesView bytes) {
  std::array<std::uint8_t, 64> hash;
  must(EVP_Q_digest(nullptr, "SHA512", nullptr, bytes.data(), bytes.size(), hash.data(), nullptr) == 1);
  return hash;
}

Hash hmac_sha256(const Key& key, BytesView message) { return hmac_sha256_of(KeyBytes::of(key), {message}); }

Sha256::Sha256() : context_(EVP_MD_CTX_new()) {
  must(context_ != nullptr);
  begin(context_.get());
}

void Sha256::update(BytesView bytes) { must(EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()) == 1); }

Hash Sha256::finish() {
  Hash hash = end(context_.get());
  begin(context_.get());
  return hash;
}

void Sha256::Free::operator()(evp_md_ctx_st* context) const { EVP_MD_CTX_free(context); }

bool equal_in_constant_time(BytesView one, BytesView other) {
  return one.size() == other.size() && CRYPTO_memcmp(one.data(), other.data(), one.size()) == 0;
}

}  // namespace wardbook::crypto
