#include "crypto/signing.h"

#include "crypto/key_bytes.h"
#include "crypto/openssl.h"

namespace wardbook::crypto {

SigningKey SigningKey::from(const Key& seed) {
  auto bytes = KeyBytes::of(seed);
  auto* key = EVP_PKEY_new_raw_private_key_ex(nullptr, "ED25519", nullptr, bytes.data(), bytes.size());
  must(key != nullptr);
  return SigningKey(key);
}

PublicKey SigningKey::public_key() const {
  PublicKey bytes;
  std::size_t size = bytes.size();
  must(EVP_PKEY_get_raw_public_key(key_.get(), bytes.data(), &size) == 1 && size == bytes.size());
  return bytes;
}

Signature SigningKey::sign(BytesView message) const {
  DigestContext context(EVP_MD_CTX_new());
  must(context != nullptr);
  must(EVP_DigestSignInit_ex(context.get(), nullptr, nullptr, nullptr, nullptr, key_.get(), nullptr) == 1);
  Signature signature;
  std::size_t size = signature.size();
  must(EVP_DigestSign(context.get(), signature.data(), &size, message.data(), message.size()) == 1 && size == signature.size());
  return signature;
}

void SigningKey::Free::operator()(evp_pkey_st* key) const { EVP_PKEY_free(key); }

bool verify_signature(const PublicKey& public_key, BytesView message, const Signature& signature) {
  std::unique_ptr<EVP_PKEY, FreeWith<EVP_PKEY_free>> key(
      EVP_PKEY_new_raw_public_key_ex(nullptr, "ED25519", nullptr, public_key.data(), public_key.size()));
  DigestContext context(EVP_MD_CTX_new());
  must(key != nullptr && context != nullptr);
  must(EVP_DigestVerifyInit_ex(context.get(), nullptr, nullptr, nullptr, nullptr, key.get(), nullptr) == 1);
  return EVP_DigestVerify(context.get(), signature.data(), signature.size(), message.data(), message.size()) == 1;
}

}  // namespace wardbook::crypto
