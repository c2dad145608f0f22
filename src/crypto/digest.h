// SHA-256 and SHA-512 (FIPS 180-4) and HMAC-SHA-256 (RFC 2104, FIPS 198-1). Thread safe; a Sha256 object is for one thread.
#pragma once

#include <array>
#include <cstdint>
#include <memory>

#include "base/bytes.h"
#include "crypto/key.h"

struct evp_md_ctx_st;

namespace wardbook::crypto {

using Hash = std::array<std::uint8_t, 32>;

Hash sha256(BytesView bytes);
std::array<std::uint8_t, 64> sha512(BytesView bytes);
Hash hmac_sha256(const Key& key, BytesView message);

// For input that comes in pieces. After finish() it stands at the beginning again.
class Sha256 {
 public:
  Sha256();
  void update(BytesView bytes);
  Hash finish();

 private:
  struct Free {
    void operator()(evp_md_ctx_st* context) const;
  };
  std::unique_ptr<evp_md_ctx_st, Free> context_;
};

// Equal, in a time that does not depend on where they differ; false for different lengths.
bool equal_in_constant_time(BytesView one, BytesView other);

}  // namespace wardbook::crypto
