// HMAC and HKDF over bytes, for the code of crypto/. RFC 2104, RFC 5869. Thread safe. Internal to crypto/.
#pragma once

#include <initializer_list>
#include <span>

#include "base/bytes.h"
#include "crypto/digest.h"

namespace wardbook::crypto {

// Over the concatenation of the parts.
Hash hmac_sha256_of(BytesView key, std::initializer_list<BytesView> parts);

// For one-time codes alone (totp.h): their authenticators know nothing else.
std::array<std::uint8_t, 20> hmac_sha1_of(BytesView key, BytesView message);

enum class HkdfHash { sha256, sha512 };

// RFC 5869, extract and expand; an empty salt is a string of zeros. `info` has at most 2048 bytes.
void hkdf(HkdfHash hash, BytesView input_key, BytesView salt, BytesView info, std::span<std::uint8_t> out);
// RFC 5869 section 2.3 alone, for an input key that is uniformly random.
void hkdf_expand(HkdfHash hash, BytesView pseudorandom_key, BytesView info, std::span<std::uint8_t> out);

}  // namespace wardbook::crypto
