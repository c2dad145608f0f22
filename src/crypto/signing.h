// Ed25519 signatures (RFC 8032, pure). Thread safe: one SigningKey may sign on several threads.
#pragma once

#include <array>
#include <cstdint>
#include <memory>

#include "base/bytes.h"
#include "crypto/key.h"

struct evp_pkey_st;

namespace wardbook::crypto {

using PublicKey = std::array<std::uint8_t, 32>;
using Signature = std::array<std::uint8_t, 64>;

class SigningKey {
 public:
  // The key's 32 bytes are the seed, RFC 8032 section 5.1.5. They are copied into the locked heap.
  static SigningKey from(const Key& seed);
  PublicKey public_key() const;
  Signature sign(BytesView message) const;

 private:
  struct Free {
    void operator()(evp_pkey_st* key) const;
  };
  explicit SigningKey(evp_pkey_st* key) : key_(key) {}
  std::unique_ptr<evp_pkey_st, Free> key_;
};

// False for a wrong signature and for a public key that is no point of the curve.
bool verify_signature(const PublicKey& public_key, BytesView message, const Signature& signature);

}  // namespace wardbook::crypto
