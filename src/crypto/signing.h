// Ed25519 signatures (RFC 8032, pure). Thread safe: one SigningKey may sign on several threads.
#pragma once

#include <array>
#include <cstdint>
#include <utility>

#include "base/bytes.h"
#include "crypto/key.h"

namespace wardbook::crypto {

using PublicKey = std::array<std::uint8_t, 32>;
using Signature = std::array<std::uint8_t, 64>;

class SigningKey {
 public:
  // The key's 32 bytes are the seed, RFC 8032 section 5.1.5; a copy of them stays in locked memory as long as this object lives.
  // While sign() runs OpenSSL holds one more in ordinary memory, which it wipes.
  static SigningKey from(const Key& seed);
  const PublicKey& public_key() const { return public_key_; }
  Signature sign(BytesView message) const;

 private:
  SigningKey(Key seed, const PublicKey& public_key) : seed_(std::move(seed)), public_key_(public_key) {}
  Key seed_;
  PublicKey public_key_;
};

// False for a wrong signature and for a public key that is no point of the curve.
bool verify_signature(const PublicKey& public_key, BytesView message, const Signature& signature);

}  // namespace wardbook::crypto
