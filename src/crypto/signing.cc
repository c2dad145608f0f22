#include "crypto/signing.h"

#include "crypto/key_bytes.h"
#include "crypto/openssl.h"

namespace wardbook::crypto {

namespace {

using PKey = std::unique_ptr<EVP_PKEY, FreeWith<EVP_PKEY_free>>;

// OpenSSL 3.0 puts the private key into ordinary memory, so it is made for each use and lives no longer.
PKey private_key(const Key& seed) {
  auto bytes = KeyBytes::of(seed);
  PKey key(EVP_PKEY_new_raw_private_key_ex(nullptr, "ED25519", nullptr, bytes.data(), bytes.size()));
  must(key != nullptr);
  return key;
}

}  // namespace

SigningKey SigningKey::from(const Key& seed) {
  PublicKey public_key;
  std::size_t size = public_key.size();
  must(EVP_PKEY_get_raw_public_key(private_key(seed).get(), public_key.data(), &size) == 1 && size == public_key.size());
  return {KeyBytes::from(KeyBytes::of(seed)), public_key};
}

Signature SigningKey::sign(BytesView message) const {
  auto key = private_key(seed_);
  DigestContext context(EVP_MD_CTX_new());
  must(context != nullptr);
  must(EVP_DigestSignInit_ex(context.get(), nullptr, nullptr, nullptr, nullptr, key.get(), nullptr) == 1);
  Signature signature;
  std::size_t size = signature.size();
  must(EVP_DigestSign(context.get(), signature.data(), &size, message.data(), message.size()) == 1 && size == signature.size());
  return signature;
}

bool verify_signature(const PublicKey& public_key, BytesView message, const Signature& signature) {
  PKey key(EVP_PKEY_new_raw_public_key_ex(nullptr, "ED25519", nullptr, public_key.data(), public_key.size()));
  DigestContext context(EVP_MD_CTX_new());
  must(key != nullptr && context != nullptr);
  must(EVP_DigestVerifyInit_ex(context.get(), nullptr, nullptr, nullptr, nullptr, key.get(), nullptr) == 1);
  return EVP_DigestVerify(context.get(), signature.data(), signature.size(), message.data(), message.size()) == 1;
}

}  // namespace wardbook::crypto
